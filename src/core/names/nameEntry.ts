export const NAME_KINDS = ["person", "place", "organization", "other"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** An office that somebody holds or held. */
export interface NameRole {
  /** The title in lower case: "prime minister". */
  readonly title: string;
  /** What it is the office of: "Pakistan", "Goldman Sachs". */
  readonly of?: string;
  /** First and last day in office: a day, a month or a year ("2013-06-05", "2013-06", "2013"); open where absent. */
  readonly from?: string;
  readonly until?: string;
}

/** One record of an authority list: how the house writes a name. */
export interface NameEntry {
  /** The house form: "Mullah Omar". In the bundled list, the form of AP style. */
  readonly name: string;
  readonly kind: NameKind;
  /** Other forms that are right: "Mullah Mohammed Omar". Never flagged. */
  readonly aliases: readonly string[];
  /** Forms that are wrong, and replaced by `name`: "Mullah Omer". */
  readonly variants: readonly string[];
  /** The form of other houses, by the id of their profile, where it differs from `name`. */
  readonly spellings?: Readonly<Record<string, string>>;
  readonly roles?: readonly NameRole[];
  readonly note?: string;
  /** Where the spelling was taken from. */
  readonly source?: string;
  /** First and last day of the stories in which the spelling holds: a day, a month or a year; open where absent. */
  readonly from?: string;
  readonly until?: string;
}

/** A mistake in a list, located: lines and columns count from 1. */
export interface NameListProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
