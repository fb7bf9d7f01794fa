import type { Place } from "../places/place";
import { fullName } from "../places/place";
import { parseIsoDate, type CalendarDate } from "../story/calendar";

export type FilingDate =
  | { readonly ok: true; readonly date: CalendarDate }
  | { readonly ok: false; readonly message: string };

const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/i;
const DAY_LENGTH = "2017-12-04".length;

/**
 * The day that a dateline gives: the city's own calendar at the moment of filing. A story filed at 22:30 UTC on Dec. 4
 * is of Dec. 5 in Islamabad.
 */
export function localDate(instant: Date, place: Place): FilingDate {
  if (Number.isNaN(instant.getTime())) return { ok: false, message: "The time of filing is no time." };
  const format = place.timeZone === undefined ? undefined : calendarIn(place.timeZone);
  if (!format) {
    const message = `The time zone of ${fullName(place)} is not known: give the date as it is there, such as 2017-12-04.`;
    return { ok: false, message };
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return { ok: true, date: { year: parts.get("year") ?? 0, month: parts.get("month") ?? 0, day: parts.get("day") ?? 0 } };
}

/**
 * Reads the date of a dateline in ISO 8601: a day ("2017-12-04") or a local time stands for the day as written, a time
 * with its zone ("2017-12-04T22:30Z") for the day that it then is in the city.
 */
export function readFilingDate(text: string, place: Place): FilingDate {
  const given = text.trim();
  const date = parseIsoDate(given);
  const time = TIME.exec(given.slice(DAY_LENGTH).replace(" ", "T"));
  if (!date || (given.length > DAY_LENGTH && !time)) {
    return { ok: false, message: `"${text}" is not a date: give it as 2017-12-04 or 2017-12-04T22:30Z.` };
  }
  const zone = time?.[1];
  if (zone === undefined) return { ok: true, date };
  const clock = given.slice(DAY_LENGTH + 1, given.length - zone.length);
  const offset = zone.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})$/, "$1:$2");
  return localDate(new Date(`${given.slice(0, DAY_LENGTH)}T${clock}${offset}`), place);
}

/** A format of the zone's days; undefined where this runtime's zone data lacks the zone. */
function calendarIn(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { timeZone, year: "numeric", month: "numeric", day: "numeric" });
  } catch {
    return undefined;
  }
}
