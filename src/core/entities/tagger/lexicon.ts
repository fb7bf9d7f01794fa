import type { WordTable } from "./wordTable";

/** The columns of the tagger's word table. */
export const COLUMN = { coarse: 0, middle: 1, fine: 2, lists: 3 } as const;
export const COLUMN_COUNT = 4;

/** The lists that a word or phrase may be on, as bits of the last column. */
export const LIST = {
  country: 1 << 0,
  region: 1 << 1,
  metropolis: 1 << 2,
  city: 1 << 3,
  town: 1 << 4,
  givenName: 1 << 5,
  surname: 1 << 6,
  company: 1 << 7,
  organization: 1 << 8,
  organizationEnding: 1 << 9,
  title: 1 << 10,
  demonym: 1 << 11,
  placeWord: 1 << 12,
  calendar: 1 << 13,
  otherWord: 1 << 14,
  /** Some longer phrase begins with this word. */
  opensPhrase: 1 << 15,
} as const;
export const LIST_COUNT = 15;
export const NAME_LISTS = (1 << LIST_COUNT) - 1;

/** No listed phrase has more words. */
export const LONGEST_PHRASE = 6;

/** What the tagger knows of words: clusters by use, and lists. */
export type Lexicon = WordTable;
