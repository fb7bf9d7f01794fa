import { editDistance } from "../text/nearest";
import { similarity } from "./distance";
import type { NamePart } from "./nameParts";

/** A part of a name that is written differently from how it should be. */
export interface DifferingPart {
  readonly written: NamePart;
  readonly right: NamePart;
}

/** How a name as written lines up with a name as it should be, part by part. */
export interface NameAlignment {
  /** How many parts are the same. */
  readonly equal: number;
  /** How many parts the name as written has. */
  readonly all: number;
  readonly differing: readonly DifferingPart[];
}

/** What is known of the words of names besides the two that are compared. */
export interface NameKnowledge {
  /** Whether a word is somebody's name. */
  readonly isKnown: (key: string) => boolean;
  /** Whether a word is one of the language, and no misspelling of another. */
  readonly isWord: (key: string) => boolean;
  /** Whether a word stands in so many names that sharing it says little. */
  readonly isCommon: (key: string) => boolean;
}

/** From here on two words differ in what transliterations disagree on, and in nothing else. */
export const SAME_SOUND = 0.9;
/** Words less alike than this, and more than one letter apart, are different words. */
const ALIKE = 0.85;
/** In shorter words one letter makes another name. */
const SHORTEST_SLIP = 4;

/**
 * Lines two names up part by part, in whatever order they stand; an initial stands for a part that begins with it, and
 * the name as written may leave out a part that is not its first. They are one name, misspelled, where at least one
 * part is the same and each of the others is alike: the same by its sound, or one letter apart. A part on its own
 * never decides (see the measurements in bench/names). A written part that is right elsewhere ("Barker" beside "Baker")
 * is a misspelling only where it sounds the same and the part that they share is not a common one.
 * Undefined where they are the same name, or different ones.
 */
export function alignNames(written: readonly NamePart[], right: readonly NamePart[], { isKnown, isWord, isCommon }: NameKnowledge): NameAlignment | undefined {
  if (written.length < 2 || right.length < written.length || right.length > written.length + 2) return undefined;
  const equal = written.filter((part) => part.initial === undefined && right.some(({ key }) => key === part.key));
  if (equal.length === 0) return undefined;
  const open = { written: written.filter((part) => !equal.includes(part)), right: right.filter(({ key }) => !equal.some((part) => part.key === key)) };
  const pairs = pairUp(open.written, open.right);
  if (!pairs) return undefined;
  const differing = pairs.filter((pair) => pair.written.initial === undefined);
  if (differing.length === 0 || leavesOutFirst(written, right, pairs)) return undefined;
  const telling = equal.filter(({ key }) => !isCommon(key));
  const complete = right.length === written.length;
  const isMisspelling = (pair: DifferingPart): boolean => {
    if (isWord(pair.written.key)) return false;
    if (telling.length === 0 && (!complete || isKnown(pair.written.key))) return false;
    return areAlike(pair.written.key, pair.right.key, isKnown(pair.written.key) ? SAME_SOUND : ALIKE);
  };
  return differing.every(isMisspelling) ? { equal: equal.length, all: written.length, differing } : undefined;
}

/** Each open part of the written name with the part of the right one that it is most like; undefined where one finds none. */
function pairUp(written: readonly NamePart[], right: readonly NamePart[]): DifferingPart[] | undefined {
  const free = new Set(right);
  const pairs: DifferingPart[] = [];
  for (const part of written) {
    const [best] = [...free].map((other) => ({ other, likeness: likenessOf(part, other) })).sort((a, b) => b.likeness - a.likeness);
    if (!best || best.likeness === 0) return undefined;
    free.delete(best.other);
    pairs.push({ written: part, right: best.other });
  }
  return pairs;
}

function likenessOf(written: NamePart, right: NamePart): number {
  if (written.initial !== undefined) return right.key.startsWith(written.initial) ? 1 : 0;
  return right.initial === undefined ? similarity(written.key, right.key) : 0;
}

/** "Nawaz Sharif" may stand for "Nawaz Ali Sharif"; "Ali Sharif" is somebody else. */
function leavesOutFirst(written: readonly NamePart[], right: readonly NamePart[], pairs: readonly DifferingPart[]): boolean {
  const first = right[0];
  return first === undefined || !(written.some(({ key }) => key === first.key) || pairs.some((pair) => pair.right === first));
}

/** Whether two words may be spellings of one: folded, and at least so alike, or one letter apart in long enough a word. */
export function areAlike(a: string, b: string, least: number): boolean {
  if (isDerived(a, b)) return false;
  if (similarity(a, b) >= least) return true;
  if (least >= SAME_SOUND || Math.min(a.length, b.length) < SHORTEST_SLIP) return false;
  return Math.abs(a.length - b.length) <= 1 && editDistance(a, b) <= 1;
}

/** What makes a people, a plural or a family of a name, and no other spelling of it. */
const DERIVED = /^(?:s|n|i|an|ian|ese|ia|is|ns|ish)$/;
/** Endings of family names that differ between men and women. */
const GENDERED: readonly (readonly [man: string, woman: string])[] = [
  ["v", "va"], ["in", "ina"], ["yn", "yna"], ["y", "aya"], ["yy", "aya"], ["i", "aya"], ["ki", "ka"], ["ky", "ka"], ["kyy", "ka"], ["kiy", "ka"], ["os", "ou"], ["is", "i"], ["as", "a"],
];

/** Whether one word is made of the other: "Korean", "Obamas", "Karimova"; a letter doubled at the end is none. Folded words. */
export function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const ending = long.slice(short.length);
  if (long.startsWith(short) && DERIVED.test(ending) && ending !== short.at(-1)) return true;
  return GENDERED.some(([man, woman]) => isPair(a, b, man, woman) || isPair(b, a, man, woman));
}

function isPair(man: string, woman: string, ofMan: string, ofWoman: string): boolean {
  return man.endsWith(ofMan) && woman.endsWith(ofWoman) && man.slice(0, -ofMan.length) === woman.slice(0, -ofWoman.length);
}
