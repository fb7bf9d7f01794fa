import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { fixSafely, safeEdits } from "../../src/core/lint/fixAll";
import type { Finding } from "../../src/core/rules/finding";
import { RULES } from "../../src/core/rules/index";
import { readStory } from "../../src/core/story/readStory";
import { applyEdits } from "../../src/core/text/edit";
import { contains, overlaps, shiftSpan } from "../../src/core/text/span";
import { engineOf, findingsIn, SETTINGS } from "../unit/rules/checkSample";
import { readNews } from "./newsFolder";

/** Numbers alone: nothing of the stories is kept. Written anew with `UPDATE_COUNTS=1`. */
const COUNTS = resolve(import.meta.dirname, "counts.json");
const CHECKED_IN_QUOTATIONS = new Set(RULES.filter(({ meta }) => meta.quotations === "checked").map(({ id }) => id));

const stories = readNews();
const checked = await Promise.all(
  stories.map(async ({ name, text }) => ({ name, text, findings: await findingsIn(RULES, text, "plain") })),
);

function countsOf(): unknown {
  const findings = checked.flatMap((story) => story.findings);
  const words = stories.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const weighty = findings.filter(({ severity }) => severity === "warning" || severity === "error").length;
  const rules = RULES.map(({ id }) => [id, findings.filter(({ rule }) => rule === id).length] as const);
  return {
    stories: stories.length,
    words,
    warningsAndErrorsPerThousandWords: Number(((weighty / words) * 1000).toFixed(2)),
    findings: Object.fromEntries(rules),
  };
}

function liesInQuotation(text: string, { rule, span, fixes }: Finding): boolean {
  if (CHECKED_IN_QUOTATIONS.has(rule)) return false;
  const interiors = readStory(text, "plain").blocks.flatMap((block) =>
    block.quotations.map(({ interior }) => shiftSpan(interior, block.span.start)),
  );
  const edits = fixes.flatMap((fix) => fix.edits);
  return interiors.some((interior) => contains(interior, span) || edits.some((edit) => overlaps(interior, edit)));
}

describe.skipIf(stories.length === 0)("the news corpus", () => {
  test("gives the counts that were last looked at", () => {
    const counts = countsOf();
    console.log(JSON.stringify(counts));
    if (process.env.UPDATE_COUNTS) writeFileSync(COUNTS, `${JSON.stringify(counts, null, 2)}\n`);
    expect(counts).toEqual(JSON.parse(readFileSync(COUNTS, "utf8")));
  });

  test.each(checked)("leaves the quotations of $name alone", ({ text, findings }) => {
    expect(findings.filter((finding) => liesInQuotation(text, finding))).toEqual([]);
  });

  test.each(checked)("leaves nothing to fix in $name once all is fixed", async ({ text }) => {
    const { result, edits, text: fixed } = await fixSafely(engineOf(RULES), { text, format: "plain", settings: SETTINGS });
    expect(safeEdits(result.findings)).toEqual([]);
    expect(applyEdits(text, edits)).toBe(fixed);
  });

  test("has no rule that fails", () => {
    expect(checked.flatMap(({ findings }) => findings).filter(({ rule }) => rule === "rule-failure")).toEqual([]);
  });
});
