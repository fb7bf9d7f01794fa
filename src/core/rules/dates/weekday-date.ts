import { addDays, dayNumber, isCalendarDate, WEEKDAYS, weekdayOf, type CalendarDate, type Weekday } from "../../story/calendar";
import type { TextEdit } from "../../text/edit";
import type { Span } from "../../text/span";
import { FULL_MONTH, MONTH_FORMS, monthForms, SHORT_MONTH, WEEKDAY } from "../language/dateWords";
import { replacingEdit } from "../language/replacement";
import { defineBlockRule, TEXT_BLOCKS, type ProposedFix } from "../rule";

const MONTH = `(?<month>${FULL_MONTH}|${SHORT_MONTH}\\.?)`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}%]|[.,:]\\d)";
const YEAR = "(?:,?\\s{1,3}(?<year>(?:1[5-9]|20)\\d\\d)(?![\\p{L}\\p{N}]|[.,]\\d))?";
const NAME_OF_DAY = `(?<![\\p{L}\\p{N}])(?<weekday>${WEEKDAY})`;

/** "Tuesday, Dec. 4, 2017" · "Tuesday 4 December 2017" · "Dec. 4, 2017, a Tuesday". */
const DATES = [
  `${NAME_OF_DAY},?\\s{1,3}\\(?${MONTH}\\s{1,3}${DAY}${YEAR}`,
  `${NAME_OF_DAY},?\\s{1,3}(?:the\\s)?${DAY}\\s{1,3}(?:of\\s)?${MONTH}${YEAR}(?![\\p{L}])`,
  `(?<![\\p{L}\\p{N}])${MONTH}\\s{1,3}${DAY}${YEAR},\\s(?:which\\s(?:was|is)\\s)?an?\\s${NAME_OF_DAY}(?![\\p{L}\\p{N}])`,
].map((source) => new RegExp(source, "gdu"));
/** "Monday and Tuesday, Dec. 4 and 5": several days share one month. */
const SHARED_BEFORE = new RegExp(`${WEEKDAY},?\\s{0,3}(?:and|or|to|through|until|[-–,])\\s{0,3}$`, "u");
const SHARED_AFTER = /^(?:\s?[-–]\s?\d|,?\s(?:and|or|to|through|until)\s\d)/u;

interface DateParts {
  readonly weekday: Span;
  readonly month: Span;
  readonly day: Span;
  readonly year?: Span;
}

export const weekdayDate = defineBlockRule({
  id: "weekday-date",
  meta: {
    title: "Weekday and date agree",
    why: "A weekday that does not go with its date sends readers to the wrong day. One of the two is wrong, and only the desk can say which.",
    category: "dates",
    severity: "error",
    fix: "choice",
    options: {},
    messages: {
      stated: "{date}, {year}, was a {right}, not a {actual}.",
      nearest: "{date} is a {right}, not a {actual}: in {year}, the year nearest to the story's own date.",
    },
    source: "The Gregorian calendar.",
    exceptions: [
      "A date with no year is compared only where the story has a date of its own.",
      "Several weekdays that share one date (“Monday and Tuesday, Dec. 4 and 5”) are not taken apart.",
    ],
  },
  examples: {
    flag: [
      ["The two met Tuesday, Dec. 4, 2017, in Islamabad.", "The two met Monday, Dec. 4, 2017, in Islamabad."],
      ["Polls opened on Saturday, March 1, 2024, at 8 a.m.", "Polls opened on Friday, March 1, 2024, at 8 a.m."],
      ["The court sat on Tuesday 17 May 2024 in Nairobi.", "The court sat on Friday 17 May 2024 in Nairobi."],
      ["The treaty was signed July 7, 2015, a Wednesday.", "The treaty was signed July 7, 2015, a Tuesday."],
      [
        { story: "---\ntitle: Ferry sinks off Lamu\ndate: 2019-09-02\n---\n\nThe ferry left Sunday, Aug. 30, with 40 aboard.\n", format: "markdown" },
        "---\ntitle: Ferry sinks off Lamu\ndate: 2019-09-02\n---\n\nThe ferry left Friday, Aug. 30, with 40 aboard.\n",
      ],
    ],
    pass: [
      "The two met Monday, Dec. 4, 2017, in Islamabad.",
      "The court sat on Friday 17 May 2024 in Nairobi.",
      "The treaty was signed July 7, 2015, a Tuesday.",
      "The ferry left Sunday, Aug. 30, with 40 aboard.",
      "He said: “We meet Tuesday, Dec. 4, 2017.”",
      "Polls open Monday and Tuesday, Dec. 4 and 5, 2017.",
      "By Friday 17 Maya villages had flooded.",
      {
        story: "---\ntitle: Ferry sinks off Lamu\ndate: 2018-01-02\n---\n\nThe ferry left Sunday, Dec. 31, with 40 aboard.\n",
        format: "markdown",
      },
    ],
  },
  blocks: TEXT_BLOCKS,
  check({ block, date: storyDate }, report) {
    for (const match of DATES.flatMap((pattern) => [...block.prose.matchAll(pattern)])) {
      const parts = partsOf(match);
      if (!parts || sharesDays(block.prose, match)) continue;
      const found = readParts(block.prose, parts, storyDate);
      if (!found || weekdayOf(found.date) === found.weekday) continue;
      report({
        message: parts.year ? "stated" : "nearest",
        span: { start: match.index, end: match.index + match[0].length },
        data: {
          date: `${MONTH_FORMS[found.date.month - 1]?.withDay ?? ""} ${found.date.day}`,
          year: found.date.year,
          right: weekdayOf(found.date),
          actual: found.weekday,
        },
        fixes: [changeWeekday(parts, found.date), changeDay(block.prose, parts, found)],
      });
    }
  },
});

function partsOf({ indices }: RegExpExecArray): DateParts | undefined {
  const spanOf = (name: string): Span | undefined => {
    const range = indices?.groups?.[name];
    return range && { start: range[0], end: range[1] };
  };
  const [weekday, month, day, year] = ["weekday", "month", "day", "year"].map(spanOf);
  return weekday && month && day && { weekday, month, day, ...(year && { year }) };
}

function sharesDays(prose: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return (
    SHARED_AFTER.test(prose.slice(end, end + 12)) ||
    (SHARED_BEFORE.test(prose.slice(Math.max(0, match.index - 24), match.index)) && /^\s?\(?and\s/.test(prose.slice(end)))
  );
}

interface DatedWeekday {
  readonly weekday: Weekday;
  readonly date: CalendarDate;
}

function readParts(prose: string, parts: DateParts, storyDate: CalendarDate | undefined): DatedWeekday | undefined {
  const read = (span: Span): string => prose.slice(span.start, span.end);
  const weekday = WEEKDAYS.find((name) => name === read(parts.weekday));
  const month = monthForms(read(parts.month))?.month;
  if (!weekday || !month) return undefined;
  const day = Number(read(parts.day));
  const date = parts.year ? { year: Number(read(parts.year)), month, day } : nearestDate(month, day, storyDate);
  return date && isCalendarDate(date) ? { weekday, date } : undefined;
}

/** That day of the year in which it lies nearest to the story's own date. */
function nearestDate(month: number, day: number, storyDate: CalendarDate | undefined): CalendarDate | undefined {
  if (!storyDate) return undefined;
  const distance = (date: CalendarDate): number => Math.abs(dayNumber(date) - dayNumber(storyDate));
  return [-1, 0, 1]
    .map((years) => ({ year: storyDate.year + years, month, day }))
    .filter(isCalendarDate)
    .sort((a, b) => distance(a) - distance(b))[0];
}

function changeWeekday({ weekday }: DateParts, date: CalendarDate): ProposedFix {
  const right = weekdayOf(date);
  return { title: `Change the weekday to ${right}`, edits: [{ ...weekday, newText: right }] };
}

/** The nearest day that has the weekday: at most three days away. */
function changeDay(prose: string, parts: DateParts, { weekday, date }: DatedWeekday): ProposedFix {
  const ahead = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(date)) + 7) % 7;
  const target = addDays(date, ahead > 3 ? ahead - 7 : ahead);
  const edits: TextEdit[] = [replacingEdit(prose, parts.day, String(target.day))];
  if (target.month !== date.month) edits.push({ ...parts.month, newText: monthLike(prose, parts.month, target.month) });
  if (parts.year && target.year !== date.year) edits.push({ ...parts.year, newText: String(target.year) });
  return { title: `Change the date to ${MONTH_FORMS[target.month - 1]?.withDay ?? ""} ${target.day}`, edits };
}

/** Another month, in full where the text has its month in full. */
function monthLike(prose: string, span: Span, month: number): string {
  const written = prose.slice(span.start, span.end);
  const forms = MONTH_FORMS[month - 1];
  const inFull = monthForms(written)?.full === written && forms?.withDay !== forms?.full && monthForms(written)?.withDay !== written;
  return (inFull ? forms?.full : forms?.withDay) ?? written;
}
