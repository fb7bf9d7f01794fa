import { findField, isInFrontMatter, setFieldValues } from "../story/frontMatterEdit";
import { endOfHeader } from "../story/headerEnd";
import type { Block, BlockKind, Story } from "../story/story";
import type { TextEdit } from "../text/edit";
import { endOfLine, insertParagraph, lineBreakOf } from "../text/insertParagraph";
import { joinNames, type PrintedByline } from "./print";

/** Fields that hold the names of the writers, and the one that holds the line. */
const NAME_FIELDS = ["author", "authors"];
const LINE_FIELD = ["byline"];
const HEADLINES: ReadonlySet<BlockKind> = new Set(["headline", "deck", "repeated-headline", "subhead"]);
const EMPHASIS = /^([*_]{1,3})[^\r\n]*\1$/;

/**
 * The edits that give a story a byline or desk credit, as printed by `printByline`: in place of the one that it has, in
 * the text and in the front matter, or else under headline and deck. None where the story has this very line. Apply
 * them together, as one step.
 */
export function bylineEdit(story: Story, byline: PrintedByline): TextEdit[] {
  if (byline.lines.length === 0) return [];
  const inFields = fieldEdits(story, byline);
  const existing = existingBlock(story, byline.kind);
  if (standsElsewhere(story, byline.lines, existing)) return inFields ?? [];
  if (existing) return [...(inFields ?? []), ...replaceBlock(story, existing, byline.lines)];
  if (inFields) return inFields;
  return [insertParagraph(story.text, endOfHeader(story, HEADLINES), writeLines(story, byline.lines, ""))];
}

/** Undefined where the front matter keeps no byline. */
function fieldEdits(story: Story, { lines, names }: PrintedByline): TextEdit[] | undefined {
  const nameField = findField(story, NAME_FIELDS);
  const lineField = findField(story, LINE_FIELD);
  if (!nameField && !lineField) return undefined;
  const line = lines.join(", ");
  return [
    ...(nameField ? setFieldValues(story, nameField, names.length > 0 ? names : [line], joinNames) : []),
    ...(lineField ? setFieldValues(story, lineField, [line], joinNames) : []),
  ];
}

/**
 * The line of the text to replace: one of the same kind, or the header's line of the other kind. A credit at the foot of
 * a story is the agency's and gives no way to a writer's name.
 */
function existingBlock(story: Story, kind: PrintedByline["kind"]): Block | undefined {
  const lines = story.blocks.filter(({ span }) => !isInFrontMatter(story, span));
  const [first] = story.paragraphs;
  const same = lines.find((block) => block.kind === kind);
  const other = lines.find((block) => block.kind === (kind === "byline" ? "credit" : "byline"));
  return same ?? (other && (!first || other.span.start < first.span.start) ? other : undefined);
}

function replaceBlock(story: Story, { span, text }: Block, lines: readonly string[]): TextEdit[] {
  const emphasis = EMPHASIS.exec(text)?.[1] ?? "";
  const newText = writeLines(story, lines, emphasis);
  const stands = text === newText || (newText.length > text.length && standsAt(story.text, newText, span.start));
  return stands ? [] : [{ ...span, newText }];
}

/** Whether the lines stand in a block that the story model does not take for a byline, such as a name alone. */
function standsElsewhere(story: Story, lines: readonly string[], existing: Block | undefined): boolean {
  const written = writeLines(story, lines, "");
  return story.blocks.some((block) => block !== existing && standsAt(story.text, written, block.span.start));
}

/** Whether whole lines stand at an offset, even where the story model does not take the second one for a role. */
function standsAt(text: string, lines: string, offset: number): boolean {
  const end = offset + lines.length;
  return text.startsWith(lines, offset) && endOfLine(text, end) === end;
}

/** In Markdown two spaces at the end of a line keep the next one a line of its own. */
function writeLines({ text, format }: Story, lines: readonly string[], emphasis: string): string {
  const hardBreak = format === "markdown" ? "  " : "";
  return lines.map((line) => emphasis + line + emphasis).join(hardBreak + lineBreakOf(text));
}
