import type { Span } from "../text/span";
import type { CalendarDate } from "./calendar";

/** How the text of a story is written. */
export type StoryFormat = "plain" | "markdown";

/**
 * What a block is in the story:
 * - `headline`, `deck`: the first lines above the body
 * - `repeated-headline`: the headline printed again
 * - `byline`: who wrote it ("By Robert Burns"); `credit`: a desk or agency ("World Bulletin / News Desk")
 * - `paragraph`: body text; `list-item`, `subhead`, `block-quote`: the other kinds of body text
 * - `tagline`: "… contributed to this report.", "(Reporting by …)"
 * - `timestamp`: a line that says when the story was published or updated
 * - `other`: tables, code, rules and whatever is not prose
 */
export type BlockKind =
  | "headline"
  | "deck"
  | "repeated-headline"
  | "byline"
  | "credit"
  | "paragraph"
  | "list-item"
  | "subhead"
  | "block-quote"
  | "tagline"
  | "timestamp"
  | "other";

/** Words between quotation marks. Spans are relative to the block. */
export interface Quotation {
  /** From the opening mark to the closing one, marks included. */
  readonly span: Span;
  /** The quoted words alone. */
  readonly interior: Span;
  readonly style: "straight" | "curly" | "guillemet";
  /** `single` for '…' and ‘…’, which are quotations within a quotation or a British house's own. */
  readonly marks: "double" | "single";
  /** No closing mark: the quotation goes on in the next paragraph, which opens with a mark again. */
  readonly continues: boolean;
}

/**
 * One line or paragraph of the story. It is plain data that depends on its own text and kind alone, so that
 * whatever is worked out from it can be kept for as long as the text stays the same; only `span` says where it
 * stands. All other spans are relative to the block's start.
 */
export interface Block {
  readonly kind: BlockKind;
  /** Where the block stands in the story's text, line break excluded. */
  readonly span: Span;
  /** `story.text` over `span`. */
  readonly text: string;
  /**
   * `text` with all that must not be restyled blanked by `BLANK`, character for character: the inside of
   * quotations, web and e-mail addresses, code, HTML tags, link targets. Match rules against this.
   */
  readonly prose: string;
  readonly sentences: readonly Span[];
  /** In order, outermost only. */
  readonly quotations: readonly Quotation[];
  /** Set on the first body paragraph where it opens with a dateline: "ISLAMABAD (AP) — ", text up to the first word of the story. */
  readonly dateline?: Span;
}

/** Stands in `Block.prose` for a character that is not to be restyled. It is neither a letter nor white space. */
export const BLANK = "\uFFFC";

/** A line that dates the story, such as "Güncelleme Tarihi: 04 Aralık 2017, 19:49". */
export interface Timestamp {
  readonly span: Span;
  readonly date: CalendarDate;
  /** Local time as printed, where the line has one. */
  readonly time?: { readonly hour: number; readonly minute: number };
}

/** One field of the YAML front matter. */
export interface FrontMatterField {
  readonly key: string;
  /** The scalar's text, or each item's for a list. */
  readonly values: readonly string[];
  /** Each value in the story's text, quotation marks of the YAML excluded. */
  readonly valueSpans: readonly Span[];
}

export interface FrontMatter {
  /** From the opening `---` to the closing one. */
  readonly span: Span;
  readonly fields: readonly FrontMatterField[];
}

/** Something about the text that kept a part of the story from being read; the rest was. */
export interface StoryProblem {
  readonly span: Span;
  readonly message: string;
}

/** A story and its parts. All spans of the story itself are offsets into `text`. */
export interface Story {
  readonly text: string;
  readonly format: StoryFormat;
  /** Every block, in order, those of the front matter (headline, byline …) first. */
  readonly blocks: readonly Block[];
  readonly headline?: Block;
  readonly deck?: Block;
  readonly repeatedHeadlines: readonly Block[];
  readonly byline?: Block;
  readonly credit?: Block;
  /** Where the dateline stands: in the body, separator and the space after it included, or the front matter's value. */
  readonly dateline?: Span;
  readonly slug?: Span;
  /** The body's blocks of kind `paragraph`, in order. */
  readonly paragraphs: readonly Block[];
  readonly timestamps: readonly Timestamp[];
  /** The day the story is of: from the front matter, a timestamp line, or a dateline that has a year. */
  readonly date?: CalendarDate;
  readonly frontMatter?: FrontMatter;
  readonly problems: readonly StoryProblem[];
}
