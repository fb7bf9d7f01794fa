import { SAME_SOUND } from "./align";
import { similarity } from "./distance";
import type { StoryWord, WordOccurrence } from "./storyWords";

const AGE = /^,?\s(\d{1,3})(?=[,.;]|\s|-year)/;
const HOME = /^,?(?:\s\d{1,3},)?\s(?:of|from)\s(\p{Lu}[\p{L}'’-]+)/u;
/** What introduces somebody: "a teacher from Ohio", "who runs a shop". */
const DESCRIPTION = /^,\s(?:\d|an?\s|the\s|his\s|her\s|their\s|who\s|whose\s|\p{L}+['’]s\s|\p{Ll}+(?:ing)?\s(?:of|at|for|with)\s)/u;

/** What two words that look like spellings of one have in common. */
export type Likeness =
  /** Something shows that they are two names. */
  | "different"
  /** Nothing tells. */
  | "open"
  /** Both stand beside the same word of a full name. */
  | "shared"
  /** One is the family name of a full name, and the other stands on its own only. */
  | "surname";

/**
 * What the story shows of two words: whether they are names of one person, place or organisation.
 * @param areKnown whether both are right somewhere; of a word that is no name anywhere its kind is but a guess
 */
export function compareNames(a: StoryWord, b: StoryWord, areKnown: boolean): Likeness {
  const [fullA, fullB] = [inPersonsNames(a), inPersonsNames(b)];
  if (fullA.length > 0 && fullB.length > 0) return compareFullNames(fullA, fullB, areKnown);
  if (areKnown && !haveKindInCommon(a, b)) return "different";
  return isFamilyName(fullA) || isFamilyName(fullB) ? "surname" : "open";
}

/** Places where the word is a part of a person's full name, as far as one knows. */
function inPersonsNames({ occurrences }: StoryWord): WordOccurrence[] {
  if (occurrences.some(({ kind, beside }) => kind === "place" && beside.size === 0)) return [];
  return occurrences.filter(({ beside, kind }) => beside.size > 0 && (kind === "person" || kind === undefined));
}

function isFamilyName(occurrences: readonly WordOccurrence[]): boolean {
  return occurrences.length > 0 && occurrences.every(({ isLast }) => isLast);
}

function compareFullNames(fullA: readonly WordOccurrence[], fullB: readonly WordOccurrence[], areKnown: boolean): Likeness {
  const shared = fullA.filter((one) => fullB.some((other) => sharesWord(one, other)));
  if (shared.length === 0) return "different";
  const twins = fullB.filter((other) => shared.some((one) => sharesWord(one, other)));
  const conflict = shared.some((one) => twins.some((other) => areTwoPeople(one, other) || (areKnown && haveTwoTitles(one, other))));
  return conflict || (areKnown && areIntroduced(shared) && areIntroduced(twins)) ? "different" : "shared";
}

function sharesWord(a: WordOccurrence, b: WordOccurrence): boolean {
  if (a.isLast !== b.isLast) return false;
  return [...a.beside].some((word) => [...b.beside].some((other) => word === other || similarity(word, other) >= SAME_SOUND));
}

/** A story names somebody in full once in a sentence, and gives nobody two ages or homes. */
function areTwoPeople(a: WordOccurrence, b: WordOccurrence): boolean {
  const together = a.sentence === b.sentence && !a.sentence.endsWith(".-1");
  return together || differ(AGE, a, b) || differ(HOME, a, b);
}

/** Kinds of title that tell people apart: nobody is a bishop and a colonel. */
const TELLING_TITLES: ReadonlySet<string> = new Set(["political", "military", "police", "religious", "royal"]);

function haveTwoTitles({ title: a }: WordOccurrence, { title: b }: WordOccurrence): boolean {
  return a !== undefined && b !== undefined && a !== b && TELLING_TITLES.has(a) && TELLING_TITLES.has(b);
}

function differ(pattern: RegExp, a: WordOccurrence, b: WordOccurrence): boolean {
  const [ofA, ofB] = [pattern.exec(a.after)?.[1], pattern.exec(b.after)?.[1]];
  return ofA !== undefined && ofB !== undefined && ofA !== ofB;
}

/** Somebody who is introduced twice, under two spellings, is two people. */
function areIntroduced(occurrences: readonly WordOccurrence[]): boolean {
  return occurrences.some(({ after }) => DESCRIPTION.test(after));
}

function haveKindInCommon(a: StoryWord, b: StoryWord): boolean {
  const [ofA, ofB] = [kindsOf(a), kindsOf(b)];
  return ofA.size === 0 || ofB.size === 0 || [...ofA].some((kind) => ofB.has(kind));
}

function kindsOf({ occurrences }: StoryWord): Set<string> {
  return new Set(occurrences.flatMap(({ kind }) => kind ?? []));
}
