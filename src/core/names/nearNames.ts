import { alignNames, type NameKnowledge } from "./align";
import { isEnglishWord, isPersonalName } from "./knownWords";
import type { NameEntry } from "./nameEntry";
import type { NearName } from "./nameList";
import { nameParts, type NamePart } from "./nameParts";
import { nameWords } from "./words";

interface RightForm {
  readonly entry: NameEntry;
  readonly form: string;
  readonly parts: readonly NamePart[];
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

/**
 * Finds the listed full names that share a part with a name: only those can be what it misspells. Of them, those are
 * compared whose other parts begin with the same sounds, so that a name of a thousand namesakes is found at once.
 */
export class NearNameIndex {
  #byPart: Map<string, RightForm[]> | undefined;

  constructor(private readonly entries: readonly NameEntry[]) {}

  /** The listed name with the most parts the same; undefined where the name itself is listed, or nothing is near. */
  find(words: readonly string[]): NearName | undefined {
    if (words.length < 2) return undefined;
    const parts = nameParts(words);
    if (parts.length < 2) return undefined;
    this.#byPart ??= indexForms(this.entries);
    const knowledge = this.#knowledge();
    const beginnings = beginningsOf(parts);
    const written = keysOf(parts);
    let nearest: NearName | undefined;
    for (const right of this.#candidates(parts)) {
      if (keysOf(right.parts) === written) return undefined;
      if ((beginnings & ~right.beginnings) !== 0) continue;
      const alignment = alignNames(parts, right.parts, knowledge);
      if (alignment && alignment.equal > (nearest?.alignment.equal ?? 0)) nearest = { entry: right.entry, form: right.form, alignment };
    }
    return nearest;
  }

  #candidates(parts: readonly NamePart[]): Iterable<RightForm> {
    const lists = parts.flatMap(({ key }) => [this.#byPart?.get(key) ?? []]);
    return lists.length === 1 ? (lists[0] ?? []) : new Set(lists.flat());
  }

  #knowledge(): NameKnowledge {
    return {
      isKnown: (key) => isPersonalName(key) || this.#byPart?.has(key) === true,
      isWord: isEnglishWord,
      isCommon: (key) => COMMON.has(key) || isEnglishWord(key) || (this.#byPart?.get(key)?.length ?? 0) >= COMMON_FROM,
    };
  }
}

function keysOf(parts: readonly NamePart[]): string {
  return parts.map(({ key }) => key).join(" ");
}

function beginningsOf(parts: readonly NamePart[]): number {
  return parts.reduce((bits, { key }) => bits | (BIT.get(key.charAt(0)) ?? 1 << OTHER_BEGINNING), 0);
}

function indexForms(entries: readonly NameEntry[]): Map<string, RightForm[]> {
  const byPart = new Map<string, RightForm[]>();
  for (const entry of entries) {
    for (const right of fullForms(entry)) {
      for (const key of new Set(right.parts.map((part) => part.key))) {
        const forms = byPart.get(key);
        if (forms) forms.push(right);
        else byPart.set(key, [right]);
      }
    }
  }
  return byPart;
}

/** The right forms of an entry that have more than one part. */
function fullForms(entry: NameEntry): RightForm[] {
  return [entry.name, ...entry.aliases].flatMap((form) => {
    const parts = nameParts(nameWords(form).map(({ text }) => text));
    return parts.length > 1 ? [{ entry, form, parts, beginnings: beginningsOf(parts) }] : [];
  });
}
