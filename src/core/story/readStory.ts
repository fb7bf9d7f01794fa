import { textOf, type Span } from "../text/span";
import { arrangeBlocks, type ArrangedBlock } from "./arrange";
import { BlockCache } from "./blockCache";
import { dayNumber, type CalendarDate } from "./calendar";
import { findDatelineSpan } from "./datelineSpan";
import { readFrontMatter, type FrontMatterResult } from "./frontMatter";
import { splitLines } from "./lines";
import { readMarkdown } from "./markdown";
import { readPlainText } from "./plainText";
import type { Block, BlockKind, FrontMatter, Story, StoryFormat, Timestamp } from "./story";
import { findFullDate, readDate } from "./timestamps";

/** The front matter's fields that hold text of the story, by the names in use. */
const FIELD_KINDS: Readonly<Record<string, BlockKind>> = {
  title: "headline",
  headline: "headline",
  hed: "headline",
  deck: "deck",
  dek: "deck",
  subtitle: "deck",
  standfirst: "deck",
  author: "byline",
  authors: "byline",
  byline: "byline",
};
const DATE_FIELDS = ["date", "published", "pubdate", "created", "updated"];

interface Reading {
  readonly text: string;
  readonly markdown: boolean;
  readonly cache: BlockCache;
}

/**
 * Reads a text as a news story. Never throws: what cannot be read stands in `problems`, and the rest is read.
 * Spans of the story are offsets into `text` as given (a byte-order mark counts), in UTF-16 code units.
 * @param cache keeps blocks between readings of the same story; leave it out for a single reading
 */
export function readStory(text: string, format: StoryFormat, cache = new BlockCache()): Story {
  cache.nextReading();
  const markdown = format === "markdown";
  const reading: Reading = { text, markdown, cache };
  const front: FrontMatterResult = markdown ? readFrontMatter(text) : { end: 0, problems: [] };
  const frontBlocks = blocksOfFrontMatter(reading, front.frontMatter);
  const headline = frontBlocks.find(({ kind }) => kind === "headline");
  const lines = splitLines(text, front.end);
  const raw = markdown ? readMarkdown(lines) : readPlainText(lines);
  const arranged = arrangeBlocks(text, raw, headline?.text);
  const blocks = [...frontBlocks, ...blocksOfBody(reading, arranged)];
  return {
    text,
    format,
    blocks,
    ...partsOf(blocks),
    ...datesOf(reading, blocks, arranged, front.frontMatter),
    ...(front.frontMatter && { frontMatter: front.frontMatter }),
    problems: front.problems,
  };
}

function blocksOfFrontMatter({ text, markdown, cache }: Reading, frontMatter?: FrontMatter): Block[] {
  return (frontMatter?.fields ?? []).flatMap(({ key, valueSpans }) => {
    const kind = FIELD_KINDS[key.toLowerCase()];
    return kind ? valueSpans.map((span) => cache.read(kind, textOf(text, span), span, markdown)) : [];
  });
}

function blocksOfBody({ text, markdown, cache }: Reading, arranged: readonly ArrangedBlock[]): Block[] {
  const first = arranged.find(({ kind }) => kind === "paragraph");
  return arranged.map((block) => {
    const own = textOf(text, block);
    const dateline = block === first ? findDatelineSpan(own) : undefined;
    return cache.read(block.kind, own, { start: block.start, end: block.end }, markdown, dateline);
  });
}

function partsOf(blocks: readonly Block[]): Pick<Story, "headline" | "deck" | "byline" | "credit" | "repeatedHeadlines" | "paragraphs"> {
  const parts: Partial<Record<"headline" | "deck" | "byline" | "credit", Block>> = {};
  for (const kind of ["headline", "deck", "byline", "credit"] as const) {
    const block = blocks.find((candidate) => candidate.kind === kind);
    if (block) parts[kind] = block;
  }
  const ofKind = (kind: BlockKind): Block[] => blocks.filter((block) => block.kind === kind);
  return { ...parts, repeatedHeadlines: ofKind("repeated-headline"), paragraphs: ofKind("paragraph") };
}

function datesOf(
  { text }: Reading,
  blocks: readonly Block[],
  arranged: readonly ArrangedBlock[],
  frontMatter?: FrontMatter,
): Pick<Story, "dateline" | "slug" | "timestamps" | "date"> {
  const timestamps = arranged.flatMap(({ timestamp }) => (timestamp ? [timestamp] : []));
  const dateline = bodyDateline(blocks) ?? fieldSpan(frontMatter, "dateline");
  const slug = fieldSpan(frontMatter, "slug");
  const date = frontMatterDate(frontMatter) ?? earliest(timestamps) ?? (dateline && findFullDate(textOf(text, dateline))?.date);
  return { timestamps, ...(dateline && { dateline }), ...(slug && { slug }), ...(date && { date }) };
}

function bodyDateline(blocks: readonly Block[]): Span | undefined {
  const block = blocks.find(({ dateline }) => dateline !== undefined);
  if (!block?.dateline) return undefined;
  return { start: block.span.start + block.dateline.start, end: block.span.start + block.dateline.end };
}

function fieldSpan(frontMatter: FrontMatter | undefined, name: string): Span | undefined {
  return frontMatter?.fields.find(({ key }) => key.toLowerCase() === name)?.valueSpans[0];
}

function frontMatterDate(frontMatter: FrontMatter | undefined): CalendarDate | undefined {
  for (const name of DATE_FIELDS) {
    const value = frontMatter?.fields.find(({ key }) => key.toLowerCase() === name)?.values[0];
    const date = value === undefined ? undefined : readDate(value);
    if (date) return date;
  }
  return undefined;
}

/** A story is updated after it was published: the earliest of its timestamps is its own day. */
function earliest(timestamps: readonly Timestamp[]): CalendarDate | undefined {
  return timestamps.map(({ date }) => date).sort((a, b) => dayNumber(a) - dayNumber(b))[0];
}
