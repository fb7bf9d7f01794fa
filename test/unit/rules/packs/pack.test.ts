import { describe, expect, test } from "vitest";
import { safeEdits } from "../../../../src/core/lint/fixAll";
import { definePackRule } from "../../../../src/core/rules/packs/pack";
import type { PackEntry } from "../../../../src/core/rules/packs/packData";
import { inflections } from "../../../../src/core/rules/packs/inflection";
import { applyEdits } from "../../../../src/core/text/edit";
import { findingsIn } from "../checkSample";

const EXAMPLES = { flag: ["x", "y"], pass: "z" } as const;

function packOf(...entries: readonly Omit<PackEntry, "flag" | "pass">[]) {
  const head = { id: "words", title: "Words", why: "To test.", category: "words", severity: "hint", source: "None." };
  return definePackRule({ ...head, entries: entries.map((entry) => ({ ...entry, ...EXAMPLES })) });
}

const HEAD = "Story for a test\n\nIt opens here, as it has to.\n\n";

async function fixedBy(rule: ReturnType<typeof packOf>, paragraph: string): Promise<string> {
  const text = `${HEAD}${paragraph}\n`;
  return applyEdits(text, safeEdits(await findingsIn([rule], text, "plain"))).slice(HEAD.length, -1);
}

describe("a pack's rule", () => {
  const rule = packOf(
    { use: "email", not: ["e-mail"], forms: "verb" },
    { use: "adviser", not: ["advisor"], forms: "noun" },
    { use: "health care", not: ["healthcare"] },
    { use: "more than", not: ["in excess of"] },
    { use: "exceeding", not: ["in excess"] },
    { use: "Quran", not: ["Koran"] },
    { use: "gray", not: ["grey"], lowerCaseOnly: true },
  );

  test.each([
    ["The advisor's e-mails, e-mailed to advisors.", "The adviser's emails, emailed to advisers."],
    ["Advisors quit. ADVISORS QUIT.", "Advisers quit. ADVISERS QUIT."],
    ["The board said on Monday that they had paid in\nexcess of $5, well in excess.", "The board said on Monday that they had paid more than $5, well exceeding."],
    ["Koran readers read the Koran.", "Quran readers read the Quran."],
  ])("corrects “%s”", async (wrong, right) => {
    expect(await fixedBy(rule, wrong)).toBe(right);
  });

  test.each([
    "The Advisor Group hired the Chief Advisor.",
    "Advisor Perspectives printed it.",
    "A healthcare-related field, a co-advisor and e-mailing-list owners.",
    "Grey said it. The superadvisory board met.",
    "“My advisor sent an e-mail,” he said.",
    "Ask advisor@example.com or see https://advisor.example.",
  ])("leaves “%s”", async (text) => {
    expect(await findingsIn([rule], `${HEAD}${text}\n`, "plain")).toEqual([]);
  });

  test("offers several uses as a choice, with the note", async () => {
    const choice = packOf({ use: ["said", "argued"], not: ["opined"], note: "“Said” is enough." });
    const [finding] = await findingsIn([choice], `${HEAD}He opined at length.\n`, "plain");
    expect(finding).toMatchObject({ fix: "choice", message: "Use “said” or “argued”, not “opined”. “Said” is enough." });
    expect(finding?.fixes.map(({ title }) => title)).toEqual(["Change to “said”", "Change to “argued”"]);
  });

  test("holds for its own houses alone", async () => {
    const text = `${HEAD}It is grey.\n`;
    const entry = { use: "gray", not: ["grey"] };
    expect(await findingsIn([packOf({ ...entry, profiles: ["guardian"] })], text, "plain")).toEqual([]);
    expect(await findingsIn([packOf({ ...entry, profiles: ["ap"] })], text, "plain")).toHaveLength(1);
  });
});

describe("inflections", () => {
  test.each([
    ["noun", "lorry", ["lorry", "lorries"]],
    ["noun", "good-bye", ["good-bye", "good-byes"]],
    ["noun", "search", ["search", "searches"]],
    ["verb", "organise", ["organise", "organises", "organised", "organising"]],
    ["verb", "e-mail", ["e-mail", "e-mails", "e-mailed", "e-mailing"]],
    ["verb", "re-apply", ["re-apply", "re-applies", "re-applied", "re-applying"]],
    [undefined, "whilst", ["whilst"]],
  ] as const)("of the %s “%s”", (forms, word, expected) => {
    expect(inflections(word, forms)).toEqual(expected);
  });
});
