import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/core/rules/finding";
import { RULES } from "../../src/core/rules/index";
import { applyEdits } from "../../src/core/text/edit";
import { contains, shiftSpan } from "../../src/core/text/span";
import { findingsIn } from "../unit/rules/checkSample";
import { readMarkedStory, type Mark } from "./markedStory";

/** Marked stories that are no rule's; other tests read them. */
const NO_RULES = new Set(["entities"]);
/** A folder for each rule, by its id. */
const FOLDERS = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => !NO_RULES.has(name))
  .sort();

/** The finding as a mark would write it. */
function asMark({ span, rule, text, message, fixes }: Finding, expected: Mark | undefined): Mark {
  const place = { start: span.start, end: span.end, rule, text };
  if (expected?.replacement === undefined) return { ...place, message: expected && message.includes(expected.message ?? "") ? (expected.message ?? "") : message };
  const edits = (fixes[0]?.edits ?? []).filter((edit) => contains(span, edit));
  return { ...place, replacement: applyEdits(text, edits.map((edit) => ({ ...edit, ...shiftSpan(edit, -span.start) }))) };
}

test("every rule has marked stories", () => {
  expect(FOLDERS).toEqual(RULES.map(({ id }) => id).sort());
});

describe.each(FOLDERS)("%s", (rule) => {
  const folder = resolve(import.meta.dirname, rule);
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));

  test.each(files)("finds what is marked in %s", async (file) => {
    const { text, marks } = readMarkedStory(readFileSync(resolve(folder, file), "utf8"));
    expect(marks.filter((mark) => mark.rule !== rule)).toEqual([]);
    const findings = (await findingsIn(RULES, text, "plain")).filter((finding) => finding.rule === rule);
    expect(findings.map((finding, index) => asMark(finding, marks[index]))).toEqual(marks);
  });
});
