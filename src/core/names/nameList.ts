import type { CalendarDate } from "../story/calendar";
import type { Span } from "../text/span";
import type { NameAlignment } from "./align";
import type { NameEntry } from "./nameEntry";

/** A form of a listed name, found in a text. */
export interface NameUse extends Span {
  readonly entry: NameEntry;
  /** `name` and `alias` are right, `variant` is wrong. */
  readonly form: "name" | "alias" | "variant";
}

/** A name that is written almost as a listed one. */
export interface NearName {
  readonly entry: NameEntry;
  /** The right form that it is nearest to. */
  readonly form: string;
  readonly alignment: NameAlignment;
}

/** An authority list, ready for look-up. */
export interface NameList {
  readonly entries: readonly NameEntry[];
  /**
   * Every listed form in the text, in order, the longest where several start at one place. Forms match whole words,
   * with any white space between them; a possessive ending stays outside the span.
   */
  uses(text: string): readonly NameUse[];
  /** The same, of the entries that hold for a story of that day; without one, for a story of today. */
  usesOn(text: string, date: CalendarDate | undefined): readonly NameUse[];
  /** Whether some right form has that word, written so. */
  hasWord(word: string): boolean;
  /** The listed name that the words of a full name misspell, if any; see alignNames. */
  nearest(words: readonly string[]): NearName | undefined;
}
