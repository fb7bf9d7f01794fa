import { isCalendarDate, MONTHS, parseIsoDate, WEEKDAYS, type CalendarDate } from "./calendar";
import type { Timestamp } from "./story";

/**
 * Languages whose month names are read, with one region where it matters. The names themselves come from the
 * platform's `Intl` (Unicode CLDR), so that no list of them has to be kept here.
 */
const LANGUAGES =
  "en tr es fr de it pt nl pl ru uk bg sr hr cs sk sl hu ro el sv da nb fi et lv lt sq mk ar fa he ur hi bn id ms vi sw az kk uz ca".split(" ");

/** A line longer than this is a sentence about a day, not a timestamp. */
const LONGEST_LINE = 120;
/** How many words a label has at the most: with a time of day the line is a timestamp beyond doubt. */
const MOST_LABEL_WORDS = { withTime: 5, withoutTime: 2, beforeColon: 4 };

const TIME = /(?<![\d.])([01]?\d|2[0-3])(?::|h|\.(?=\d\d(?!\d)))([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*([ap]\.?m\b\.?)?/iu;
const ZONE = /\b(?:[A-Z]{2,5}T|UTC|GMT|Z)\b|[+-]\d\d:?\d\d\b/g;
const NUMERIC = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/;
const YEAR_FIRST = /(?<!\d)(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?!\d)/;
const EAST_ASIAN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u;
const DAY_MONTH_YEAR = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?,?\s+(?:de\s+|d['’])?(\p{L}[\p{L}\p{M}'’]*)\.?,?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)/u;
const MONTH_DAY_YEAR = /(\p{L}[\p{L}\p{M}]*)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const LABEL_WORD = /\p{L}[\p{L}\p{M}'’.-]*/gu;
const WEEKDAY_NAME = new RegExp(`\\b(?:${WEEKDAYS.map((day) => `${day}|${day.slice(0, 3)}`).join("|")})\\b\\.?`, "gi");

interface DateInLine {
  readonly date: CalendarDate;
  /** What is left of the line without the date. */
  readonly rest: string;
}

/**
 * Reads a line that does nothing but date the story, in any of the languages above: "Friday, January 4, 2019",
 * "Güncelleme Tarihi: 04 Aralık 2017, 19:49", "2017-12-04T19:49:00+03:00", "2017年12月4日".
 */
export function readTimestamp(line: string, start: number): Timestamp | undefined {
  if (line.length > LONGEST_LINE || !/[\d\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/u.test(line)) return undefined;
  const digits = withAsciiDigits(line);
  const found = findFullDate(digits);
  if (!found) return undefined;
  const time = TIME.exec(found.rest);
  const label = (time ? found.rest.replace(time[0], " ") : found.rest).replace(ZONE, " ").replace(WEEKDAY_NAME, " ");
  if (!isLabel(label, time !== null)) return undefined;
  const span = { start, end: start + line.length };
  return time ? { span, date: found.date, time: clockTime(time) } : { span, date: found.date };
}

function clockTime([, hour = "0", minute = "0", half]: RegExpExecArray): { hour: number; minute: number } {
  const afternoon = half?.toLowerCase().startsWith("p") ?? false;
  const morning = half?.toLowerCase().startsWith("a") ?? false;
  const twelve = Number(hour) % 12;
  if (afternoon) return { hour: twelve + 12, minute: Number(minute) };
  return { hour: morning ? twelve : Number(hour), minute: Number(minute) };
}

/** A label names what the date is of, and is no sentence. */
function isLabel(rest: string, hasTime: boolean): boolean {
  const words = rest.match(LABEL_WORD) ?? [];
  if (/[.!?]\s*$/.test(rest.trim()) || /["“”?!]|\d{3,}/.test(rest) || /^(?:by|from)$/i.test(words[0] ?? "")) return false;
  const colon = /\p{L}\s*:/u.test(rest);
  const { withTime, withoutTime, beforeColon } = MOST_LABEL_WORDS;
  return words.length <= Math.max(hasTime ? withTime : withoutTime, colon ? beforeColon : 0);
}

const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];

function withAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = DIGIT_ZEROS.findLast((first) => first <= code) ?? code;
    return String(code - zero);
  });
}

/** The first date of a text that has a day, a month and a year. */
export function findFullDate(text: string): DateInLine | undefined {
  for (const read of [yearFirst, numeric, dayMonthYear, monthDayYear]) {
    const found = read(text);
    if (found && isCalendarDate(found.date)) return found;
  }
  return undefined;
}

function yearFirst(text: string): DateInLine | undefined {
  const match = YEAR_FIRST.exec(text) ?? EAST_ASIAN.exec(text);
  return match ? dated(text, match, Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** "12/4/2017" may be either of two days; it counts only where one of the numbers can be no month, or with dots. */
function numeric(text: string): DateInLine | undefined {
  const match = NUMERIC.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12 || first === second || match[0].includes(".")) return dated(text, match, Number(match[3]), second, first);
  return second > 12 ? dated(text, match, Number(match[3]), first, second) : undefined;
}

function dayMonthYear(text: string): DateInLine | undefined {
  const match = DAY_MONTH_YEAR.exec(text);
  const month = match ? monthNumber(match[2] ?? "") : undefined;
  return match && month ? dated(text, match, Number(match[3]), month, Number(match[1])) : undefined;
}

function monthDayYear(text: string): DateInLine | undefined {
  const match = MONTH_DAY_YEAR.exec(text);
  const month = match ? monthNumber(match[1] ?? "") : undefined;
  return match && month ? dated(text, match, Number(match[3]), month, Number(match[2])) : undefined;
}

function dated(text: string, match: RegExpExecArray, year: number, month: number, day: number): DateInLine {
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { date: { year, month, day }, rest };
}

let monthsOfAllLanguages: ReadonlyMap<string, number> | undefined;

/** The number of a month, from 1, by its English name or abbreviation, then by its name in any language read. */
export function monthNumber(word: string): number | undefined {
  const key = foldMonth(word);
  if (key.length < 3 && /^[a-z]*$/.test(key)) return undefined;
  const english = MONTHS.findIndex((month) => month.toLowerCase() === key || isAbbreviation(month, key));
  if (english >= 0) return english + 1;
  monthsOfAllLanguages ??= readMonthNames();
  return monthsOfAllLanguages.get(key);
}

function isAbbreviation(month: string, key: string): boolean {
  return month.slice(0, 3).toLowerCase() === key || (month === "September" && key === "sept");
}

function foldMonth(word: string): string {
  return word
    .toLowerCase()
    .replace(/\.$/, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ı", "i");
}

/** Month names as they stand in a date ("4 декабря") and alone, long and short. A name that two languages use for different months is left out. */
function readMonthNames(): Map<string, number> {
  const months = new Map<string, number>();
  const contested = new Set<string>();
  for (const { name, month } of namesOfMonths()) {
    const known = months.get(name);
    if (known !== undefined && known !== month) contested.add(name);
    else months.set(name, month);
  }
  for (const name of contested) months.delete(name);
  return months;
}

function namesOfMonths(): { name: string; month: number }[] {
  return monthFormats().flatMap((format) =>
    MONTHS.flatMap((_, index) => {
      const parts = format.formatToParts(new Date(Date.UTC(2017, index, 4)));
      const name = parts.find(({ type }) => type === "month")?.value.trim() ?? "";
      return /\p{L}/u.test(name) ? [{ name: foldMonth(name), month: index + 1 }] : [];
    }),
  );
}

function monthFormats(): Intl.DateTimeFormat[] {
  const styles = (["long", "short"] as const).flatMap((month) => [{ month }, { month, day: "numeric" as const }]);
  return LANGUAGES.flatMap((language) =>
    styles.map((style) => new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...style, timeZone: "UTC" })),
  );
}

/** Reads a date as front matter gives it: ISO, or written out. */
export function readDate(text: string): CalendarDate | undefined {
  return parseIsoDate(text) ?? findFullDate(withAsciiDigits(text))?.date;
}
