export const NAME_KINDS = ["person", "place", "organization", "other"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** One record of an authority list: how the house writes a name. */
export interface NameEntry {
  /** The house form: "Mullah Omar". */
  readonly name: string;
  readonly kind: NameKind;
  /** Other forms that are right: "Mullah Mohammed Omar". Never flagged. */
  readonly aliases: readonly string[];
  /** Forms that are wrong, and replaced by `name`: "Mullah Omer". */
  readonly variants: readonly string[];
  readonly note?: string;
  /** Where the spelling was taken from. */
  readonly source?: string;
  /** First and last day on which the entry holds, ISO 8601; open where absent. */
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
