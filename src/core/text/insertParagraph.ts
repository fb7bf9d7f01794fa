import type { TextEdit } from "./edit";

const LINE_BREAK = /\r\n|\r|\n/;

/** The line break that a text uses, by its first one; LF where it has none. */
export function lineBreakOf(text: string): string {
  return LINE_BREAK.exec(text)?.[0] ?? "\n";
}

/** Where the line of an offset starts. */
export function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return start;
}

/** Where the line of an offset ends, its line break excluded. */
export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  return end;
}

/**
 * Sets a paragraph of its own at an offset where a line starts or ends: with a blank line between it and the text before
 * and after, of which those that are there already count.
 */
export function insertParagraph(text: string, offset: number, paragraph: string): TextEdit {
  const lineBreak = lineBreakOf(text);
  const before = lineBreak.repeat(missingBreaks(text, offset, -1));
  const after = lineBreak.repeat(missingBreaks(text, offset, 1));
  return { start: offset, end: offset, newText: before + paragraph + after };
}

/** How many line breaks a blank line still lacks on one side; none where no text follows on that side. */
function missingBreaks(text: string, offset: number, step: 1 | -1): number {
  let missing = 2;
  let index = step > 0 ? offset : offset - 1;
  for (let character = text[index]; character !== undefined; character = text[index]) {
    if (/\S/.test(character)) return Math.max(0, missing);
    if (character === "\n" || (character === "\r" && text[index + 1] !== "\n")) missing--;
    index += step;
  }
  return 0;
}
