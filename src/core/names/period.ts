import { formatIsoDate, parseIsoDate, type CalendarDate } from "../story/calendar";

/** The first and the last day, ISO 8601, that a day, a month or a year can mean. */
export interface DateRange {
  readonly first: string;
  readonly last: string;
}

/** From one date to another, each a day, a month or a year; open where absent. */
export interface Period {
  readonly from?: string;
  readonly until?: string;
}

const BEGINNING = "0000-00-00";
const END = "9999-99-99";
const LONGEST_MONTH = 31;

/** Reads "2017-07-28", "2017-07" or "2017"; undefined for anything else, and for a day that does not exist. */
export function parseDateRange(text: string): DateRange | undefined {
  if (/^\d{4}$/.test(text)) return { first: `${text}-01-01`, last: `${text}-12-31` };
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return parseIsoDate(`${text}-01`) && { first: `${text}-01`, last: `${text}-${LONGEST_MONTH}` };
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseIsoDate(text) ? { first: text, last: text } : undefined;
}

/** Whether the day may lie in the period: the month of an end counts as a whole. */
export function mayHoldOn({ from, until }: Period, day: CalendarDate): boolean {
  const date = formatIsoDate(day);
  return startOf(from).first <= date && date <= endOf(until).last;
}

/** Whether the day lies in the period however its ends are read. */
export function surelyHoldsOn({ from, until }: Period, day: CalendarDate): boolean {
  const date = formatIsoDate(day);
  return startOf(from).last <= date && date <= endOf(until).first;
}

/** Whether some day may lie in both periods. */
export function mayOverlap(a: Period, b: Period): boolean {
  return startOf(a.from).first <= endOf(b.until).last && startOf(b.from).first <= endOf(a.until).last;
}

function startOf(from: string | undefined): DateRange {
  return (from === undefined ? undefined : parseDateRange(from)) ?? { first: BEGINNING, last: BEGINNING };
}

function endOf(until: string | undefined): DateRange {
  return (until === undefined ? undefined : parseDateRange(until)) ?? { first: END, last: END };
}

/**
 * Whether an entry holds for a story of that day. A story without a date is taken for a current one: an entry that has
 * an end is none of its.
 */
export function isInEffect(entry: Period, date: CalendarDate | undefined): boolean {
  return date ? mayHoldOn(entry, date) : entry.until === undefined;
}
