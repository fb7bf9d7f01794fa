/** A day of the Gregorian calendar, with no time and no time zone. Months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const DAY_MILLISECONDS = 86_400_000;

/** Days since 1970-01-01: makes dates comparable and lets them be counted. */
export function dayNumber(date: CalendarDate): number {
  const instant = new Date(0);
  instant.setUTCFullYear(date.year, date.month - 1, date.day);
  return Math.round(instant.getTime() / DAY_MILLISECONDS);
}

/** The date `days` days later, or earlier where `days` is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const instant = new Date((dayNumber(date) + days) * DAY_MILLISECONDS);
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, day: instant.getUTCDate() };
}

/** Whether the calendar has that day: February 30 is none. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  if (![year, month, day].every(Number.isInteger) || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  return dayNumber({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }) - dayNumber({ year, month, day: 1 });
}

/** The weekday of a date. */
export function weekdayOf(date: CalendarDate): Weekday {
  const index = (((dayNumber(date) + 4) % 7) + 7) % 7;
  return WEEKDAYS[index as 0 | 1 | 2 | 3 | 4 | 5 | 6];
}

/** The date as ISO 8601, "2017-12-04". */
export function formatIsoDate({ year, month, day }: CalendarDate): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** Reads "2017-12-04", alone or before a time; anything else, and a day that does not exist, gives undefined. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T ])/.exec(text.trim());
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDate(date) ? date : undefined;
}
