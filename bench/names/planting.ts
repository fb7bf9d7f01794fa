import { readFileSync } from "node:fs";
import { isEnglishWord } from "../../src/core/names/knownWords";
import { nameWords } from "../../src/core/names/words";
import { LISTED_NAMES } from "../../src/core/entities/lexicon";
import { MONTHS, WEEKDAYS } from "../../src/core/story/calendar";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** A story with one word of a name misspelled. */
export interface Planting {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly wrong: string;
  readonly how: string;
}

/** Spellings that transliterations of one name have. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ["ou", "u"], ["oo", "u"], ["ee", "i"], ["ei", "ai"], ["ai", "ay"], ["ey", "ei"], ["q", "k"], ["kh", "k"], ["gh", "g"], ["dh", "d"], ["ph", "f"], ["th", "t"],
  ["sh", "sch"], ["ch", "tch"], ["j", "dj"], ["y", "i"], ["yy", "y"], ["ov", "off"], ["ev", "eff"], ["w", "v"], ["ks", "x"], ["z", "s"], ["c", "k"], ["ie", "y"],
];
const VOWELS = "aeiou";
const CONSONANTS = "bcdfghklmnprstvz";

/** The groups of the file of variants, by each spelling; empty where the file is missing. */
export function readVariants(file: string): Map<string, readonly string[]> {
  const groups = readFileSync(file, "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.replace(/^\S+:\s*/, "").split(/\s+/));
  return new Map(groups.flatMap((group) => group.map((word) => [word, group] as const)));
}

/** The ways to misspell a word, each with its name; undefined where a way does not apply. */
const WAYS: Readonly<Record<string, (word: string, random: Random, variants: ReadonlyMap<string, readonly string[]>) => string | undefined>> = {
  transliteration: (word, random, variants) => {
    const group = variants.get(word)?.filter((variant) => variant !== word && variant.toLowerCase() !== word.toLowerCase());
    return group && group.length > 0 ? pick(group, random) : respell(word, random);
  },
  doubled: (word, random) => {
    const doubled = [...word.matchAll(/(?<=.)(\p{L})\1/gu)].map(({ index }) => word.slice(0, index) + word.slice(index + 1));
    const single = [...word.matchAll(/(?<=.)[bcdfgklmnprstz](?=.)/g)].filter(({ index }) => word[index] !== word[index + 1] && word[index] !== word[index - 1]).map(({ index }) => word.slice(0, index) + (word[index] ?? "") + word.slice(index));
    return pick(doubled.length > 0 && random() < 0.7 ? doubled : single, random);
  },
  changed: (word, random) => {
    const at = 1 + Math.floor(random() * (word.length - 1));
    const letter = word[at] ?? "";
    const others = VOWELS.includes(letter) ? VOWELS : CONSONANTS;
    const other = pick(Array.from(others).filter((one) => one !== letter), random) ?? "";
    return /\p{Ll}/u.test(letter) ? word.slice(0, at) + other + word.slice(at + 1) : undefined;
  },
  omitted: (word, random) => {
    const at = 1 + Math.floor(random() * (word.length - 1));
    return word.slice(0, at) + word.slice(at + 1);
  },
  swapped: (word, random) => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    return word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
  },
};

export const WAY_NAMES = Object.keys(WAYS);

function respell(word: string, random: Random): string | undefined {
  const lower = word.toLowerCase();
  const spellings = SOUNDS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]).flatMap(([from, to]) => {
    const at = lower.indexOf(from, 1);
    return at < 1 ? [] : [word.slice(0, at) + to + word.slice(at + from.length)];
  });
  return pick(spellings, random);
}

/** The word misspelled in one way, or undefined where that gives no other word of letters. */
export function misspell(word: string, random: Random, variants: ReadonlyMap<string, readonly string[]>): { wrong: string; how: string } | undefined {
  const how = pick(WAY_NAMES, random) ?? "changed";
  const wrong = WAYS[how]?.(word, random, variants);
  if (wrong === undefined || wrong === word || !/^\p{Lu}[\p{L}'’-]{2,}$/u.test(wrong) || isEnglishWord(wrong)) return undefined;
  return { wrong, how };
}

const NO_NAME = new Set<string>([...MONTHS, ...WEEKDAYS]);

/** Words of names that a text has twice or more: capitalised inside sentences, never in small letters, no word of English, no people. */
export function repeatedNameWords(text: string): Map<string, number[]> {
  const small = new Set(Array.from(text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’-]*/gu), ([word]) => word));
  const places = new Map<string, number[]>();
  for (const match of text.matchAll(/(?<![\p{L}\p{N}'’.-])\p{Lu}\p{Ll}[\p{L}\p{M}]{3,}(?![\p{L}\p{N}-]|['’](?!s\b))/gu)) {
    places.set(match[0], [...(places.get(match[0]) ?? []), match.index]);
  }
  const isNameWord = (word: string): boolean =>
    !small.has(word.toLowerCase()) && !isEnglishWord(word) && !NO_NAME.has(word) && LISTED_NAMES.get(word) !== "nationality";
  const isInside = (at: number): boolean => /[\p{Ll},] $/u.test(text.slice(Math.max(0, at - 2), at));
  return new Map([...places].filter(([word, at]) => at.length > 1 && isNameWord(word) && at.some(isInside)));
}

/** One word of a name that stands in the story more than once, misspelled in one place. */
export function plantSecondSpelling(text: string, random: Random, variants: ReadonlyMap<string, readonly string[]>): Planting | undefined {
  const words = repeatedNameWords(text);
  for (let attempt = 0; attempt < 20; attempt++) {
    const right = pick([...words.keys()], random);
    const start = right === undefined ? undefined : pick(words.get(right) ?? [], random);
    const spelled = right === undefined ? undefined : misspell(right, random, variants);
    if (right === undefined || start === undefined || spelled === undefined || text.includes(spelled.wrong)) continue;
    return plant(text, start, right, spelled);
  }
  return undefined;
}

/** One word of a listed full name of the story, misspelled in every place of that full name. */
export function plantInListedName(text: string, name: { start: number; end: number }, random: Random, variants: ReadonlyMap<string, readonly string[]>): Planting | undefined {
  const words = nameWords(text.slice(name.start, name.end)).filter(({ text: word }) => /^\p{Lu}\p{Ll}{3,}$/u.test(word));
  for (let attempt = 0; attempt < 20; attempt++) {
    const word = pick(words, random);
    const spelled = word && misspell(word.text, random, variants);
    if (!word || !spelled) continue;
    return plant(text, name.start + word.start, word.text, spelled);
  }
  return undefined;
}

function plant(text: string, start: number, right: string, { wrong, how }: { wrong: string; how: string }): Planting {
  return { text: text.slice(0, start) + wrong + text.slice(start + right.length), start, end: start + wrong.length, right, wrong, how };
}
