import type { Block, Story } from "../../story/story";
import type { Span } from "../../text/span";
import { defineStoryRule } from "../rule";

type Style = "straight" | "curly";

/** A quotation mark or an apostrophe that stands outside quoted words. `start` and `end` are offsets into the story. */
interface Mark extends Span {
  readonly style: Style;
  /** The same mark in the other style. */
  readonly other: string;
}

const MARKS = /["“”'‘’]/g;
/** 5'9" and the like: feet, inches, minutes. */
const AFTER_FIGURE = /\d$/;
const OPENS = /(?:^|[\s([{—–-])$/;

export const mixedQuotationMarks = defineStoryRule({
  id: "mixed-quotation-marks",
  meta: {
    title: "Straight and curly marks mixed",
    why: "Copy pasted from two places carries two kinds of quotation marks and apostrophes. Readers see it, and so do search and replace.",
    category: "consistency",
    severity: "warning",
    fix: "safe",
    options: {},
    messages: { mixed: "{count} {style} of {total} quotation marks and apostrophes; the others are {main}." },
    source: "Common to all houses: one style in a story. The more frequent one wins, the straight one on a tie.",
    exceptions: [
      "Marks inside quoted words are left as they are, and not counted.",
      "Feet, inches and minutes (5'9\") are no quotation marks.",
    ],
  },
  examples: {
    flag: [
      ["Pakistan's army said the country’s borders are closed. Iran's are not.", "Pakistan's army said the country's borders are closed. Iran's are not."],
      ["Pakistan’s army said the country's borders are closed. Iran’s are not.", "Pakistan’s army said the country’s borders are closed. Iran’s are not."],
      [
        { story: "Minister's aide quits\n\nThe aide's “sorry” came late, police said. She's home, and he's not.\n" },
        "Minister's aide quits\n\nThe aide's \"sorry\" came late, police said. She's home, and he's not.\n",
      ],
      [
        { story: "Minister’s aide quits\n\nThe aide’s \"sorry\" came late, and so did hers. She’s home, and he’s not, police said.\n" },
        "Minister’s aide quits\n\nThe aide’s “sorry” came late, and so did hers. She’s home, and he’s not, police said.\n",
      ],
    ],
    pass: [
      "Pakistan's army said the country's borders are closed.",
      "Pakistan’s army said the country’s “borders” are closed.",
      "The runner’s height is 5'9\" and the country’s record is his.",
      "He said: \"It’s over, and she’s gone.\" The witness's account differs.",
      { story: "Minister's aide quits\n\nThe aide's \"sorry\" came late, police said.\n" },
    ],
  },
  check({ story }, report) {
    const marks = marksOf(story);
    const straight = marks.filter(({ style }) => style === "straight");
    const curly = marks.filter(({ style }) => style === "curly");
    const [few, many] = curly.length > straight.length ? [straight, curly] : [curly, straight];
    const [first, ...rest] = few;
    const [model] = many;
    if (!first || !model) return;
    report({
      message: "mixed",
      span: { start: first.start, end: first.end },
      data: { count: few.length, style: first.style, total: marks.length, main: model.style },
      fixes: [
        {
          title: `Make all quotation marks ${model.style}`,
          edits: few.map(({ start, end, other }) => ({ start, end, newText: other })),
        },
      ],
      related: [
        ...rest.map(({ start, end, style }) => ({ start, end, message: `Another ${style} mark.` })),
        { start: model.start, end: model.end, message: `The first ${model.style} mark.` },
      ],
    });
  },
});

function marksOf({ blocks }: Story): Mark[] {
  return blocks.flatMap((block) => [...block.prose.matchAll(MARKS)].flatMap(({ index, 0: mark }) => readMark(block, index, mark)));
}

function readMark(block: Block, index: number, mark: string): Mark[] {
  const before = block.text.slice(Math.max(0, index - 2), index);
  const style: Style = mark === '"' || mark === "'" ? "straight" : "curly";
  if (style === "straight" && AFTER_FIGURE.test(before) && isMeasure(block, index)) return [];
  const start = block.span.start + index;
  return [{ start, end: start + 1, style, other: style === "curly" ? straightened(mark) : curled(block, index, mark) }];
}

/** Whether a mark after a figure stands for feet, inches or minutes: it closes no quotation and no letter follows. */
function isMeasure({ text, quotations }: Block, index: number): boolean {
  return !quotations.some(({ span }) => span.end === index + 1) && !/^\p{L}/u.test(text.slice(index + 1, index + 3));
}

function straightened(mark: string): string {
  return mark === "“" || mark === "”" ? '"' : "'";
}

/** The curly form: opening where a quotation begins, closing anywhere else. An apostrophe is always a closing mark. */
function curled({ text, quotations }: Block, index: number, mark: string): string {
  const opensQuotation = quotations.some(({ span }) => span.start === index);
  if (mark === "'") return opensQuotation ? "‘" : "’";
  return opensQuotation || OPENS.test(text.slice(Math.max(0, index - 1), index)) ? "“" : "”";
}
