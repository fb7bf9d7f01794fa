import type { Block } from "../../story/story";
import type { Span } from "../../text/span";
import { FULL_MONTH, monthForms, SHORT_MONTH } from "../language/dateWords";
import { replacement } from "../language/replacement";
import { defineBlockRule, TEXT_BLOCKS } from "../rule";

/** A month before a day of it; "December 4,000 men" and "Dec. 4.5 million" are none. */
const MONTH_AND_DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${FULL_MONTH})(?!\\.)|${SHORT_MONTH}\\.?)(?=\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}%]|[.,]\\d))`,
  "gu",
);
/** An abbreviated month with no day after it: with a year, before a word in lower case, or at the end of a sentence. */
const MONTH_ALONE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SHORT_MONTH}\\.?(?=,?\\s(?:1[5-9]|20)\\d\\d(?![\\p{L}\\p{N}]))|${SHORT_MONTH}\\.(?=,?\\s\\p{Ll}|$))`,
  "gu",
);
const DAY_BEFORE = /(?<![\p{L}\p{N}.,])\d{1,2}(?:st|nd|rd|th)?\s{1,3}(?:of\s{1,3})?$/u;
/** "In December 20 soldiers died": what follows the month is a count. */
const COUNT_BEFORE = /(?<![\p{L}\p{N}])[Ii]n\s{1,3}$/u;
const COUNTED =
  /^\s{1,3}\d{1,2}\s(?:people|men|women|children|boys|girls|soldiers|troops|civilians|officers|officials|members|countries|percent|million|billion|years|months|weeks|days|hours|more|others|new|such)(?![\p{L}\p{N}])/u;
/** "the February 17 Revolution", "November 17 Street": part of a name. */
const NAMED =
  /^\s{1,3}\d{1,2}(?:st|nd|rd|th)?\s(?:Alliance|Avenue|Boulevard|Bridge|Brigade|Coalition|Group|Hospital|Movement|Organization|Party|Plaza|Revolution|Road|Square|Stadium|Street|University)(?![\p{L}\p{N}])/u;

export const monthAbbreviation = defineBlockRule({
  id: "month-abbreviation",
  meta: {
    title: "Months before a day",
    why: "With a day, the long months are abbreviated (Jan., Feb., Aug., Sept., Oct., Nov., Dec.) and March to July are not. Without a day, every month is spelled out.",
    category: "dates",
    severity: "warning",
    fix: "safe",
    options: {},
    messages: {
      abbreviate: "Abbreviate before a day: “{expected}”.",
      form: "Use “{expected}” before a day, not “{actual}”.",
      spellOut: "Spell out a month that has no day: “{expected}”.",
    },
    source: "AP usage for months.",
    exceptions: [
      "Dates with the day first (“4 December”) are another rule's.",
      "A count after “in December” is no day: “In December 20 soldiers died”.",
      "Names that hold a date, such as the February 17 Revolution, keep their form.",
    ],
  },
  examples: {
    flag: [
      ["Mattis arrived December 4 in Islamabad.", "Mattis arrived Dec. 4 in Islamabad."],
      ["The truce ended on January 31, 2017, officials said.", "The truce ended on Jan. 31, 2017, officials said."],
      ["Parliament returns Mar. 4 after the break.", "Parliament returns March 4 after the break."],
      ["The Sep. 11 attacks changed airport security.", "The Sept. 11 attacks changed airport security."],
      ["The envoy came in Dec. 2017 with a proposal.", "The envoy came in December 2017 with a proposal."],
      ["Voters go to the polls Nov 6 in most states.", "Voters go to the polls Nov. 6 in most states."],
      ["They have been in talks since Sept. without a result.", "They have been in talks since September without a result."],
      ["The strike is set for Feb.", "The strike is set for February."],
      ["The summit runs October 12-14 in Lima.", "The summit runs Oct. 12-14 in Lima."],
    ],
    pass: [
      "Mattis arrived Dec. 4 in Islamabad.",
      "The law takes effect in December 2017.",
      "The court may 4 times extend the term, and protesters may march 4 miles.",
      "Troops will march March 4 and again May 4 and July 14.",
      "In December 20 soldiers died in the valley.",
      "By December 4,000 troops had left.",
      "The fair opened on 4 December 2017 in Leeds.",
      "The February 17 Revolution began in Benghazi.",
      "The august body met Aug. 4.",
      "“We leave December 4,” she said.",
      "Jan Kubis, the envoy, spoke first.",
    ],
  },
  blocks: TEXT_BLOCKS,
  check({ block }, report) {
    const { prose } = block;
    for (const match of prose.matchAll(MONTH_AND_DAY)) {
      const month = match[0];
      const span = { start: match.index, end: match.index + month.length };
      const expected = monthForms(month)?.withDay ?? month;
      if (expected === month || isNoDate(prose, span, match[2])) continue;
      const message = month === monthForms(month)?.full ? "abbreviate" : "form";
      report({ message, span, data: { expected, actual: month }, fixes: [replacement(prose, span, expected)] });
    }
    for (const match of prose.matchAll(MONTH_ALONE)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const expected = monthForms(match[0])?.full ?? match[0];
      if (DAY_BEFORE.test(before(prose, span))) continue;
      const word = wordOf(block, span);
      report({ message: "spellOut", span: word, data: { expected }, fixes: [replacement(prose, word, expected)] });
    }
  },
});

/** A day that no month has, a count, or a name. */
function isNoDate(prose: string, span: Span, day = ""): boolean {
  const after = prose.slice(span.end, span.end + 40);
  if (Number(day) < 1 || Number(day) > 31) return true;
  if (DAY_BEFORE.test(before(prose, span))) return true;
  return COUNT_BEFORE.test(before(prose, span)) || COUNTED.test(after) || NAMED.test(after);
}

function before(prose: string, { start }: Span): string {
  return prose.slice(Math.max(0, start - 16), start);
}

/** The abbreviation, without its full stop where that ends the sentence as well. */
function wordOf({ prose }: Block, span: Span): Span {
  const ends = prose.endsWith(".") && span.end === prose.length;
  return ends ? { start: span.start, end: span.end - 1 } : span;
}
