import { isAdverbInLy } from "../language/adverbs";
import { DEMONYM } from "../language/demonyms";
import { defineBlockRule, TEXT_BLOCKS } from "../rule";
import compounds from "./compounds.yaml";

/** compounds.yaml; a test checks its shape. */
interface Compounds {
  readonly always: readonly string[];
  readonly beforeHeads: readonly string[];
  readonly heads: string;
}

const { always, beforeHeads, heads } = compounds as Compounds;
const BEFORE_HEADS = new Set(beforeHeads);
const HEADS = new Set(heads.trim().split(/\s+/));

const COMPOUND = new RegExp(
  `(?<![\\p{L}\\p{N}’'.-])(?:${[...always, ...beforeHeads].map((words) => words.replaceAll(" ", "[\\s-]{1,2}")).join("|")})(?=\\s{1,3}(?<next>${DEMONYM}(?=\\s{1,3}\\p{Ll})|\\p{Ll}+(?![\\p{L}\\p{N}’'])))`,
  "giu",
);

/** Words that cannot be the noun, or the adjective before it, that a compound modifies. */
const NO_NOUN = new Set(
  `a about above according across after again against ago ahead all along also although always am amid among an and
  another any are around as aside at away back be became because become been before behind being below beneath beside
  between beyond both but by came can could despite did do does down during each either enough even ever every except few
  for from gave get go goes got had has have he her here hers him his how however i if in including inside instead into is
  it its just keep kept last later less like made make many may me meanwhile might mine more most much must my near neither
  never next no nor not now of off on once one only onto or other our out outside over own past per rather said saw say
  saying says she should since so some soon still such take than that the their them then there these they this those though
  through throughout till times to today together tomorrow tonight too toward towards twice under unless unlike until up
  upon us very via was we went were what when where whether which while who whom whose why will with within without would
  yesterday yet you your`.split(/\s+/),
);
/** "in the long term", "on a large scale": the words are a noun there, whatever follows. */
const AFTER_PREPOSITION = /(?<![\p{L}\p{N}])(?:in|on|over|for|of|at|to|by|from)\s{1,3}(?:(?:the|a)\s{1,3})?$/iu;
/** "at high speed", "at low cost": the same for compounds with no article. */
const AFTER_AT = /(?<![\p{L}\p{N}])at\s{1,3}$/iu;

export const compoundModifier = defineBlockRule({
  id: "compound-modifier",
  meta: {
    title: "Hyphen in a compound before a noun",
    why: "Two words that describe a noun together take a hyphen before it, so that no reader takes the first of them alone: a high-profile official is not a tall one.",
    category: "punctuation",
    severity: "warning",
    fix: "choice",
    options: {},
    messages: { hyphen: "Hyphenate before a noun: “{expected}”." },
    source: "AP and general American usage for compound modifiers.",
    exceptions: [
      "After the noun there is no hyphen: “the visit was high profile”.",
      "Only compounds from a list are looked at; those that can be nouns of their own (“in the long term”) only before nouns that go with them.",
    ],
  },
  examples: {
    flag: [
      ["It was the second tour of a high profile U.S. official.", "It was the second tour of a high-profile U.S. official."],
      ["High level talks began on Monday.", "High-level talks began on Monday."],
      ["The firm is a state owned monopoly.", "The firm is a state-owned monopoly."],
      ["The bank has a long term plan for growth.", "The bank has a long-term plan for growth."],
      ["They held face to face talks in Oslo.", "They held face-to-face talks in Oslo."],
      ["He leads the country's best known far right party.", "He leads the country's best-known far-right party."],
    ],
    pass: [
      "It was the second tour of a high-profile U.S. official.",
      "The visit was high profile, and the mood was at a high level last week.",
      "In the long term investors will gain, economists say.",
      "The far right won seats, and the middle class wants change.",
      "The car left at high speed police said.",
      "She works full time and teaches part time.",
      "“It was a high profile visit,” he said.",
      "She is well known in Lagos and best known for her novels.",
      "They met face to face in Oslo.",
    ],
  },
  blocks: TEXT_BLOCKS,
  check({ block }, report) {
    for (const match of block.prose.matchAll(COMPOUND)) {
      const [written] = match;
      const expected = written.replace(/\s+/g, "-");
      const before = block.prose.slice(Math.max(0, match.index - 16), match.index);
      if (expected === written || !modifies(written, match.groups?.["next"] ?? "", before)) continue;
      const edits = [...written.matchAll(/\s+/g)].map(({ index, 0: gap }) => ({
        start: match.index + index,
        end: match.index + index + gap.length,
        newText: "-",
      }));
      report({
        message: "hyphen",
        span: { start: match.index, end: match.index + written.length },
        data: { expected },
        fixes: [{ title: `Change to “${expected}”`, edits }],
      });
    }
  },
});

/** Whether the compound describes the word after it. */
function modifies(compound: string, next: string, before: string): boolean {
  if (BEFORE_HEADS.has(compound.toLowerCase().replace(/[\s-]+/g, " "))) {
    return HEADS.has(next) && !AFTER_PREPOSITION.test(before);
  }
  return !NO_NOUN.has(next) && !isAdverbInLy(next) && !AFTER_AT.test(before);
}
