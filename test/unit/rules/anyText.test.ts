import fc from "fast-check";
import { expect, test } from "vitest";
import { safeEdits } from "../../../src/core/lint/fixAll";
import { RULES } from "../../../src/core/rules/index";
import { applyEdits } from "../../../src/core/text/edit";
import { findingsIn } from "./checkSample";

/** What the rules look for, and what breaks careless offsets. */
const PIECES = [
  ..."five|5|percent|per cent|%|,|.|-|–|—|“|”|\"|'|’|‘|(|)|\n|\n\n|\r\n|\t|\u00A0|\uFEFF|\uD83D|\uDE00|😀|e\u0301|مرحبا|between|and|to|in|on".split("|"),
  ..."December|Dec.|Sep|4|2017|Tuesday|May|US|U.S.|UN|U.N.|the|The|president|prime minister|Prime Minister|Jane Roe".split("|"),
  ..."Secretary of Defense|high|level|talks|newly-elected|comprised of|advisor|e-mails|THE|health|care|KABUL (AP) —|ABC".split("|"),
];
const ANY_TEXT = fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("", " ", " ", " ")), { maxLength: 80 }).map((pieces) => pieces.flat().join(""));

test("no rule fails on any text, and every span and edit lies within it", async () => {
  await fc.assert(
    fc.asyncProperty(ANY_TEXT, fc.constantFrom("plain" as const, "markdown" as const), async (text, format) => {
      for (const { rule, message, span, fixes } of await findingsIn(RULES, text, format)) {
        expect({ rule, message }).not.toMatchObject({ rule: "rule-failure" });
        expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        for (const { edits } of fixes) expect(() => applyEdits(text, edits)).not.toThrow();
      }
    }),
    { numRuns: 400 },
  );
});

test("safe fixes can be applied together, and none is left after a few passes", async () => {
  await fc.assert(
    fc.asyncProperty(ANY_TEXT, async (text) => {
      let current = text;
      for (let pass = 0; pass < 4; pass++) current = applyEdits(current, safeEdits(await findingsIn(RULES, current, "plain")));
      expect(safeEdits(await findingsIn(RULES, current, "plain"))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a paragraph without end costs no more than its length", async () => {
  const runs = ["5", "a", " ", "five ", "percent ", "Dec. ", "the ", "e-mail ", "U.S.", "“", "'", "-", ", 5", "Tuesday, ", "a-b ", "prime minister "];
  for (const run of runs) {
    const text = `Story for a test\n\nIt opens here, as it has to. ${run.repeat(Math.ceil(200_000 / run.length))}\n`;
    expect(Array.isArray(await findingsIn(RULES, text, "plain"))).toBe(true);
  }
}, 60_000);
