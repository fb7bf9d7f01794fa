import type { MarkedDocument } from "../../scripts/train/corpora";
import { overlaps } from "../../src/core/text/span";
import { SCORED_KINDS, type Named } from "./score";

const CONTEXT = 40;

/** Prints every name that was missed, found wrongly, or found where none is, with the words around it. */
export function printErrors(documents: readonly MarkedDocument[], find: (text: string) => readonly Named[]): void {
  const isScored = ({ kind }: Named): boolean => (SCORED_KINDS as readonly string[]).includes(kind);
  for (const { text, entities } of documents) {
    const wanted = entities.map(([start, end, kind]) => ({ start, end, kind })).filter(isScored);
    const found = find(text).filter(isScored);
    for (const name of wanted) {
      const met = found.filter((other) => overlaps(name, other));
      if (met.some((other) => other.kind === name.kind && other.start === name.start && other.end === name.end)) continue;
      const seen = met.map((other) => `${other.kind} ${text.slice(other.start, other.end)}`).join("; ");
      console.log(`${met.length === 0 ? "MISSED" : "OTHER"}\t${name.kind}\t${around(text, name)}\t${seen}`);
    }
    for (const name of found.filter((other) => !wanted.some((right) => overlaps(right, other)))) {
      console.log(`FALSE\t${name.kind}\t${around(text, name)}`);
    }
  }
}

function around(text: string, { start, end }: Named): string {
  const shown = `${text.slice(Math.max(0, start - CONTEXT), start)}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`;
  return shown.replace(/\s+/g, " ");
}
