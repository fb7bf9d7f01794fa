import { endOfLine } from "../text/insertParagraph";
import type { Block, BlockKind, Story } from "./story";
import { isInFrontMatter } from "./frontMatterEdit";

const SETEXT_UNDERLINE = /(?:\r\n|\r|\n) {0,3}(?:=+|-+)[ \t]*(?=[\r\n]|$)/y;

/**
 * Where a line may be added to the header: at the end of the last line above the first paragraph that is of one of
 * these kinds, a Markdown heading's underline included; after the front matter, or at the start of the text, where
 * there is no such line.
 */
export function endOfHeader(story: Story, kinds: ReadonlySet<BlockKind>): number {
  const [first] = story.paragraphs;
  const above = story.blocks.filter(({ span }) => !isInFrontMatter(story, span) && (!first || span.start < first.span.start));
  const last = above.findLast(({ kind }) => kinds.has(kind));
  return last ? endOfBlock(story, last) : startOfBody(story);
}

function startOfBody({ text, frontMatter }: Story): number {
  if (frontMatter) return endOfLine(text, frontMatter.span.end);
  return text.startsWith("\uFEFF") ? 1 : 0;
}

function endOfBlock({ text, format }: Story, { span }: Block): number {
  const end = endOfLine(text, span.end);
  if (format !== "markdown") return end;
  const underline = new RegExp(SETEXT_UNDERLINE);
  underline.lastIndex = end;
  return end + (underline.exec(text)?.[0].length ?? 0);
}
