import type { Entity, Mention } from "../entities/entity";
import { editDistance } from "../text/nearest";
import { shiftSpan, type Span } from "../text/span";
import { similarity } from "./distance";
import { foldWord } from "./fold";
import { nameWords } from "./words";

/** One spelling of a word of a name, with every place where the story has it. */
export interface Spelling {
  readonly text: string;
  readonly places: readonly Span[];
}

/** Two spellings that seem to be one name. */
export interface SpellingPair {
  readonly preferred: Spelling;
  readonly other: Spelling;
}

interface Occurrence {
  readonly span: Span;
  readonly kind: Mention["kind"];
  /** The other words of the name that it stands in, folded. */
  readonly beside: ReadonlySet<string>;
}

interface Candidate {
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
}

const NAME_KINDS: ReadonlySet<string> = new Set(["person", "place", "organization"]);
/** In shorter words one letter makes another name. */
const SHORTEST_WORD = 5;
/** From here on a transliteration counts as the same word although more than one letter differs. */
const SAME_SOUND = 0.9;
/** What makes a people, a plural or a family name of a name, and no other spelling of it. */
const DERIVED = /^(?:s|n|i|an|ian|ese|ia)$/;

/**
 * Finds names that a story spells in two ways: words of names one letter apart (optimal string alignment), or the same
 * by the sound of their transliteration, that nothing shows to be two names.
 * @param isRight whether a word is a right form by the names list; of two right forms neither is a misspelling
 */
export function findInconsistentNames(entities: readonly Entity[], isRight: (word: string) => boolean): SpellingPair[] {
  const candidates = collectWords(entities);
  const pairs: SpellingPair[] = [];
  for (const [index, a] of candidates.entries()) {
    for (const b of candidates.slice(index + 1)) {
      if (!areSpellingsOfOne(a.text, b.text) || areTwoNames(a, b) || areBothRight(a.text, b.text, isRight)) continue;
      pairs.push(prefer(a, b, isRight));
    }
  }
  return pairs;
}

/** Two right forms are two names, unless accents alone part them: a story writes its Erdoğan one way. */
function areBothRight(a: string, b: string, isRight: (word: string) => boolean): boolean {
  return foldWord(a) !== foldWord(b) && isRight(a) && isRight(b);
}

function collectWords(entities: readonly Entity[]): Candidate[] {
  const mentions = entities.flatMap((entity) => entity.mentions).filter(({ kind }) => NAME_KINDS.has(kind));
  const words = new Map<string, Occurrence[]>();
  for (const { text, occurrence } of mentions.flatMap(occurrencesIn)) {
    const known = words.get(text);
    if (known) known.push(occurrence);
    else words.set(text, [occurrence]);
  }
  return Array.from(words, ([text, occurrences]) => ({ text, occurrences }));
}

function occurrencesIn(mention: Mention): { text: string; occurrence: Occurrence }[] {
  const parts = nameWords(mention.text);
  return parts
    .filter(({ text }) => text.length >= SHORTEST_WORD && /^\p{Lu}/u.test(text))
    .map((part) => ({
      text: part.text,
      occurrence: {
        span: shiftSpan({ start: part.start, end: part.end }, mention.start),
        kind: mention.kind,
        beside: new Set(parts.filter((other) => other !== part).map(({ text }) => foldWord(text))),
      },
    }));
}

function areSpellingsOfOne(a: string, b: string): boolean {
  const [foldedA, foldedB] = [foldWord(a), foldWord(b)];
  if (foldedA === foldedB) return a.toLowerCase() !== b.toLowerCase() && !isPunctuationOnly(a, b);
  if (Math.abs(foldedA.length - foldedB.length) > 3 || isDerived(foldedA, foldedB)) return false;
  const near = foldedB.startsWith(foldedA.charAt(0)) && editDistance(foldedA, foldedB) <= 1;
  return near || similarity(a, b) >= SAME_SOUND;
}

/** "Erdogan" and "Erdoğan" are two spellings; "Al-Shabab" and "Al Shabab" are for the house's list to decide. */
function isPunctuationOnly(a: string, b: string): boolean {
  return a.replace(/[^\p{L}\p{M}]/gu, "") === b.replace(/[^\p{L}\p{M}]/gu, "");
}

function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && DERIVED.test(long.slice(short.length));
}

/** Evidence of two names: kinds that differ, or given names of which none is shared. */
function areTwoNames(a: Candidate, b: Candidate): boolean {
  const kindsOfB = new Set(b.occurrences.map(({ kind }) => kind));
  if (!a.occurrences.some(({ kind }) => kindsOfB.has(kind))) return true;
  const [besideA, besideB] = [wordsBeside(a), wordsBeside(b)];
  if (besideA.size === 0 || besideB.size === 0) return false;
  return ![...besideA].some((word) => [...besideB].some((other) => word === other || similarity(word, other) >= SAME_SOUND));
}

function wordsBeside({ occurrences }: Candidate): Set<string> {
  return new Set(occurrences.flatMap(({ beside }) => [...beside]));
}

/** The list's form wins, else the commoner, else the first. */
function prefer(a: Candidate, b: Candidate, isRight: (word: string) => boolean): SpellingPair {
  const [aIsRight, bIsRight] = [isRight(a.text), isRight(b.text)];
  const bWins = aIsRight === bIsRight ? b.occurrences.length > a.occurrences.length : bIsRight;
  const [preferred, other] = bWins ? [b, a] : [a, b];
  return { preferred: asSpelling(preferred), other: asSpelling(other) };
}

function asSpelling({ text, occurrences }: Candidate): Spelling {
  return { text, places: occurrences.map(({ span }) => span) };
}
