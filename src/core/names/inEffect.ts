import { formatIsoDate, type CalendarDate } from "../story/calendar";
import type { NameEntry } from "./nameEntry";

/** Whether an entry holds on the story's day; a story without a date is of any day. */
export function isInEffect({ from, until }: NameEntry, date: CalendarDate | undefined): boolean {
  if (!date) return true;
  const day = formatIsoDate(date);
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}
