import type { Span } from "../../src/core/text/span";

export const SCORED_KINDS = ["person", "place", "organization"] as const;

/** A name, right or found. */
export interface Named extends Span {
  readonly kind: string;
}

/** How many names were right, found and wanted. */
export interface Counts {
  right: number;
  found: number;
  wanted: number;
}

/** Counts of exact span and kind, for each kind and for all. */
export class Score {
  readonly counts = new Map<string, Counts>([...SCORED_KINDS, "all"].map((kind) => [kind, { right: 0, found: 0, wanted: 0 }]));

  add(wanted: readonly Named[], found: readonly Named[]): void {
    const key = ({ kind, start, end }: Named): string => `${kind} ${start} ${end}`;
    const keys = new Set(wanted.filter(isScored).map(key));
    for (const name of wanted.filter(isScored)) this.#count(name.kind, "wanted");
    for (const name of found.filter(isScored)) {
      this.#count(name.kind, "found");
      if (keys.has(key(name))) this.#count(name.kind, "right");
    }
  }

  #count(kind: string, of: keyof Counts): void {
    for (const row of [kind, "all"]) {
      const counts = this.counts.get(row);
      if (counts) counts[of]++;
    }
  }
}

function isScored({ kind }: Named): boolean {
  return (SCORED_KINDS as readonly string[]).includes(kind);
}

/** Precision, recall and their harmonic mean, in percent. */
export function figures({ right, found, wanted }: Counts): { precision: number; recall: number; f1: number } {
  const [precision, recall] = [(100 * right) / (found || 1), (100 * right) / (wanted || 1)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
