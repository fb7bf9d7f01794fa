import type { Span } from "../text/span";

/**
 * A block as the format's reader finds it, before its place in the story is known. `line` is a block of one line that
 * may turn out to be a headline, a byline or a short paragraph.
 */
export interface RawBlock extends Span {
  readonly form: "line" | "lines" | "heading" | "list-item" | "block-quote" | "other";
  /** The level of a Markdown heading, from 1. */
  readonly level?: number;
}
