import { printDay, printDayLike } from "../../dateline/dateForm";
import type { DatelineForm } from "../../dateline/presets";
import { dayNumber, formatIsoDate, isCalendarDate, type CalendarDate } from "../../story/calendar";
import type { TextEdit } from "../../text/edit";
import { defineStoryRule } from "../rule";
import { datelineOf, datelineToCheck, type StoryDateline } from "./storyDateline";

export const datelineDate = defineStoryRule({
  id: "dateline-date",
  meta: {
    title: "Date in the dateline",
    why: "A dated dateline gives the day in the city where the story was filed. A day that does not exist, or is not the story's, came from an older story or a slip of the finger.",
    category: "datelines",
    severity: "warning",
    fix: "choice",
    options: {},
    messages: {
      none: "There is no such day as {given}.",
      differs: "The dateline is dated {given}, the story {date}.",
      superfluous: "This house's datelines are not dated: “{given}”.",
      missing: "This house's datelines are dated, and this one is not.",
    },
    source: "The forms of the house profiles; the Gregorian calendar.",
    exceptions: [
      "A day more or less than the story's own passes: when it was filed it may have been another day in the city.",
      "A dateline that is exactly in the form of the agency it credits is left to that agency, unless its date is wrong.",
    ],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: "Visit\n\nISLAMABAD, Dec. 4 (AP) — The visit began.\n" }, "Visit\n\nISLAMABAD (AP) — The visit began.\n"],
      [{ story: "Visit\n\nISLAMABAD, Feb. 30 (AP) — The visit began.\n" }, null],
      [{ story: "Visit\n\nISLAMABAD, Dec 4 (Reuters) - The visit began.\n", date: "2017-12-14" }, "Visit\n\nISLAMABAD, Dec 14 (Reuters) - The visit began.\n"],
      [{ story: "Visit\n\nISLAMABAD, April 31 (Reuters) - The visit began.\n" }, null],
    ],
    pass: [
      { story: "Visit\n\nISLAMABAD (AP) — The visit began.\n", date: "2017-12-04" },
      { story: "Visit\n\nISLAMABAD, Dec 4 (Reuters) - The visit began.\n", date: "2017-12-04" },
      { story: "Visit\n\nISLAMABAD, Dec 5 (Reuters) - The visit began.\n", date: "2017-12-04" },
      { story: "Visit\n\nHONOLULU, Dec 31 (Reuters) - The visit began.\n", date: "2018-01-01" },
    ],
  },
  check(context, report) {
    // A wrong day is wrong in an agency's own dateline too.
    const dateline = datelineOf(context);
    if (!dateline) return;
    const { date, city } = dateline;
    const form = datelineToCheck(context)?.form;
    if (!date) {
      if (form?.date) report({ message: "missing", span: city.span, fixes: context.date ? [{ edits: [insertedDate(dateline, form.date, context.date)] }] : [] });
      return;
    }
    const given = date.text;
    if (!date.day) report({ message: "none", span: date.span, data: { given } });
    else if (form && !form.date) report({ message: "superfluous", span: date.span, data: { given }, fixes: [{ edits: [withoutDate(context.story.text, date.span)] }] });
    else if (context.date && daysApart(date.day, context.date) > 1) {
      const right = printDayLike(given, context.date);
      report({ message: "differs", span: date.span, data: { given, date: formatIsoDate(context.date) }, fixes: [{ edits: [{ ...date.span, newText: right }] }] });
    }
  },
});

type DateForm = NonNullable<DatelineForm["date"]>;

/** Days between a date, taken in the nearest year where it has none, and the story's. */
function daysApart(day: { readonly year?: number; readonly month: number; readonly day: number }, story: CalendarDate): number {
  const years = day.year === undefined ? [story.year - 1, story.year, story.year + 1] : [day.year];
  const dates = years.map((year) => ({ ...day, year })).filter(isCalendarDate);
  return Math.min(...dates.map((date) => Math.abs(dayNumber(date) - dayNumber(story))));
}

function insertedDate({ city, region }: StoryDateline, form: DateForm, date: CalendarDate): TextEdit {
  const at = region?.span.end ?? city.span.end;
  return { start: at, end: at, newText: `, ${printDay(date, form)}` };
}

/** Takes the comma before the date away with it. */
function withoutDate(text: string, { start, end }: { start: number; end: number }): TextEdit {
  let from = start;
  while (text[from - 1] === " " || text[from - 1] === "\u00A0" || text[from - 1] === ",") from--;
  return { start: from, end, newText: "" };
}
