import { isAdverbInLy } from "../language/adverbs";
import { defineBlockRule, TEXT_BLOCKS } from "../rule";

/** An adverb and a participle, joined. Participles end in -ed or -ing, or are in the list. */
const JOINED =
  /(?<![\p{L}\p{N}’'-])(?<adverb>\p{L}\p{Ll}{1,20}ly)-(?=(?:\p{Ll}{2,20}(?:ed|ing)|born|bound|bought|built|cut|done|drawn|driven|fought|found|given|grown|held|hidden|known|laid|made|met|paid|read|run|seen|sold|spoken|spread|taught|thought|told|won|woven|written)(?![\p{L}\p{N}’'-]))/gu;
export const lyHyphen = defineBlockRule({
  id: "ly-hyphen",
  meta: {
    title: "No hyphen after an adverb in -ly",
    why: "The ending shows already that the adverb belongs to the next word; a hyphen adds nothing.",
    category: "punctuation",
    severity: "warning",
    fix: "safe",
    options: {},
    messages: { noHyphen: "No hyphen after an adverb in -ly: “{adverb}”." },
    source: "AP and general American usage for compound modifiers.",
    exceptions: [
      "Adjectives and nouns in -ly join like any other word: “family-owned”, “early-warning”, “friendly-looking”.",
      "Longer chains with further hyphens are left alone.",
    ],
  },
  examples: {
    flag: [
      ["The newly-elected parliament met.", "The newly elected parliament met."],
      ["A heavily-armed convoy crossed the border.", "A heavily armed convoy crossed the border."],
      ["Publicly-owned firms pay no tax.", "Publicly owned firms pay no tax."],
      ["It is a widely-known fact.", "It is a widely known fact."],
    ],
    pass: [
      "The newly elected parliament met.",
      "A family-owned firm sells early-morning coffee to friendly-looking guests.",
      "Deadly-seeming weekly-paid elderly-led groups passed.",
      "A rapidly-changing-hands business fell.",
      "“A newly-elected fool,” he said.",
    ],
  },
  blocks: TEXT_BLOCKS,
  check({ block }, report) {
    for (const match of block.prose.matchAll(JOINED)) {
      const { adverb = "" } = match.groups ?? {};
      if (!isAdverbInLy(adverb)) continue;
      const hyphen = match.index + adverb.length;
      report({
        message: "noHyphen",
        span: { start: match.index, end: hyphen + 1 },
        data: { adverb },
        fixes: [{ title: "Replace the hyphen by a space", edits: [{ start: hyphen, end: hyphen + 1, newText: " " }] }],
      });
    }
  },
});
