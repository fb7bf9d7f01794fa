import type { CalendarDate } from "../story/calendar";
import { DATELINE_MONTHS, type MonthForm } from "./presets";

/** A date as datelines print it: "Dec. 4", "Sept 30, 2017". */
export function printDay({ year, month, day }: CalendarDate, { months, year: withYear }: { readonly months: MonthForm; readonly year: boolean }): string {
  const name = DATELINE_MONTHS[month - 1] ?? "";
  return `${months === "with-periods" ? name : name.replace(".", "")} ${day}${withYear ? `, ${year}` : ""}`;
}

/** Another date in the form in which this one is written. A month that has no period to show ("May 4") is taken to have one. */
export function printDayLike(written: string, date: CalendarDate): string {
  const withoutPeriod = /^(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)[ \u00A0]/u.test(written);
  return printDay(date, { months: withoutPeriod ? "without-periods" : "with-periods", year: /\d{4}$/.test(written) });
}
