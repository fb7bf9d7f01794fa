import { alignNames, type NameKnowledge } from "./align";
import { isEnglishWord, isPersonalName } from "./knownWords";
import type { NameEntry } from "./nameEntry";
import type { NearName } from "./nameList";
import { nameParts, type NamePart } from "./nameParts";
import { skeletonOf } from "./spellingKeys";
import { nameWords } from "./words";

/** A right form of several parts. Kept small: there may be a million. */
interface RightForm {
  readonly entry: NameEntry;
  readonly form: string;
  /** The keys of its parts, with spaces between. */
  readonly keys: string;
  /** A bit for each sound that a part begins with. */
  readonly beginnings: number;
}

/** A word of so many entries says little of whose name it is. */
const COMMON_FROM = 4;
/** Words of names that so many people bear that sharing one says little. */
const COMMON = new Set(
  `abdullah ahmad ahmed alexander ali andrew anthony brown carlos charles chen chris christopher cohen daniel david davis edward garcia george gonzalez
  hassan hernandez huang hussain hussein ibrahim islam james jean john johnson jones jose joseph juan khan kim kumar lee lewis li lin liu lopez luis malik
  maria mark martin martinez mary matthew michael miller mohamed mohammad mohammed muhammad nguyen park patel patrick paul perez peter rahman
  richard robert rodriguez sanchez sarah sharma shah shaikh sheikh simon singh smith stephen steven taylor thomas tran wang william williams wilson
  wu yang zhang zhao`.split(/\s+/),
);

/** Letters that begin one sound in different spellings, as groups; a letter of none stands for itself. */
const BEGINNINGS = ["aeiouyhwv", "kqcgx", "sz", "jdt", "fp", "b", "l", "m", "n", "r"];
const OTHER_BEGINNING = BEGINNINGS.length;
const BIT = new Map(BEGINNINGS.flatMap((letters, bit) => Array.from(letters, (letter) => [letter, 1 << bit] as const)));

/** The parts of longer names are not compared. */
const MOST_PARTS = 8;

/**
 * Finds the listed full names that share a part with a name: only those can be what it misspells. Of them, those are
 * compared whose other parts begin with the same sounds and are about as long, so that a name of a thousand namesakes
 * is found at once. The index is made at the first look-up.
 */
export class NearNameIndex {
  #byPart: Map<string, RightForm[]> | undefined;
  readonly #knowledge: NameKnowledge = {
    isKnown: (key) => isPersonalName(key) || this.#byPart?.has(key) === true,
    isWord: isEnglishWord,
    isCommon: (key) => COMMON.has(key) || isEnglishWord(key) || (this.#byPart?.get(key)?.length ?? 0) >= COMMON_FROM,
  };

  constructor(private readonly entries: readonly NameEntry[]) {}

  /** The listed name with the most parts the same; undefined where the name itself is listed, or nothing is near. */
  find(words: readonly string[]): NearName | undefined {
    if (words.length < 2) return undefined;
    const parts = nameParts(words);
    if (parts.length < 2 || parts.length > MOST_PARTS) return undefined;
    this.#byPart ??= indexForms(this.entries);
    const written = keysOf(parts);
    const candidates = this.#candidates(parts);
    if (candidates.some(({ keys }) => keys === written)) return undefined;
    let nearest: NearName | undefined;
    for (const { entry, form, keys } of candidates) {
      if (!mayBeNear(parts, keys)) continue;
      const alignment = alignNames(parts, partsOf(form), this.#knowledge);
      if (alignment && alignment.equal > (nearest?.alignment.equal ?? 0)) nearest = { entry, form, alignment };
    }
    return nearest;
  }

  /** Forms that share a part, and have for each other part one that begins with the same sound. A form may come twice. */
  #candidates(parts: readonly NamePart[]): RightForm[] {
    const beginnings = beginningsOf(parts.map(({ key }) => key));
    return parts.flatMap(({ key }) => (this.#byPart?.get(key) ?? []).filter((right) => (beginnings & ~right.beginnings) === 0));
  }
}

/** Whether each part that is not the same has one that begins with the same sound and is about as long. */
function mayBeNear(parts: readonly NamePart[], keys: string): boolean {
  const right = keys.split(" ");
  return parts.every(({ key, initial }) => initial !== undefined || right.some((other) => key === other || mayBeSpellings(key, other)));
}

const LONGEST_DIFFERENCE = 3;

/** One slip changes the first or the last consonant of a word, and leaves the other. */
function mayBeSpellings(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > LONGEST_DIFFERENCE || beginningOf(a) !== beginningOf(b)) return false;
  const [skeletonA, skeletonB] = [skeletonOf(a), skeletonOf(b)];
  if (Math.abs(skeletonA.length - skeletonB.length) > 1) return false;
  return skeletonA.startsWith(skeletonB.charAt(0)) || skeletonA.at(-1) === skeletonB.at(-1);
}

function keysOf(parts: readonly NamePart[]): string {
  return parts.map(({ key }) => key).join(" ");
}

function beginningOf(key: string): number {
  return BIT.get(key.charAt(0)) ?? 1 << OTHER_BEGINNING;
}

function beginningsOf(keys: readonly string[]): number {
  return keys.reduce((bits, key) => bits | beginningOf(key), 0);
}

function indexForms(entries: readonly NameEntry[]): Map<string, RightForm[]> {
  const byPart = new Map<string, RightForm[]>();
  const add = (key: string, right: RightForm): void => {
    const forms = byPart.get(key);
    if (forms) forms.push(right);
    else byPart.set(key, [right]);
  };
  for (const entry of entries) {
    for (const right of fullForms(entry)) for (const key of new Set(right.keys.split(" "))) add(key, right);
  }
  return byPart;
}

function partsOf(form: string): NamePart[] {
  return nameParts(nameWords(form).map(({ text }) => text));
}

/** The right forms of an entry that have more than one part. */
function fullForms(entry: NameEntry): RightForm[] {
  return [entry.name, ...entry.aliases].flatMap((form) => {
    const keys = partsOf(form).map(({ key }) => key);
    return keys.length > 1 ? [{ entry, form, keys: keys.join(" "), beginnings: beginningsOf(keys) }] : [];
  });
}
