import type { Entity } from "../entities/entity";
import { LISTED_NAMES } from "../entities/lexicon";
import type { Story } from "../story/story";
import { editDistance } from "../text/nearest";
import { contains, type Span } from "../text/span";
import { isDerived, SAME_SOUND } from "./align";
import { similarity } from "./distance";
import { builtInGazetteer } from "../places/gazetteer";
import { isEnglishWord, isLanguageOrFaith, isPersonalName } from "./knownWords";
import type { WordToChange } from "./misspellings";
import { pairsAlike } from "./spellingKeys";
import { readStoryWords, type StoryWord, type StoryWords, type WordOccurrence } from "./storyWords";
import { compareNames } from "./twoNames";

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

/** Says which of two spellings is to be preferred: positive for the first, negative for the second, 0 where it cannot tell. */
export type SpellingPreference = (a: Spelling, b: Spelling) => number;

/** What is known outside the story. */
export interface SpellingEvidence {
  /** Whether a word is a right form by the names list. Its form wins, and of two right forms neither is a misspelling. */
  readonly isRight: (word: string) => boolean;
  /** Asked in order where the list does not tell, before the commoner spelling and then the first one is preferred. */
  readonly preferences?: readonly SpellingPreference[];
  /** Words that the list corrects: they are as good as right. */
  readonly corrected?: readonly WordToChange[];
}

const NAME_KINDS: ReadonlySet<string> = new Set(["person", "place", "organization"]);
/** In shorter words one letter makes another name, unless the rest of the full name is the same. */
const SHORTEST_WORD = 5;

/**
 * Finds names that a story spells in two ways, in the headline or deck as in the text: words of names one letter apart
 * (optimal string alignment), or the same by the sound of their transliteration, that nothing shows to be two names.
 * One of them must be found as part of a name; the other may be any capitalised word.
 */
export function findInconsistentNames(story: Story, entities: readonly Entity[], evidence: SpellingEvidence): SpellingPair[] {
  const read = readStoryWords(story, entities);
  const words = read.words.filter((word) => !isOtherwiseExplained(word, read)).map((word) => withCorrection(word, evidence.corrected ?? []));
  return pairsAlike(words, ({ folded }) => folded)
    .filter(([a, b]) => areSpellingsOfOne(a, b) && isOneName(a, b, evidence.isRight))
    .map(([a, b]) => prefer(a, b, evidence));
}

/** A word of the story, and what the list corrects it to. */
interface ComparedWord extends StoryWord {
  readonly right?: string;
}

function withCorrection(word: StoryWord, corrected: readonly WordToChange[]): ComparedWord {
  const found = corrected.find((one) => word.occurrences.some(({ span }) => contains(one, span)));
  return found ? { ...word, right: found.right } : word;
}

/** Peoples, languages, faiths, and words that have a capital only by their place. */
function isOtherwiseExplained(word: StoryWord, story: StoryWords): boolean {
  if (LISTED_NAMES.get(word.text) === "nationality" || isLanguageOrFaith(word.text)) return true;
  if (word.occurrences.some(isName)) return false;
  if (isEnglishWord(word.text)) return true;
  return word.occurrences.every(({ opens }) => opens) && story.hasSmall(word.text);
}

function isName({ kind }: WordOccurrence): boolean {
  return kind !== undefined && NAME_KINDS.has(kind);
}

function areSpellingsOfOne(a: StoryWord, b: StoryWord): boolean {
  if (a.folded === b.folded) return a.text.toLowerCase() !== b.text.toLowerCase() && !isPunctuationOnly(a.text, b.text);
  if (Math.abs(a.folded.length - b.folded.length) > 3 || isDerived(a.folded, b.folded)) return false;
  const near = b.folded.startsWith(a.folded.charAt(0)) && editDistance(a.folded, b.folded) <= 1;
  return near || similarity(a.folded, b.folded) >= SAME_SOUND;
}

/** "Erdogan" and "Erdoğan" are two spellings; "Al-Shabab" and "Al Shabab" are for the house's list to decide. */
function isPunctuationOnly(a: string, b: string): boolean {
  return a.replace(/[^\p{L}\p{M}]/gu, "") === b.replace(/[^\p{L}\p{M}]/gu, "");
}

function isOneName(a: ComparedWord, b: ComparedWord, isRight: (word: string) => boolean): boolean {
  if (a.right !== undefined && b.right !== undefined) return false;
  const isSpelledAlike = a.folded === b.folded;
  if (!isSpelledAlike && isRight(a.text) && isRight(b.text)) return false;
  const isKnown = ({ text }: StoryWord): boolean => isRight(text) || isPersonalName(text) || isOtherWord(text);
  const areKnown = !isSpelledAlike && isKnown(a) && isKnown(b);
  return areNames(a, b) && areLikeNames(a, b, areKnown);
}

function areLikeNames(a: ComparedWord, b: ComparedWord, areKnown: boolean): boolean {
  const likeness = compareNames(a, b, areKnown);
  if (likeness === "different" || likeness === "shared") return likeness === "shared";
  if (Math.min(a.folded.length, b.folded.length) < SHORTEST_WORD) return false;
  return !areKnown || (likeness === "surname" && !isOtherWord(a.text) && !isOtherWord(b.text));
}

/** At least one was found as part of a name, or each stands inside a sentence, or one does and there are three. */
function areNames(a: StoryWord, b: StoryWord): boolean {
  const occurrences = [...a.occurrences, ...b.occurrences];
  if (occurrences.some(isName)) return true;
  const inside = [a, b].filter((word) => word.occurrences.some(({ opens }) => !opens));
  return inside.length === 2 || (inside.length === 1 && occurrences.length > 2);
}

/** Whether a word is one of the language, or the name of a place or people. */
function isOtherWord(text: string): boolean {
  return isEnglishWord(text) || LISTED_NAMES.has(text) || builtInGazetteer().exact(text).length > 0;
}

/** The list's form wins, then what other evidence prefers, then the commoner, then the first. */
function prefer(a: ComparedWord, b: ComparedWord, { isRight, preferences = [] }: SpellingEvidence): SpellingPair {
  const byCorrection: SpellingPreference = () => Number(a.right !== undefined) - Number(b.right !== undefined);
  const byList: SpellingPreference = (one, other) => Number(isRight(one.text)) - Number(isRight(other.text));
  const byCount: SpellingPreference = (one, other) => one.places.length - other.places.length;
  const byPlace: SpellingPreference = (one, other) => (other.places[0]?.start ?? 0) - (one.places[0]?.start ?? 0);
  const [first, second] = [asSpelling(a), asSpelling(b)];
  const verdict = [byCorrection, byList, ...preferences, byCount, byPlace].map((preference) => preference(first, second)).find((value) => value !== 0) ?? 0;
  return verdict < 0 ? { preferred: second, other: first } : { preferred: first, other: second };
}

function asSpelling({ text, right = text, occurrences }: ComparedWord): Spelling {
  return { text: right, places: occurrences.map(({ span }) => span) };
}
