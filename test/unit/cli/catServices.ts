import type { Services } from "../../../src/cli/services";
import { LintEngine } from "../../../src/core/lint/engine";
import { builtInGazetteer, parsePlaces, type Entity, type Span, type Story } from "../../../src/core";

import { BODY_BLOCKS, defineBlockRule, type Report, type Rule } from "../../../src/core/rules/rule";

const META = {
  title: "Cats are dogs",
  why: "To have something to find.",
  category: "words",
  severity: "warning",
  fix: "safe",
  options: {},
  messages: { found: "“{word}” is not used here." },
  source: "None.",
} as const;

/** A rule that finds a word and says what to do about it. */
function wordRule(id: string, word: string, meta: object, fixesAt: (span: Span) => Pick<Report, "fixes" | "related">): Rule {
  return defineBlockRule({
    id,
    meta: { ...META, ...meta },
    examples: { flag: [], pass: [] },
    blocks: BODY_BLOCKS,
    check({ block }, report) {
      for (const match of block.prose.matchAll(new RegExp(word, "g"))) {
        const span = { start: match.index, end: match.index + word.length };
        report({ message: "found", span, data: { word }, ...fixesAt(span) });
      }
    },
  });
}

/** "cat" is safely a "dog", "cow" is an "ox" or a "bull", and "pig" is asked about. */
const rules: readonly Rule[] = [
  wordRule("no-cats", "cat", {}, (span) => ({ fixes: [{ edits: [{ ...span, newText: "dog" }] }] })),
  wordRule("no-cows", "cow", { severity: "error", fix: "choice", title: "Cows are named" }, (span) => ({
    fixes: [{ edits: [{ ...span, newText: "ox" }] }, { edits: [{ ...span, newText: "bull" }] }],
    related: [{ start: 0, end: 1, message: "The paragraph begins here." }],
  })),
  wordRule("no-pigs", "pig", { severity: "info", fix: "query", title: "Pigs are asked about" }, () => ({})),
];

/** "Ann" is a person, wherever she is named. */
function findAnn({ text }: Story): Entity[] {
  const mentions = [...text.matchAll(/\bAnn\b/g)].map(({ index }) => ({ kind: "person" as const, text: "Ann", start: index, end: index + 3 }));
  return mentions.length === 0 ? [] : [{ kind: "person", name: "Ann", mentions }];
}

/** The real engine with rules that a test can foresee. */
export function catServices(): Services {
  const lint = new LintEngine({
    rules,
    bundledNames: [],
    loadAnalyser: () => Promise.resolve({ analyse: () => ({ tokens: [], names: [] }) }),
    compileNames: (entries) => ({ entries, uses: () => [], usesOn: () => [], hasWord: () => false, nearest: () => undefined }),
    loadEntityFinder: () => Promise.resolve((story) => ({ entities: findAnn(story), problems: [] })),
  });
  return { version: "1.2.3", lint, rules, parseNames: () => ({ entries: [], problems: [] }), parsePlaces, loadGazetteer: () => Promise.resolve(builtInGazetteer()) };
}
