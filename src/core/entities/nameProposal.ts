import type { NameKind } from "../names/nameEntry";
import type { Story } from "../story/story";
import type { Span } from "../text/span";

/** How far a proposal is to be believed where it meets another one: over the same words, or the same name elsewhere. */
export const WEIGHT = {
  /** On the house's own list, or in a byline or dateline. */
  given: 8,
  /** Told by its own form, or by a title before it. */
  sure: 4,
  likely: 2,
  guess: 1,
} as const;

/** A stretch of a text that a source takes for a name. */
export interface NameProposal extends Span {
  /** Left out where nothing tells the kind: the name counts only if the rest of the story does. */
  readonly kind?: NameKind | "nationality";
  readonly weight: number;
}

/** Something that finds names in stories. Spans are offsets into the story's text, in order, never overlapping. */
export interface NameSource {
  propose(story: Story): readonly NameProposal[];
}
