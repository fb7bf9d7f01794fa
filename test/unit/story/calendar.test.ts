import { describe, expect, test } from "vitest";
import { addDays, dayNumber, formatIsoDate, isCalendarDate, parseIsoDate, weekdayOf } from "../../../src/core/story/calendar";

describe("the calendar", () => {
  test.each([
    ["2017-12-04", "Monday"],
    ["2016-02-29", "Monday"],
    ["1969-07-20", "Sunday"],
    ["2000-01-01", "Saturday"],
  ])("%s was a %s", (iso, weekday) => {
    const date = parseIsoDate(iso);
    expect(date && weekdayOf(date)).toBe(weekday);
    expect(date && formatIsoDate(date)).toBe(iso);
  });

  test("counts days over months and leap years", () => {
    expect(formatIsoDate(addDays({ year: 2016, month: 2, day: 28 }, 2))).toBe("2016-03-01");
    expect(formatIsoDate(addDays({ year: 2018, month: 1, day: 1 }, -1))).toBe("2017-12-31");
    expect(dayNumber({ year: 1970, month: 1, day: 2 })).toBe(1);
  });

  test("knows which days there are", () => {
    expect(isCalendarDate({ year: 2016, month: 2, day: 29 })).toBe(true);
    expect(isCalendarDate({ year: 1900, month: 2, day: 29 })).toBe(false);
    expect(isCalendarDate({ year: 2017, month: 9, day: 31 })).toBe(false);
    expect(isCalendarDate({ year: 2017, month: 13, day: 1 })).toBe(false);
    expect(parseIsoDate("2017-02-30")).toBeUndefined();
    expect(parseIsoDate("2017-12-04T22:30:00Z")).toEqual({ year: 2017, month: 12, day: 4 });
    expect(parseIsoDate("4.12.2017")).toBeUndefined();
  });
});
