import { describe, expect, test } from "vitest";
import { safeEdits } from "../../../src/core/lint/fixAll";
import type { Finding } from "../../../src/core/rules/finding";
import { RULES } from "../../../src/core/rules/index";
import type { Rule, Sample } from "../../../src/core/rules/rule";
import { readStory } from "../../../src/core/story/readStory";
import { applyEdits } from "../../../src/core/text/edit";
import { findingsIn, readSample } from "./checkSample";

const QUOTE_MARKS = /["“”‘«]|(?:^|\s)'/;

async function findingsOf(rule: Rule, sample: Sample): Promise<readonly Finding[]> {
  const { text, format } = readSample(sample);
  return (await findingsIn(RULES, text, format)).filter((finding) => finding.rule === rule.id);
}

/** The sample's own text after the first fix of every finding of the rule. */
function fixed(sample: Sample, findings: readonly Finding[]): string | null {
  const { text, own } = readSample(sample);
  const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return edits.length === 0 ? null : own(applyEdits(text, edits));
}

describe("the registry", () => {
  test("has unique kebab-case ids", () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
  });

  test("gives every message its data", async () => {
    for (const rule of RULES) {
      for (const [sample] of rule.examples.flag) {
        for (const { message } of await findingsOf(rule, sample)) expect(message).not.toMatch(/\{\w+\}/);
      }
    }
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  const { flag, pass } = rule.examples;

  test("has at least three examples of each kind", () => {
    expect(flag.length).toBeGreaterThanOrEqual(3);
    expect(pass.length).toBeGreaterThanOrEqual(3);
  });

  test.each(flag)("flags %j", async (sample, expected) => {
    const findings = await findingsOf(rule, sample);
    expect(findings.length).toBeGreaterThan(0);
    expect(fixed(sample, findings)).toBe(expected);
  });

  test.each(flag)("is done after one pass over %j", async (sample) => {
    const { text, format } = readSample(sample);
    const once = applyEdits(text, safeEdits(await findingsIn([rule], text, format)));
    expect(safeEdits(await findingsIn([rule], once, format))).toEqual([]);
    const all = applyEdits(text, safeEdits(await findingsIn(RULES, text, format)));
    expect(safeEdits(await findingsIn(RULES, all, format))).toEqual([]);
  });

  test.each(flag.map(([sample]) => sample))("has a right text that passes for %j", async (sample) => {
    const findings = await findingsOf(rule, sample);
    if (findings.some(({ fixes }) => fixes.length === 0)) return;
    const { text, format } = readSample(sample);
    const after = applyEdits(text, findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []));
    const left = (await findingsIn(RULES, after, format)).filter((finding) => finding.rule === rule.id);
    expect(left).toEqual([]);
  });

  test.each(pass.map((sample) => [sample]))("passes %j", async (sample) => {
    expect(await findingsOf(rule, sample)).toEqual([]);
  });

  const quotable = flag.map(([sample]) => sample).filter((sample) => typeof sample === "string" && !QUOTE_MARKS.test(sample));
  test.each(quotable)("leaves a speaker alone who says %j", async (sample) => {
    if (rule.meta.quotations === "checked") return;
    const quoted = `“${String(sample).replace(/[.]$/, ",")}” said a spokesman.`;
    const { text, format } = readSample(quoted);
    const [paragraph] = readStory(text, format).paragraphs.slice(-1);
    expect(paragraph?.quotations).toHaveLength(1);
    expect(await findingsOf(rule, quoted)).toEqual([]);
  });
});
