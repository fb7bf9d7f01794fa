import stringWidth from "string-width";
import type { Span } from "../../core";

/** A line of a story for a terminal, and the line of marks to print under it. */
export interface Excerpt {
  readonly line: string;
  readonly mark: string;
}

/** One character as a reader sees it. */
interface Glyph {
  readonly shown: string;
  readonly width: number;
  readonly marked: boolean;
}

const TAB = "    ";
const CUT = "…";
const MARK = "~";
/** Marks a place between two characters. */
const POINT = "^";
/** How many code units are looked at for each cell of the terminal: letters with accents and emoji take several. */
const UNITS_A_CELL = 4;

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Text that cannot move the cursor or recolour the terminal: tabs as spaces, other control characters as dots. */
export function printable(text: string): string {
  return text.replaceAll("\t", TAB).replace(/\p{Cc}/gu, "·");
}

/** The line that a span begins on, cut to at most `width` cells around the span, with a mark under the span. */
export function excerptAt(text: string, span: Span, width: number): Excerpt {
  const glyphs = glyphsAround(text, span, width * UNITS_A_CELL);
  const first = Math.max(0, glyphs.findIndex(({ marked }) => marked));
  const { from, to } = window(glyphs, first, width);
  const shown = glyphs.slice(from, to);
  const before = from > 0 ? CUT : "";
  const line = before + shown.map((glyph) => glyph.shown).join("") + (to < glyphs.length ? CUT : "");
  const mark = shown.map((glyph) => markUnder(glyph)).join("");
  return { line: line.trimEnd(), mark: (" ".repeat(before.length) + mark).trimEnd() };
}

function markUnder({ width, marked, shown }: Glyph): string {
  if (!marked) return " ".repeat(width);
  return shown === "" ? POINT : MARK.repeat(width);
}

function glyphsAround(text: string, span: Span, reach: number): Glyph[] {
  const from = Math.max(lineStart(text, span.start, reach), span.start - reach);
  const to = lineEnd(text, span.start, reach);
  const glyphs: Glyph[] = [];
  for (const { segment, index } of characters.segment(text.slice(from, to))) {
    const start = from + index;
    if (span.start === span.end && start === span.start) glyphs.push(point());
    const shown = printable(segment);
    const marked = start < span.end && span.start < start + segment.length;
    glyphs.push({ shown, width: stringWidth(shown), marked });
  }
  const unmarked = !glyphs.some(({ marked }) => marked);
  return unmarked ? [...glyphs, point()] : glyphs;
}

function point(): Glyph {
  return { shown: "", width: 1, marked: true };
}

function lineStart(text: string, offset: number, reach: number): number {
  let start = offset;
  while (start > 0 && offset - start <= reach && !isLineBreak(text[start - 1])) start--;
  return start;
}

function lineEnd(text: string, offset: number, reach: number): number {
  let end = offset;
  while (end < text.length && end - offset <= reach && !isLineBreak(text[end])) end++;
  return end;
}

function isLineBreak(unit: string | undefined): boolean {
  return unit === "\n" || unit === "\r";
}

/** Which glyphs are shown: all where they fit, else a third of the width before the mark, and the rest from it on. */
function window(glyphs: readonly Glyph[], first: number, width: number): { from: number; to: number } {
  const total = glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
  if (total <= width) return { from: 0, to: glyphs.length };
  const room = width - 2 * CUT.length;
  let from = first;
  let used = 0;
  while (from > 0 && used + widthAt(glyphs, from - 1) <= room / 3) used += widthAt(glyphs, --from);
  let to = first;
  while (to < glyphs.length && used + widthAt(glyphs, to) <= room) used += widthAt(glyphs, to++);
  while (from > 0 && used + widthAt(glyphs, from - 1) <= room) used += widthAt(glyphs, --from);
  return { from, to };
}

function widthAt(glyphs: readonly Glyph[], index: number): number {
  return glyphs[index]?.width ?? 0;
}
