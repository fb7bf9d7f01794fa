import type { Span } from "../text/span";

/** One line of a text, its line break and surrounding white space excluded; blank lines have an empty span. */
export interface Line extends Span {
  readonly text: string;
  /** White space before the text, in code units. */
  readonly indent: number;
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/g;
const LEADING_SPACE = /^\s*/;

/** The lines of `text` from `from` on, trimmed. A byte-order mark counts as white space. */
export function splitLines(text: string, from = 0): Line[] {
  const lines: Line[] = [];
  const pattern = new RegExp(LINE);
  pattern.lastIndex = from;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) break;
    lines.push(trimmedLine(match[0], match.index));
  }
  return lines;
}

function trimmedLine(raw: string, offset: number): Line {
  const indent = LEADING_SPACE.exec(raw)?.[0].length ?? 0;
  const text = raw.trim();
  const start = text === "" ? offset : offset + indent;
  return { start, end: start + text.length, text, indent: text === "" ? 0 : indent };
}
