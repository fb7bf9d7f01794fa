import { describe, expect, test } from "vitest";
import { safeEdits } from "../../../src/core/lint/fixAll";
import { LintEngine, type EngineParts } from "../../../src/core/lint/engine";
import { CheckAborted, type LintSettings } from "../../../src/core/lint/service";
import { BODY_BLOCKS, defineBlockRule, defineStoryRule, type Rule } from "../../../src/core/rules/rule";
import { applyEdits } from "../../../src/core/text/edit";

const META = {
  title: "A rule for the test",
  why: "To see what the engine makes of it.",
  category: "words",
  severity: "warning",
  fix: "safe",
  options: {},
  messages: { found: "Found {word}." },
  source: "None.",
} as const;

function replacing(id: string, word: string, replacement: string, onCheck?: () => void): Rule {
  return defineBlockRule({
    id,
    meta: META,
    examples: { flag: [], pass: [] },
    blocks: BODY_BLOCKS,
    check({ block }, report) {
      onCheck?.();
      // The whole text is searched on purpose: keeping quotations alone is the engine's part here.
      for (const match of block.text.matchAll(new RegExp(word, "g"))) {
        const span = { start: match.index, end: match.index + word.length };
        report({ message: "found", span, data: { word }, fixes: [{ edits: [{ ...span, newText: replacement }] }] });
      }
    },
  });
}

const SETTINGS: LintSettings = { profile: "ap", rules: {}, names: [] };

function engineWith(rules: readonly Rule[], parts: Partial<EngineParts> = {}): LintEngine {
  return new LintEngine({
    rules,
    bundledNames: [],
    loadAnalyser: () => Promise.resolve({ analyse: () => ({ tokens: [], names: [] }) }),
    compileNames: (entries) => ({ entries, uses: () => [], usesOn: () => [], hasWord: () => false, nearest: () => undefined }),
    findEntities: () => [],
    ...parts,
  });
}

function check(engine: LintEngine, text: string, settings = SETTINGS) {
  return engine.check({ text, format: "plain", settings });
}

describe("the engine", () => {
  test("moves a block's findings to their place in the story and fills the message", async () => {
    const text = "First paragraph.\r\n\r\nA cat sat.";
    const { findings } = await check(engineWith([replacing("cat", "cat", "dog")]), text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: "cat", span: { start: 22, end: 25 }, text: "cat", message: "Found cat.", fix: "safe" });
    expect(findings[0]?.fixes[0]?.title).toBe("Change to “dog”");
    expect(applyEdits(text, safeEdits(findings))).toBe("First paragraph.\r\n\r\nA dog sat.");
  });

  test("drops what lies in a quotation, also in one that runs over paragraphs", async () => {
    const text = 'A cat sat.\n\n"The cat sat, he said.\n\n"Another cat sat," he said of the cat.';
    const { findings } = await check(engineWith([replacing("cat", "cat", "dog")]), text);
    expect(findings.map(({ span }) => span.start)).toEqual([2, text.lastIndexOf("cat")]);
  });

  test("reports a rule that throws, once, and runs the others", async () => {
    const broken = replacing("broken", "cat", "dog", () => {
      throw new Error("no such word");
    });
    const { findings } = await check(engineWith([broken, replacing("cat", "cat", "dog")]), "A cat.\n\nNo cat.");
    expect(findings.map(({ rule }) => rule)).toEqual(["rule-failure", "cat", "cat"]);
    expect(findings[0]?.message).toBe('The rule "broken" failed and was left out of this check: no such word');
  });

  test("leaves only one of two safe fixes that collide, and orders findings by place", async () => {
    const rules = [replacing("long", "old cat", "young cat"), replacing("cat", "cat", "dog"), replacing("a", "An", "One")];
    const { findings } = await check(engineWith(rules), "An old cat.");
    expect(findings.map(({ rule, fix }) => `${rule} ${fix}`)).toEqual(["a safe", "long safe", "cat choice"]);
    expect(applyEdits("An old cat.", safeEdits(findings))).toBe("One young cat.");
  });

  test("runs a block rule again only on the paragraphs that changed", async () => {
    let runs = 0;
    const engine = engineWith([replacing("cat", "cat", "dog", () => runs++)]);
    const paragraphs = ["A cat.", "A dog.", "A cow."];
    await engine.check({ document: "one", text: paragraphs.join("\n\n"), format: "plain", settings: SETTINGS });
    expect(runs).toBe(3);
    paragraphs[1] = "A bird and a cat.";
    const { findings } = await engine.check({ document: "one", text: paragraphs.join("\n\n"), format: "plain", settings: SETTINGS });
    expect(runs).toBe(4);
    expect(findings.map(({ span }) => span.start)).toEqual([2, 21]);
  });

  test("stops when it is aborted", async () => {
    const engine = engineWith([replacing("cat", "cat", "dog")]);
    await expect(engine.check({ text: "A cat.", format: "plain", settings: SETTINGS }, { aborted: true })).rejects.toThrow(CheckAborted);
  });

  test("switches rules off and weighs them, and names settings that it does not know", async () => {
    const engine = engineWith([replacing("cat", "cat", "dog"), replacing("cow", "cow", "ox")]);
    const settings: LintSettings = { profile: "app", rules: { cat: "off", cow: "error", caw: "hint" }, names: [] };
    const { findings, problems } = await check(engine, "A cat and a cow.", settings);
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(["cow error"]);
    expect(problems).toEqual([
      'There is no house profile "app" (did you mean "ap"?). Known: ap, world-bulletin.',
      'There is no rule "caw" (did you mean "cat"?).',
    ]);
  });

  test("gives story rules the whole story, and turns a finding without a fix into a query", async () => {
    const rule = defineStoryRule({
      id: "length",
      meta: META,
      examples: { flag: [], pass: [] },
      check({ story }, report) {
        report({ message: "found", span: { start: 0, end: 1 }, data: { word: String(story.paragraphs.length) } });
      },
    });
    const { findings } = await check(engineWith([rule]), "One.\n\nTwo.");
    expect(findings).toMatchObject([{ message: "Found 2.", fix: "query", fixes: [] }]);
  });
});
