import type { Block } from "../../story/story";
import { overlaps, type Span } from "../../text/span";
import { defineStoryRule } from "../rule";

/** A word to a reader: a run without white space that holds a letter or a figure. */
const WORD = /\S*[\p{L}\p{N}]\S*/gu;

export const ledeLength = defineStoryRule({
  id: "lede-length",
  meta: {
    title: "Lede too long",
    why: "The first sentence carries the news. Past some 35 words readers lose hold of it: one idea a sentence, the rest in the second.",
    category: "ledes",
    severity: "warning",
    fix: "query",
    options: {
      max: { type: "integer", default: 35, minimum: 10, maximum: 100, description: "The most words that a lede may have." },
    },
    messages: { long: "The lede has {count} words; more than {max} are hard to take in." },
    source: "Common wire practice: ledes of 25 to 35 words.",
    exceptions: [
      "The dateline is not counted.",
      "A lede that is one quotation is somebody else's sentence, and passes.",
      "The mark leaves quoted words out.",
    ],
  },
  examples: {
    flag: [
      [{ story: "Ferry sinks off Lamu\n\nLAMU, Kenya (AP) — A ferry with more than 40 people aboard sank early Monday in heavy seas between the island of Lamu and the mainland, and rescuers had found only 12 of the passengers by nightfall, the regional police commander and two witnesses said.\n" }, null],
      [{ story: "Ferry sinks off Lamu\n\nA ferry sank Monday off Lamu with more than 40 people aboard, and by nightfall rescuers who had searched the channel in fishing boats and two borrowed navy launches had found no more than 12 of them alive, police said.\n" }, null],
      [{ story: "Ferry sinks off Lamu\n\nThe minister said Monday that the ferry, which sank off Lamu with more than 40 people aboard after two days of warnings about the weather, “should never have left port that morning,” and promised an inquiry that would spare nobody at all.\n" }, null],
      [{ story: "Ferry sinks off Lamu\n\nA ferry that sank off Lamu with 40 people aboard had no working radio, too few life jackets and a captain without a license, an inquiry said Monday in a report that calls the owners “reckless with the lives of others.”\n" }, null],
    ],
    pass: [
      { story: "Ferry sinks off Lamu\n\nLAMU, Kenya (AP) — A ferry with more than 40 people aboard sank Monday in heavy seas off Lamu, and rescuers had found only 12 of them by nightfall, police said.\n" },
      { story: "Ferry sinks off Lamu\n\nA ferry sank Monday off Lamu. It had more than 40 people aboard, and by nightfall rescuers who had searched the channel in fishing boats and two borrowed navy launches had found no more than 12 of them alive, police said.\n" },
      { story: "Ferry sinks off Lamu\n\nA ferry sank Monday off Lamu.\n\nIt had more than 40 people aboard, and by nightfall rescuers who had searched the channel in fishing boats and two borrowed navy launches had found no more than 12 of them alive, police said on Tuesday.\n" },
      { story: "Ferry sinks off Lamu\n\n“We had told the owners twice that the sea was too rough for a boat of that age, and that they would answer to the families of those aboard if it were lost, as it now has been.”\n" },
    ],
  },
  check({ story, options }, report) {
    const lede = story.paragraphs[0];
    const sentence = lede?.sentences[0];
    if (!lede || !sentence) return;
    const words = wordsOf(lede, sentence);
    if (words.length <= options.max) return;
    const mark = markOf(lede, words, options.max);
    if (!mark) return;
    const span = { start: lede.span.start + mark.start, end: lede.span.start + mark.end };
    report({ message: "long", span, data: { count: words.length, max: options.max } });
  },
});

function wordsOf({ text }: Block, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ index, 0: { length } }) => ({
    start: start + index,
    end: start + index + length,
  }));
}

/** The first run of words over the limit that is not quoted; where all are, the last unquoted word before them. */
function markOf({ quotations }: Block, words: readonly Span[], max: number): Span | undefined {
  const isOwn = (word: Span): boolean => !quotations.some(({ span }) => overlaps(span, word));
  const firstOver = words.findIndex((word, index) => index >= max && isOwn(word));
  const first = words[firstOver];
  if (!first) return words.slice(0, max).findLast(isOwn);
  const length = words.slice(firstOver).findIndex((word) => !isOwn(word));
  const last = length < 0 ? words.at(-1) : words[firstOver + length - 1];
  return { start: first.start, end: last?.end ?? first.end };
}
