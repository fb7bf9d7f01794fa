import { findField, isInFrontMatter, setFieldValues } from "../story/frontMatterEdit";
import { endOfHeader } from "../story/headerEnd";
import type { Block, BlockKind, Story } from "../story/story";
import type { TextEdit } from "../text/edit";
import { insertParagraph } from "../text/insertParagraph";
import { shiftSpan, textOf, type Span } from "../text/span";
import { parseDateline } from "./parse";

const HEADER: ReadonlySet<BlockKind> = new Set(["headline", "deck", "repeated-headline", "byline", "credit", "timestamp"]);

/**
 * The edits that give a story a dateline, as printed by `printDateline`: in place of the one that it has, in the body
 * and in the front matter, or else before the first paragraph's first word or the quotation mark that opens it. None
 * where the story has this very dateline. Apply them together, as one step.
 */
export function datelineEdit(story: Story, dateline: string): TextEdit[] {
  const printed = dateline.trim();
  if (printed === "") return [];
  const field = findField(story, ["dateline"]);
  const existing = findDateline(story);
  const inField = field ? setFieldValues(story, field, [printed], (values) => values.join(" ")) : [];
  if (existing) return [...inField, ...replaceDateline(story, existing, printed)];
  return field ? inField : insertDateline(story, printed);
}

/** Where the dateline stands in the body, as an offset span of the story, the white space after it included. */
function findDateline(story: Story): Span | undefined {
  const [first] = story.paragraphs;
  if (first) {
    const span = parseDateline(first.text)?.span ?? first.dateline;
    if (span) return withSpaceAfter(story.text, shiftSpan(span, first.span.start));
  }
  const line = story.blocks.find((block) => isDatelineLine(story, block));
  return line && withSpaceAfter(story.text, line.span);
}

/** A line above the first paragraph that holds a dateline and nothing else. */
function isDatelineLine(story: Story, { kind, text, span }: Block): boolean {
  const [first] = story.paragraphs;
  if (kind === "headline" || isInFrontMatter(story, span) || (first && span.start > first.span.start)) return false;
  return parseDateline(text)?.span.end === text.length;
}

function withSpaceAfter(text: string, { start, end }: Span): Span {
  let after = end;
  while (text[after] === " " || text[after] === "\u00A0") after++;
  return { start, end: after };
}

function replaceDateline({ text }: Story, existing: Span, printed: string): TextEdit[] {
  const newText = `${printed} `;
  return textOf(text, existing) === newText ? [] : [{ ...existing, newText }];
}

function insertDateline(story: Story, printed: string): TextEdit[] {
  const { text, paragraphs, blocks } = story;
  if (blocks.some(({ span }) => text.startsWith(printed, span.start))) return [];
  const newText = `${printed} `;
  const [first] = paragraphs;
  if (first) return [{ start: first.span.start, end: first.span.start, newText }];
  return [insertParagraph(text, endOfHeader(story, HEADER), newText)];
}
