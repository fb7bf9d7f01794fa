import formerNames from "./former-names.yaml";

/** A name that a place had once. */
export interface FormerName {
  readonly name: string;
  /** The last day on which news called the place so, ISO 8601: a day, a month or a year; absent where it is not known. */
  readonly until?: string;
  /** The first, where the place had other names before. */
  readonly from?: string;
}

/** By "City, Country" or "City, State"; a unit test holds the file to this shape. */
export const FORMER_NAMES = formerNames as Readonly<Record<string, readonly FormerName[]>>;

/**
 * The former names of a place, the latest first.
 * @param place "Mumbai, India"
 */
export function formerNamesOf(place: string): readonly FormerName[] {
  return FORMER_NAMES[place] ?? [];
}

/**
 * Whether a place was still called so on a day. A year or month counts as past only when it is over.
 * @param day ISO 8601
 */
export function wasInUse({ until, from }: FormerName, day: string): boolean {
  if (until === undefined) return false;
  const begun = from === undefined || day >= from;
  return begun && day.slice(0, until.length) <= until;
}
