import type { NameKind } from "../../names/nameEntry";

/** The kinds that the tagger tells apart, in the order of their labels. `other` is whatever else has a name. */
export const TAGGED_KINDS: readonly NameKind[] = ["person", "place", "organization", "other"];

/**
 * Labels of words, in the BILOU scheme (Ratinov and Roth, 2009): 0 is outside, and each kind has four: the first word
 * of a longer name, one inside it, its last, and a name of one word.
 */
export const OUTSIDE = 0;
export const PART = { first: 1, inside: 2, last: 3, single: 4 } as const;
export const LABEL_COUNT = 1 + TAGGED_KINDS.length * 4;

/** The label of a part (1 to 4) of a name of the kind with the given index. */
export function labelOf(kind: number, part: number): number {
  return kind * 4 + part;
}

/** The index of a label's kind; -1 for outside. */
export function kindOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2;
}

/** Which part of a name a label is, 1 to 4; 0 for outside. */
export function partOf(label: number): number {
  return label === OUTSIDE ? 0 : ((label - 1) & 3) + 1;
}

/** Whether one label may follow another. -1 stands for the sentence's edges. */
export function mayFollow(before: number, after: number): boolean {
  const open = before > OUTSIDE && (partOf(before) === PART.first || partOf(before) === PART.inside);
  const going = after > OUTSIDE && (partOf(after) === PART.inside || partOf(after) === PART.last);
  return open ? going && kindOf(before) === kindOf(after) : !going;
}

/** The labels that may stand before each label. */
export const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, after) =>
  Array.from({ length: LABEL_COUNT }, (_, before) => before).filter((before) => mayFollow(before, after)),
);

/** A name as labels tell it: words from `from` up to, not including, `to`. */
export interface LabelledName {
  readonly kind: number;
  readonly from: number;
  readonly to: number;
}

/** The names of a run of labels that keeps to `mayFollow`. */
export function namesOf(labels: ArrayLike<number>): LabelledName[] {
  const names: LabelledName[] = [];
  let from = 0;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] ?? OUTSIDE;
    const part = partOf(label);
    if (part === PART.first || part === PART.single) from = at;
    if (part === PART.last || part === PART.single) names.push({ kind: kindOf(label), from, to: at + 1 });
  }
  return names;
}
