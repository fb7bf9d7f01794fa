import titlePack from "./data/titles.yaml";
import { wordAt, type Word } from "./words";

/** Kinds of title: they differ in whether a capital, an abbreviation or neither is right before a name. */
export const TITLE_CATEGORIES = ["political", "military", "police", "religious", "royal", "courtesy", "company", "job"] as const;
export type TitleCategory = (typeof TITLE_CATEGORIES)[number];

/** A title, rank or role that stands before a name. */
export interface Title {
  /** In full: "Lieutenant General"; a job description is in lower case: "actor". */
  readonly title: string;
  readonly category: TitleCategory;
  /** As AP style abbreviates it before a full name: "Lt. Gen.". */
  readonly short?: string;
  /** Other spellings in use. */
  readonly forms?: readonly string[];
}

type TitlePack = Readonly<Record<TitleCategory, readonly Omit<Title, "category">[]>> & {
  readonly modifiers: readonly string[];
  readonly portfolios: readonly string[];
};
const pack = titlePack as TitlePack;

/** Every title, by category. */
export const TITLES: readonly Title[] = TITLE_CATEGORIES.flatMap((category) => pack[category].map((title) => ({ ...title, category })));

/** Words that weaken or date a title and stand before it: "former", "acting". In lower case. */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(pack.modifiers);

/** What ministers and secretaries are of: "Defense", "Foreign", "Affairs". */
export const PORTFOLIOS: ReadonlySet<string> = new Set(pack.portfolios);

const BY_FORM: ReadonlyMap<string, Title> = new Map(
  TITLES.flatMap((title) =>
    [title.title, ...(title.short ? [title.short] : []), ...(title.forms ?? [])].map((form) => [form.toLowerCase(), title] as const),
  ),
);
const LONGEST_TITLE = Math.max(...[...BY_FORM.keys()].map((form) => form.split(" ").length));

/** A title among words: it covers the words from `from` up to, not including, `to`. */
export interface TitleMatch {
  readonly title: Title;
  readonly from: number;
  readonly to: number;
}

/**
 * The longest title that begins at a word, with what its holder is minister or secretary of: "Minister of Foreign
 * Affairs". Undefined where none does. Case does not matter; nothing but white space stands between its words.
 */
export function titleAt(words: readonly Word[], from: number): TitleMatch | undefined {
  for (let count = LONGEST_TITLE; count > 0; count--) {
    const title = BY_FORM.get(joinedText(words, from, from + count) ?? "");
    if (title) return { title, from, to: endOfPortfolio(words, from + count) };
  }
  return undefined;
}

/** The longest title whose last word is the one before `to`. */
export function titleBefore(words: readonly Word[], to: number): TitleMatch | undefined {
  for (let count = LONGEST_TITLE; count > 0; count--) {
    const title = BY_FORM.get(joinedText(words, to - count, to) ?? "");
    if (title) return { title, from: to - count, to };
  }
  return undefined;
}

/** The words in lower case with single spaces, where they stand together. */
function joinedText(words: readonly Word[], from: number, to: number): string | undefined {
  if (from < 0 || to > words.length) return undefined;
  const part = words.slice(from, to);
  const together = part.every((word, index) => index === 0 || (word.joined && part[index - 1]?.possessive === false));
  return together ? part.map(({ lower }) => lower).join(" ") : undefined;
}

/** After "Minister": past "of Foreign Affairs"; else where it was. */
function endOfPortfolio(words: readonly Word[], from: number): number {
  if (!["of", "for"].includes(wordAt(words, from).lower)) return from;
  let end = from;
  for (let at = from + 1; wordAt(words, at).joined; at++) {
    const { text, lower } = wordAt(words, at);
    if (PORTFOLIOS.has(text)) end = at + 1;
    else if (lower !== "and" || end !== at) break;
  }
  return end;
}
