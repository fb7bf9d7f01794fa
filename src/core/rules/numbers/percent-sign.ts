import type { Block } from "../../story/story";
import { textOf, type Span } from "../../text/span";
import type { TextEdit } from "../../text/edit";
import { FIGURES, NUMBER_WORDS, valueOfWords } from "../language/numberWords";
import { startsSentence } from "../language/position";
import { replacingEdit } from "../language/replacement";
import { defineBlockRule, TEXT_BLOCKS, type ProposedFix, type Report } from "../rule";

type MessageId = "sign" | "oneWord";

const NUMBER = `(?:${FIGURES}|\\b${NUMBER_WORDS})`;
/** A number and the word or the detached sign after it. "percentage" and "percentile" do not match. */
const PERCENT = new RegExp(
  `(?<![\\p{L}\\p{N}$€£¥./,])(${NUMBER})(?:[-\\s]{0,3}(?:percent|per[-\\s]cent)(?![\\p{L}\\p{N}])|\\s{1,3}%)`,
  "giu",
);
/** The numbers that share the word with the last one, at the end of what precedes it. */
const EARLIER_NUMBERS = new RegExp(
  `(?<![\\p{L}\\p{N}$€£¥./,-])(${NUMBER}(?:,\\s${NUMBER}){0,4},?)(\\s(?:to|and|or)\\s|[-–])$`,
  "iu",
);
/** "in 2015 to 10 percent", "on Dec. 4 and 10 percent": the earlier number is no percentage. */
const NOT_A_PERCENTAGE = /(?:\b(?:No|Nos|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|age|aged|point))\s$/i;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** The longest run of earlier numbers that is looked for. */
const REACH = 90;

export const percentSign = defineBlockRule({
  id: "percent-sign",
  meta: {
    title: "Percent sign after figures",
    why: "A percentage is a figure and the sign, with no space. It reads faster than the word and takes less room.",
    category: "numbers",
    severity: "warning",
    fix: "safe",
    options: {},
    messages: {
      sign: "Use “{expected}” instead of “{actual}”.",
      oneWord: "Write “percent” as one word.",
    },
    source: "AP usage since 2019: the sign with a figure in most cases, also for numbers under 10.",
    exceptions: [
      "A sentence may open with a percentage in words: the number and “percent” are both spelled out there.",
      "A figure that opens a sentence is left alone: it wants rewording, not a sign.",
      "“Percentage point” and “percentile” keep the word.",
      "Fractions, spoken decimals (“two point five percent”) and “a percent” stay as they are.",
    ],
  },
  examples: {
    flag: [
      ["About five percent of voters stayed home.", "About 5% of voters stayed home."],
      ["Inflation reached 7.5 per cent in March.", "Inflation reached 7.5% in March."],
      ["Turnout fell to 48 % in the provinces.", "Turnout fell to 48% in the provinces."],
      ["Wages rose twenty-five percent.", "Wages rose 25%."],
      ["Output will shrink 5 to 10 percent this year.", "Output will shrink 5% to 10% this year."],
      ["Between 30 and 40 percent of the crop failed.", "Between 30% and 40% of the crop failed."],
      ["Analysts expect growth of 2-3 percent.", "Analysts expect growth of 2%-3%."],
      ["Prices rose one or two percent.", "Prices rose 1% or 2%."],
      ["A 12-percent tax applies.", "A 12% tax applies."],
      ["Five per cent of voters stayed home.", "Five percent of voters stayed home."],
      [{ story: "Ten percent of Kenyans back plan\n\nNAIROBI (AP) — Kenya’s plan has few friends.\n" }, "10% of Kenyans back plan\n\nNAIROBI (AP) — Kenya’s plan has few friends.\n"],
      ["The tariffs are 5 and 10 percent respectively.", "The tariffs are 5% and 10% respectively."],
    ],
    pass: [
      "About 5% of voters stayed home.",
      "Five percent of voters stayed home.",
      "Support rose 4 percentage points.",
      "Her score was in the 95 percentile band.",
      "“I give it five percent,” he said.",
      "It fell from 12% in 2015 to 10% in 2016.",
      "Rates rose two point five percent, as the governor put it.",
      "Half a percent of the budget is missing.",
      "The state gave $5 million, a percent of the total.",
      "Growth of 2 1/2 percent was forecast.",
    ],
  },
  blocks: TEXT_BLOCKS,
  check({ block }, report) {
    for (const match of block.prose.matchAll(PERCENT)) {
      const number = { start: match.index, end: match.index + (match[1]?.length ?? 0) };
      const found = reportOf(block, number, { start: match.index, end: match.index + match[0].length });
      if (found) report(found);
    }
  },
});

function reportOf(block: Block, number: Span, whole: Span): Report<MessageId> | undefined {
  const before = block.prose.slice(Math.max(0, number.start - REACH), number.start);
  const earlier = earlierNumbers(before, number.start);
  if (!earlier && (NOT_A_PERCENTAGE.test(before) || /[\p{L}\p{N}][-–]$/u.test(before))) return undefined;
  const first = earlier?.numbers[0] ?? number;
  if (startsSentence(block, first.start) && block.kind !== "headline") return atSentenceStart(block, first, whole);
  const edits = [...(earlier?.numbers ?? []).map((one) => signed(block.prose, one, one)), signed(block.prose, number, whole)];
  const span = { start: first.start, end: whole.end };
  const actual = textOf(block.prose, span);
  const expected = withEdits(actual, edits, span.start);
  const all = { title: `Change to “${expected}”`, edits };
  const data = { actual, expected };
  if (!earlier?.doubtful) return { message: "sign", span, data, fixes: [all] };
  return { message: "sign", span, data, fixes: [all, onlyLast(block.prose, number, whole)], fix: "choice" };
}

/** At the start of a sentence words are right; only "per cent" is put right. */
function atSentenceStart(block: Block, first: Span, whole: Span): Report<MessageId> | undefined {
  const text = textOf(block.prose, whole);
  const apart = /per([-\s])cent$/i.exec(text);
  if (!apart || /\d/.test(textOf(block.prose, { start: first.start, end: whole.end }))) return undefined;
  const gap = { start: whole.start + apart.index + 3, end: whole.start + apart.index + 4, newText: "" };
  const span = { start: whole.start + apart.index, end: whole.end };
  return { message: "oneWord", span, fixes: [{ title: "Change to “percent”", edits: [gap] }] };
}

interface EarlierNumbers {
  readonly numbers: readonly Span[];
  /** "N and M percent" need not be two percentages. */
  readonly doubtful: boolean;
}

function earlierNumbers(before: string, offset: number): EarlierNumbers | undefined {
  const match = EARLIER_NUMBERS.exec(before);
  if (!match) return undefined;
  const [, list = "", joint = ""] = match;
  const lead = before.slice(0, match.index);
  if (NOT_A_PERCENTAGE.test(lead)) return undefined;
  const base = offset - before.length + match.index;
  const numbers = [...list.matchAll(new RegExp(NUMBER, "giu"))].map(({ index, 0: { length } }) => ({
    start: base + index,
    end: base + index + length,
  }));
  if (numbers.some((one) => YEAR.test(before.slice(one.start - offset + before.length, one.end - offset + before.length)))) {
    return undefined;
  }
  const between = /\bbetween\s$/i.test(lead);
  return { numbers, doubtful: numbers.length > 1 || (joint.includes("and") && !between) };
}

/** The edit that makes `whole`, which begins with `number`, a figure and the sign. */
function signed(text: string, number: Span, whole: Span): TextEdit {
  const written = textOf(text, number);
  const value = valueOfWords(written);
  return replacingEdit(text, whole, `${value ?? written}%`);
}

function onlyLast(text: string, number: Span, whole: Span): ProposedFix {
  const edit = signed(text, number, whole);
  return { title: "Change the last number only", edits: [edit] };
}

function withEdits(actual: string, edits: readonly TextEdit[], offset: number): string {
  return edits.reduceRight(
    (text, { start, end, newText }) => text.slice(0, start - offset) + newText + text.slice(end - offset),
    actual,
  );
}
