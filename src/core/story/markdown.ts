import type { Line } from "./lines";
import type { RawBlock } from "./rawBlock";

/**
 * A reader of the block structure that newsroom Markdown uses: headings, paragraphs, lists, block quotes, fenced code,
 * HTML, tables and rules. It keeps offsets, works line by line and never backtracks, so that a long story costs no more
 * than its length. Follows the block rules of CommonMark 0.31 for those.
 */
const ATX_HEADING = /^(#{1,6})[ \t]+/;
const CLOSING_HASHES = /(?<=[ \t])#+$/;
const SETEXT_UNDERLINE = /^(=+|-+)$/;
const THEMATIC_BREAK = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^(`{3,}|~{3,})/;
const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/;
const QUOTE_MARK = /^>[ \t]?/;
const HTML_BLOCK = /^<(?:!--|[/a-zA-Z])/;
const TABLE_ROW = /^\|.*\|$/;
const CODE_INDENT = 4;

interface Reader {
  readonly lines: readonly Line[];
  readonly blocks: RawBlock[];
}

/** Reads the block that begins at a line and gives the index of the line after it. */
type ReadBlock = (reader: Reader, index: number, line: Line) => number;

/** The blocks that their first line gives away; any other line begins a paragraph. */
const BLOCK_STARTS: readonly (readonly [starts: (line: Line) => boolean, read: ReadBlock])[] = [
  [({ text }) => FENCE.test(text), readFencedCode],
  [({ text }) => text.startsWith("<!--"), readComment],
  [({ text }) => HTML_BLOCK.test(text), (reader, index) => readRun(reader, index, "other", () => true)],
  [({ text }) => ATX_HEADING.test(text), readAtxHeading],
  [({ text }) => THEMATIC_BREAK.test(text), (reader, index) => push(reader, blockOver(reader, index, index, "other"), index + 1)],
  [({ text }) => TABLE_ROW.test(text), (reader, index) => readRun(reader, index, "other", ({ text }) => TABLE_ROW.test(text))],
  [({ text }) => QUOTE_MARK.test(text), (reader, index) => readRun(reader, index, "block-quote", ({ text }) => QUOTE_MARK.test(text))],
  [({ text }) => LIST_MARK.test(text), readListItem],
  [({ indent }) => indent >= CODE_INDENT, (reader, index) => readRun(reader, index, "other", ({ indent }) => indent >= CODE_INDENT)],
];

/** The blocks of a Markdown text whose lines are given. */
export function readMarkdown(lines: readonly Line[]): RawBlock[] {
  const reader: Reader = { lines, blocks: [] };
  let index = 0;
  for (let line = lines[index]; line; line = lines[index]) {
    index = line.text === "" ? index + 1 : readBlockAt(reader, index, line);
  }
  return reader.blocks;
}

function readBlockAt(reader: Reader, index: number, line: Line): number {
  const read = BLOCK_STARTS.find(([starts]) => starts(line))?.[1] ?? readParagraph;
  return read(reader, index, line);
}

function push(reader: Reader, block: RawBlock, next: number): number {
  reader.blocks.push(block);
  return next;
}

function readAtxHeading(reader: Reader, index: number, line: Line): number {
  const [opening = "", marks = ""] = ATX_HEADING.exec(line.text) ?? [];
  const text = line.text.slice(opening.length).replace(CLOSING_HASHES, "").trimEnd();
  const start = line.start + opening.length;
  return push(reader, { form: "heading", level: marks.length, start, end: start + text.length }, index + 1);
}

function readFencedCode(reader: Reader, index: number, line: Line): number {
  const fence = FENCE.exec(line.text)?.[1] ?? "";
  return readUntil(reader, index, index + 1, ({ text }) => text.startsWith(fence) && text.replaceAll(fence.charAt(0), "") === "");
}

function readComment(reader: Reader, index: number): number {
  return readUntil(reader, index, index, ({ text }) => text.includes("-->"));
}

/** A block of no prose that lasts until a line from `from` on closes it, or to the end of the text. */
function readUntil(reader: Reader, first: number, from: number, closes: (line: Line) => boolean): number {
  const end = reader.lines.length - 1;
  let last = Math.min(from, end);
  for (let line = reader.lines[last]; line && last < end && !closes(line); line = reader.lines[last]) last++;
  return push(reader, blockOver(reader, first, last, "other"), last + 1);
}

/** A block that lasts for as long as lines belong to it and none is blank. */
function readRun(reader: Reader, index: number, form: RawBlock["form"], belongs: (line: Line) => boolean): number {
  let last = index;
  for (let next = reader.lines[last + 1]; next && next.text !== "" && belongs(next); next = reader.lines[last + 1]) last++;
  return push(reader, blockOver(reader, index, last, form), last + 1);
}

function blockOver(reader: Reader, first: number, last: number, form: RawBlock["form"]): RawBlock {
  return { form, start: reader.lines[first]?.start ?? 0, end: reader.lines[last]?.end ?? 0 };
}

function readListItem(reader: Reader, index: number): number {
  const mark = LIST_MARK.exec(reader.lines[index]?.text ?? "")?.[0].length ?? 0;
  const last = lastOfParagraph(reader, index);
  const block = blockOver(reader, index, last, "list-item");
  return push(reader, { ...block, start: block.start + mark }, last + 1);
}

function readParagraph(reader: Reader, index: number): number {
  const last = lastOfParagraph(reader, index);
  const underline = reader.lines[last + 1];
  if (underline && SETEXT_UNDERLINE.test(underline.text)) {
    const level = underline.text.startsWith("=") ? 1 : 2;
    return push(reader, { ...blockOver(reader, index, last, "heading"), level }, last + 2);
  }
  return push(reader, blockOver(reader, index, last, last === index ? "line" : "lines"), last + 1);
}

function lastOfParagraph(reader: Reader, index: number): number {
  let last = index;
  for (let next = reader.lines[last + 1]; next && continuesParagraph(next); next = reader.lines[last + 1]) last++;
  return last;
}

function continuesParagraph({ text }: Line): boolean {
  if (text === "" || SETEXT_UNDERLINE.test(text)) return false;
  return ![ATX_HEADING, THEMATIC_BREAK, FENCE, LIST_MARK, QUOTE_MARK, HTML_BLOCK].some((start) => start.test(text));
}
