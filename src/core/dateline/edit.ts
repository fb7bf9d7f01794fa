import type { Gazetteer } from "../places/gazetteer";
import { clearField, findField, isInFrontMatter, setFieldValues } from "../story/frontMatterEdit";
import { endOfHeader } from "../story/headerEnd";
import type { Block, BlockKind, Story } from "../story/story";
import type { TextEdit } from "../text/edit";
import { insertParagraph } from "../text/insertParagraph";
import { shiftSpan, textOf, type Span } from "../text/span";
import { parseDateline } from "./parse";

const HEADER: ReadonlySet<BlockKind> = new Set([
  "headline",
  "deck",
  "repeated-headline",
  "subhead",
  "byline",
  "credit",
  "timestamp",
]);

/**
 * The edits that give a story a dateline, as printed by `printDateline`: in place of the one that it has, in the body
 * and in the front matter, or else before the first paragraph's first word or the quotation mark that opens it. None
 * where the story has this very dateline. Apply them together, as one step.
 */
export function datelineEdit(story: Story, dateline: string, gazetteer?: Gazetteer): TextEdit[] {
  const printed = dateline.trim();
  if (printed === "") return [];
  const field = findField(story, ["dateline"]);
  const inField = field ? setFieldValues(story, field, [printed], (values) => values.join(" ")) : [];
  const existing = findDateline(story, gazetteer);
  if (existing) return [...inField, ...replaceDateline(story, existing, printed)];
  return field ? inField : insertDateline(story, printed);
}

/** The edits that take a story's dateline away, in the body and in the front matter; none where it has none. */
export function datelineRemoval(story: Story, gazetteer?: Gazetteer): TextEdit[] {
  const field = findField(story, ["dateline"]);
  const existing = findDateline(story, gazetteer);
  return [...(field ? clearField(story, field) : []), ...(existing ? [{ ...existing, newText: "" }] : [])];
}

/** Where the dateline stands in the body, as an offset span of the story, the white space after it included. */
export function findDateline(story: Story, gazetteer: Gazetteer | undefined): Span | undefined {
  for (const block of openingBlocks(story)) {
    const span = datelineOf(block, gazetteer);
    if (span) return withSpaceAfter(story.text, shiftSpan(span, block.span.start));
  }
  return undefined;
}

/** What may hold the dateline: the first paragraph and the lines above it. */
function openingBlocks(story: Story): Block[] {
  const [first] = story.paragraphs;
  const inBody = story.blocks.filter(({ span }) => !isInFrontMatter(story, span));
  return first ? inBody.filter(({ span }) => span.start <= first.span.start) : inBody;
}

/** The dateline that opens a paragraph or short line of the body, or that is a line of its own; relative to the block. */
function datelineOf({ kind, text, dateline }: Block, gazetteer: Gazetteer | undefined): Span | undefined {
  const span = parseDateline(text, gazetteer)?.span ?? dateline;
  return isBodyText(kind) || span?.end === text.length ? span : undefined;
}

/** The story model takes a short first paragraph without a full stop for a subhead, or for a timestamp where it is dated. */
function isBodyText(kind: BlockKind): boolean {
  return kind === "paragraph" || kind === "subhead" || kind === "timestamp";
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
  const stands = openingBlocks(story).some(({ kind, text }) => text === printed || (isBodyText(kind) && text.startsWith(printed)));
  if (stands) return [];
  const newText = `${printed} `;
  const [first] = story.paragraphs;
  if (first) return [{ start: first.span.start, end: first.span.start, newText }];
  return [insertParagraph(story.text, endOfHeader(story, HEADER), newText)];
}
