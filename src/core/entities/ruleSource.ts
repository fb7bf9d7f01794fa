import type { Analyser, BlockAnalysis } from "../nlp/analysis";
import type { Block, BlockKind, Story } from "../story/story";
import { BoundedCache } from "../text/boundedCache";
import { shiftSpan } from "../text/span";
import { LISTED_NAMES, ORGANIZATION, PLACE } from "./lexicon";
import { WEIGHT, type NameProposal, type NameSource } from "./nameProposal";
import { judgeRun, runContext, type RunContext, type Verdict } from "./nameRules";
import { findRuns, listedEnd, listedKind, type Run } from "./runs";
import { capitalsOf, readableText, readWords, wordAt, type Word } from "./words";

/** Kinds of block whose names are told by rule; bylines and credits have their own form. */
const READ_KINDS: ReadonlySet<BlockKind> = new Set(["headline", "deck", "repeated-headline", "paragraph", "list-item", "subhead", "block-quote", "tagline"]);
/** Paragraphs of some twenty open stories. */
const KEPT_BLOCKS = 1000;

/** Small words of English: prose in English has many, prose in another language hardly any. */
const ENGLISH = new Set("the of and to in a for that is was on with as by at from it be has have had said were are not an this which".split(" "));
const FEWEST_WORDS_TO_JUDGE = 20;
const LOWEST_SHARE_OF_ENGLISH = 0.12;

/** What the rules find in one block; spans are relative to it. */
interface BlockNames {
  readonly proposals: readonly NameProposal[];
  readonly words: number;
  readonly english: number;
}

/**
 * Names by rule: capitals, titles and roles, listed places and organisations, words that end or introduce a name, and
 * the analysis where these say nothing. What is found in a block depends on the block alone, and is kept.
 * In a story that is not English only listed names are proposed, for there capitals and small words mean other things.
 */
export function createRuleSource(analyser: Analyser): NameSource {
  const kept = new BoundedCache<BlockNames>(KEPT_BLOCKS);
  const read = (block: Block): BlockNames =>
    kept.get(`${block.kind}\0${block.dateline?.end ?? 0}\0${block.text}`, () => readBlockNames(block, analyser));
  return { propose: (story) => proposeNames(story, read) };
}

function proposeNames(story: Story, read: (block: Block) => BlockNames): NameProposal[] {
  const blocks = story.blocks.filter(({ kind }) => READ_KINDS.has(kind)).map((block) => ({ block, names: read(block) }));
  const english = isEnglish(blocks.map(({ names }) => names));
  return blocks.flatMap(({ block, names }) =>
    names.proposals
      .filter((proposal) => english || isListed(block.text.slice(proposal.start, proposal.end)))
      .map((proposal) => ({ ...proposal, ...shiftSpan(proposal, block.span.start) })),
  );
}

function isEnglish(blocks: readonly BlockNames[]): boolean {
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  const english = blocks.reduce((sum, block) => sum + block.english, 0);
  return words < FEWEST_WORDS_TO_JUDGE || english / words >= LOWEST_SHARE_OF_ENGLISH;
}

function isListed(name: string): boolean {
  return LISTED_NAMES.has(name);
}

function readBlockNames(block: Block, analyser: Analyser): BlockNames {
  const text = readableText(block);
  const all = readWords(text, block.sentences);
  const words = all.filter(({ start }) => start >= (block.dateline?.end ?? 0));
  const english = words.filter(({ lower }) => ENGLISH.has(lower)).length;
  const capitals = capitalsOf(words, text);
  const proposals = capitals === "sentence" ? namesInProse(words, text, analyser) : listedNames(words, capitals === "all");
  return { proposals, words: words.length, english };
}

function namesInProse(words: readonly Word[], text: string, analyser: Analyser): NameProposal[] {
  const runs = findRuns(words).flatMap((run) => splitRun(words, run));
  if (runs.length === 0) return [];
  const analysis = analyser.analyse(text);
  return runs.flatMap((run) => proposeRun(words, run, text, analysis) ?? []);
}

/** In title case and in capitals, listed names alone; the story's other names are found by the recogniser. */
function listedNames(words: readonly Word[], caps: boolean): NameProposal[] {
  const proposals: NameProposal[] = [];
  for (let at = 0; at < words.length; ) {
    const end = listedEnd(words, at);
    const [first, last] = [words[at], words[end - 1]];
    const kind = listedKind(words, at, end);
    if (kind && first && last && !(caps && end === at + 1 && /^(?:US|IS|AI|WHO|ICE)$/.test(first.text))) {
      proposals.push({ kind, weight: WEIGHT.likely, start: first.start, end: last.end });
    }
    at = Math.max(end, at + 1);
  }
  return proposals;
}

/** "Afghan Taliban" is a people and a name, "U.S. Navy" one name: an ending makes them one. */
function splitRun(words: readonly Word[], run: Run): Run[] {
  const end = isOneName(words, run) ? run.from : listedEnd(words, run.from);
  if (end <= run.from || end >= run.to) return [run];
  const first = listedKind(words, run.from, end);
  const apart = first === "nationality" || wordAt(words, end - 1).caps || listedEnd(words, end) === run.to;
  return apart ? [{ from: run.from, to: end }, { from: end, to: run.to }] : [run];
}

function isOneName(words: readonly Word[], { from, to, title, composed }: Run): boolean {
  const { text } = wordAt(words, to - 1);
  if (title ?? composed ?? listedKind(words, from, to)) return true;
  return ORGANIZATION.endings.has(text) || PLACE.endings.has(text);
}

function proposeRun(words: readonly Word[], run: Run, text: string, analysis: BlockAnalysis): NameProposal | undefined {
  const context = withoutOpeningWord(words, run, text, analysis);
  if (!context) return undefined;
  const found = judgeRun(context);
  if (found?.kind === "none") return undefined;
  return { ...context.span, ...(believed(context, found) ?? { weight: WEIGHT.guess }) };
}

function believed(context: RunContext, found: Verdict | undefined): NameProposal | Pick<NameProposal, "kind" | "weight"> | undefined {
  if (!found || found.kind === "none") return undefined;
  const { kind, weight } = found;
  const ordinary = context.first.opens && context.count === 1 && weight === WEIGHT.guess && !isProperNoun(context);
  return ordinary ? undefined : { kind, weight };
}

function isProperNoun({ tokens }: RunContext): boolean {
  return tokens.some(({ tags }) => tags.has("ProperNoun") || tags.has("Person") || tags.has("Acronym"));
}

const NO_NAME_TAGS = ["Verb", "Preposition", "Adverb", "Conjunction", "Determiner", "Pronoun", "Adjective", "QuestionWord"];

/** The run without a first word that has its capital from the start of the sentence: "Accompanied James Mattis". */
function withoutOpeningWord(words: readonly Word[], run: Run, text: string, analysis: BlockAnalysis): RunContext | undefined {
  const context = runContext(words, run, text, analysis);
  if (!context?.first.opens || context.count < 2 || run.title || listedEnd(words, run.from) > run.from) return context;
  const tags = context.tokens[0]?.tags;
  const ordinary = tags && !tags.has("ProperNoun") && NO_NAME_TAGS.some((tag) => tags.has(tag));
  return ordinary ? runContext(words, { ...run, from: run.from + 1 }, text, analysis) : context;
}
