import type { Span } from "../text/span";

/** Letters with what holds a name's word together: "O'Neil", "Al-Zawahiri", "J.D.". */
const NAME_WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼ.-](?=[\p{L}\p{N}]))*/gu;

/** A word of a name, and where it stands in the text that it was taken from. */
export interface NameWord extends Span {
  readonly text: string;
}

/** The words of a name, in order. */
export function nameWords(name: string): NameWord[] {
  return Array.from(name.matchAll(NAME_WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
