import type { Analyser, BlockAnalysis } from "../nlp/analysis";
import type { Block, Story } from "../story/story";
import { BoundedCache } from "../text/boundedCache";
import { shiftSpan } from "../text/span";
import { PROSE_KINDS } from "./language";
import { LISTED_NAMES, ORGANIZATION, PLACE } from "./lexicon";
import { WEIGHT, type NameProposal, type NameSource } from "./nameProposal";
import { judgeRun, runContext, type RunContext, type Verdict } from "./nameRules";
import { findRuns, listedEnd, listedKind, type Run } from "./runs";
import { capitalsOf, readableText, readWords, wordAt, type Word } from "./words";

/** Short forms that are words of the language when everything is in capitals. */
const WORDS_IN_CAPITALS = new Set(["AI", "Bath", "ICE", "IS", "Mobile", "Nice", "Polish", "Reading", "Turkey", "US", "WHO"]);

/** Says nothing of any text. */
const NO_ANALYSER: Analyser = { analyse: () => ({ tokens: [], names: [] }) };

/**
 * Names by rule: capitals, titles and roles, listed places and organisations, words that end or introduce a name, and
 * the analysis where these say nothing. What is found in a block depends on the block alone, and is kept.
 */
export function createRuleSource(analyser: Analyser): NameSource {
  const kept = new BoundedCache<readonly NameProposal[]>();
  const read = (block: Block): readonly NameProposal[] =>
    kept.get(`${block.kind}\0${block.dateline?.end ?? 0}\0${block.text}`, () => readBlockNames(block, analyser));
  return { propose: (story) => proposeNames(story, read) };
}

/** The same rules beside a source that guesses better: without analysis, and only what they have good grounds for. */
export function createFirmRuleSource(): NameSource {
  const rules = createRuleSource(NO_ANALYSER);
  return { propose: (story) => rules.propose(story).filter(({ kind, weight }) => kind !== undefined && weight > WEIGHT.guess) };
}

function proposeNames({ blocks }: Story, read: (block: Block) => readonly NameProposal[]): NameProposal[] {
  const prose = blocks.filter(({ kind }) => PROSE_KINDS.has(kind));
  return prose.flatMap((block) => read(block).map((proposal) => ({ ...proposal, ...shiftSpan(proposal, block.span.start) })));
}

function readBlockNames(block: Block, analyser: Analyser): NameProposal[] {
  const text = readableText(block);
  const all = readWords(text, block.sentences);
  const words = all.filter(({ start }) => start >= (block.dateline?.end ?? 0));
  const capitals = capitalsOf(block.kind, text, words);
  return capitals === "sentence" ? namesInProse(words, text, analyser) : listedNames(words, capitals === "all");
}

function namesInProse(words: readonly Word[], text: string, analyser: Analyser): NameProposal[] {
  const runs = findRuns(words).flatMap((run) => splitRun(words, run));
  if (runs.length === 0) return [];
  const analysis = analyser.analyse(text);
  return runs.flatMap((run) => proposeRun(words, run, text, analysis) ?? []);
}

/** "Kabul" of "KABUL", so that it can be looked up; "NATO" and "U.S." stay as they are where they are listed so. */
function asListed(word: Word): Word {
  const text = word.text.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase());
  return LISTED_NAMES.has(word.text) ? word : { ...word, text };
}

/** In title case and in capitals, listed names alone; the story's other names are found by the recogniser. */
function listedNames(given: readonly Word[], caps: boolean): NameProposal[] {
  const words = caps ? given.map(asListed) : given;
  const proposals: NameProposal[] = [];
  for (let at = 0; at < words.length; ) {
    const end = listedEnd(words, at);
    const [first, last] = [words[at], words[end - 1]];
    const kind = listedKind(words, at, end);
    if (kind && first && last && !(caps && end === at + 1 && WORDS_IN_CAPITALS.has(first.text))) {
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
  const found = context && judgeRun(context);
  if (!context || found?.kind === "none") return undefined;
  const { span } = context;
  return found && !isOrdinary(context, found) ? { ...span, kind: found.kind, weight: found.weight } : { ...span, weight: WEIGHT.guess };
}

/** Whether a lone word may have its capital from the start of the sentence alone. */
function isOrdinary(context: RunContext, { weight }: Verdict): boolean {
  return context.first.opens && context.count === 1 && weight === WEIGHT.guess && !isProperNoun(context);
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
