import type { Block, Story } from "../../story/story";
import type { TextEdit } from "../../text/edit";
import { defineStoryRule } from "../rule";

export const repeatedHeadline = defineStoryRule({
  id: "repeated-headline",
  meta: {
    title: "Headline printed twice",
    why: "A headline that was pasted along with the text is printed twice on the page.",
    category: "headlines",
    severity: "warning",
    fix: "choice",
    options: {},
    messages: { repeated: "The headline stands here a second time." },
    source: "Common to all houses.",
    exceptions: ["A deck or a first sentence that only shares words with the headline passes."],
  },
  examples: {
    flag: [
      [
        { story: "Ferry sinks off Lamu\n\nDozens feared dead\n\nFerry sinks off Lamu\n\nA ferry sank Monday with 40 people aboard, police said.\n" },
        "Ferry sinks off Lamu\n\nDozens feared dead\n\nA ferry sank Monday with 40 people aboard, police said.\n",
      ],
      [
        { story: "Ferry sinks off Lamu\n\nFerry sinks off Lamu\n\nA ferry sank Monday with 40 people aboard, police said.\n" },
        "Ferry sinks off Lamu\n\nA ferry sank Monday with 40 people aboard, police said.\n",
      ],
      [
        {
          story: "---\ntitle: Ferry sinks off Lamu\n---\n\n# Ferry sinks off Lamu\n\nA ferry sank Monday with 40 people aboard, police said.\n",
          format: "markdown",
        },
        "---\ntitle: Ferry sinks off Lamu\n---\n\nA ferry sank Monday with 40 people aboard, police said.\n",
      ],
    ],
    pass: [
      { story: "Ferry sinks off Lamu\n\nA ferry sank Monday with 40 people aboard, police said.\n" },
      { story: "Ferry sinks off Lamu\n\nFerry had 40 aboard\n\nA ferry sank Monday off Lamu, police said.\n" },
      { story: "# Ferry sinks off Lamu\n\nFerry sinks off Lamu for a second time, and again all are saved, police said.\n", format: "markdown" },
    ],
  },
  check({ story }, report) {
    const { headline } = story;
    for (const block of story.repeatedHeadlines) {
      report({
        message: "repeated",
        span: block.span,
        fixes: [{ title: "Delete the second headline", edits: [deletionOf(story, block)] }],
        related: headline ? [{ ...headline.span, message: "The headline." }] : [],
      });
    }
  },
});

/** The line or lines of the block with the empty ones after it; at the end of the story, those before it. */
function deletionOf({ text, blocks }: Story, block: Block): TextEdit {
  const next = blocks[blocks.indexOf(block) + 1];
  if (next) return { start: lineStart(text, block.span.start), end: lineStart(text, next.span.start), newText: "" };
  const previous = blocks[blocks.indexOf(block) - 1];
  return { start: previous?.span.end ?? block.span.start, end: block.span.end, newText: "" };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}
