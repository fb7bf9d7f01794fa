import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeDateline, type DatelineOrder } from "../../../src/core/dateline/compose";
import { localDate, readFilingDate } from "../../../src/core/dateline/filingDate";
import { DATELINE_PRESETS } from "../../../src/core/dateline/presets";
import { datelineRegion, printDateline } from "../../../src/core/dateline/print";
import { COUNTRIES, US_STATES } from "../../../src/core/places/placeTables";
import type { Place } from "../../../src/core/places/place";
import { readPlace } from "../../../src/core/places/readPlace";

const NOW = new Date("2017-12-04T12:00:00Z");

function place(query: string): Place {
  const reading = readPlace(query);
  if (!reading.ok) throw new Error(reading.message);
  return reading.place;
}

function ap(query: string, source?: string): string {
  const printed = printDateline({ place: place(query), preset: "ap", ...(source !== undefined && { source }) });
  return printed.ok ? printed.text : printed.message;
}

function compose(order: Partial<DatelineOrder> & Pick<DatelineOrder, "place">): string {
  const composed = composeDateline({ preset: "ap", now: NOW, ...order });
  return composed.ok ? composed.text : composed.message;
}

describe("printDateline, AP", () => {
  it.each([
    ["Islamabad", "ISLAMABAD (AP) — "],
    ["Peshawar", "PESHAWAR, Pakistan (AP) — "],
    ["Kabul", "KABUL, Afghanistan (AP) — "],
    ["Ann Arbor", "ANN ARBOR, Mich. (AP) — "],
    ["Tampa, Florida", "TAMPA, Fla. (AP) — "],
    ["Kansas City, Mo.", "KANSAS CITY, Mo. (AP) — "],
    ["Kansas City, Kan.", "KANSAS CITY, Kan. (AP) — "],
    ["Hilo", "HILO, Hawaii (AP) — "],
    ["Austin", "AUSTIN, Texas (AP) — "],
    ["McAllen", "McALLEN, Texas (AP) — "],
    ["Washington", "WASHINGTON (AP) — "],
    ["United Nations", "UNITED NATIONS (AP) — "],
    ["Tehran", "TEHRAN, Iran (AP) — "],
    ["Seoul", "SEOUL, South Korea (AP) — "],
    ["Dubai", "DUBAI, United Arab Emirates (AP) — "],
    ["Manchester, England", "MANCHESTER, England (AP) — "],
    ["Ottawa", "OTTAWA, Ontario (AP) — "],
    ["Gaza City", "GAZA CITY, Gaza Strip (AP) — "],
    ["Paris, Texas", "PARIS, Texas (AP) — "],
    ["Paris", "PARIS (AP) — "],
    ["Wana, Pakistan", "WANA, Pakistan (AP) — "],
    ["Żywiec, Poland", "ZYWIEC, Poland (AP) — "],
    ["N'Djamena", "N'DJAMENA, Chad (AP) — "],
  ])("%s: %j", (query, expected) => {
    expect(ap(query)).toBe(expected);
  });

  it("takes another source, or none", () => {
    expect(ap("Islamabad", "UPI")).toBe("ISLAMABAD (UPI) — ");
    expect(ap("Peshawar", "")).toBe("PESHAWAR, Pakistan — ");
    expect(ap("Islamabad", "A(P")).toBe('"A(P" cannot be a dateline\'s source: give up to 40 characters without parentheses.');
  });

  it("gives every state that has an abbreviation that abbreviation, and spells the others out", () => {
    for (const [state, { dateline }] of Object.entries(US_STATES)) {
      expect(datelineRegion({ name: "Springfield", country: "United States", state }, "ap")).toBe(dateline ?? state);
    }
  });

  it("gives every other country by its name", () => {
    const countries = Object.entries(COUNTRIES).filter(([, { datelines }]) => datelines === undefined);
    expect(countries.length).toBeGreaterThan(60);
    for (const [country] of countries) expect(datelineRegion({ name: "Anytown", country }, "ap")).toBe(country);
  });
});

describe("printDateline, other houses", () => {
  const date = { year: 2017, month: 12, day: 4 };

  it.each(DATELINE_PRESETS.filter(({ prints }) => prints === "dateline").map(({ id, example }) => [id, example]))(
    "%s prints its example %j",
    (id, example) => {
      const source = id === "superdesk" ? { source: "WB" } : {};
      expect(printDateline({ place: place("Islamabad"), date, preset: id, ...source })).toEqual({ ok: true, text: example });
    },
  );

  it("abbreviates months as each house does", () => {
    const september = { year: 2017, month: 9, day: 30 };
    const june = { year: 2017, month: 6, day: 1 };
    const islamabad = place("Islamabad");
    expect(printDateline({ place: islamabad, date: september, preset: "xinhua" })).toEqual({ ok: true, text: "ISLAMABAD, Sept. 30 (Xinhua) -- " });
    expect(printDateline({ place: islamabad, date: september, preset: "reuters-wire" })).toEqual({ ok: true, text: "ISLAMABAD, Sept 30 (Reuters) - " });
    expect(printDateline({ place: islamabad, date: june, preset: "pentagon" })).toEqual({ ok: true, text: "ISLAMABAD, June 1, 2017 — " });
  });

  it("lets capitals stand alone for Reuters, and names the country of other cities", () => {
    expect(printDateline({ place: place("Kabul"), preset: "reuters-web" })).toEqual({ ok: true, text: "KABUL (Reuters) - " });
    expect(printDateline({ place: place("Quetta"), preset: "reuters-web" })).toEqual({ ok: true, text: "QUETTA, Pakistan (Reuters) - " });
  });

  it("joins cities where the house does, and nowhere else", () => {
    const request = { place: place("Washington"), otherPlaces: [place("Islamabad")], date };
    expect(printDateline({ ...request, preset: "reuters-wire" })).toEqual({ ok: true, text: "WASHINGTON/ISLAMABAD, Dec 4 (Reuters) - " });
    expect(printDateline({ ...request, preset: "ap" })).toMatchObject({ ok: false, reason: "bad-request" });
  });

  it("says that World Bulletin prints none, and gives the credit line", () => {
    expect(printDateline({ place: place("Islamabad"), preset: "world-bulletin" })).toEqual({
      ok: false,
      reason: "no-dateline",
      message: "World Bulletin prints no dateline: the story carries the credit line instead.",
      credit: "World Bulletin / News Desk",
    });
    expect(printDateline({ place: place("Islamabad"), preset: "guardian" })).toMatchObject({ ok: false, reason: "no-dateline" });
  });

  it("asks for what is missing", () => {
    const request = { place: place("Islamabad") };
    expect(printDateline({ ...request, preset: "xinhua" })).toMatchObject({ message: "This dateline is dated: give the date of the story." });
    expect(printDateline({ ...request, preset: "superdesk", date })).toMatchObject({ message: "This dateline names its source: give one." });
    expect(printDateline({ ...request, preset: "superdesk", date, source: "w b" })).toMatchObject({ ok: false });
    expect(printDateline({ ...request, preset: "pentagon", date, source: "AP" })).toMatchObject({ message: "This dateline names no source." });
    expect(printDateline({ ...request, preset: "xinhua", date: { year: 2017, month: 2, day: 30 } })).toMatchObject({
      message: "There is no day 2017-02-30.",
    });
    expect(printDateline({ place: { name: "", country: "Pakistan" }, preset: "ap" })).toMatchObject({ ok: false });
  });

  it("names the presets that there are where one is not", () => {
    expect(printDateline({ place: place("Islamabad"), preset: "reuter-web" })).toMatchObject({
      ok: false,
      message: `There is no dateline preset "reuter-web". Did you mean "reuters-web"? Known: ${DATELINE_PRESETS.map(({ id }) => id).join(", ")}.`,
    });
  });
});

describe("the day of a dateline", () => {
  const day = (instant: string, city: string): unknown => {
    const result = localDate(new Date(instant), place(city));
    return result.ok ? [result.date.year, result.date.month, result.date.day] : result.message;
  };

  it("is the city's own at the time of filing", () => {
    expect(day("2017-12-04T22:30:00Z", "Islamabad")).toEqual([2017, 12, 5]);
    expect(day("2017-12-04T18:59:59Z", "Islamabad")).toEqual([2017, 12, 4]);
    expect(day("2017-12-04T05:00:00Z", "Honolulu")).toEqual([2017, 12, 3]);
    expect(day("2017-12-31T12:00:00Z", "Auckland")).toEqual([2018, 1, 1]);
    expect(day("nonsense", "Islamabad")).toBe("The time of filing is no time.");
    expect(day("2017-12-04T22:30:00Z", "Tynda, Russia")).toBe(
      "The time zone of Tynda, Russia is not known: give the date as it is there, such as 2017-12-04.",
    );
  });

  it("says so where the runtime lacks the zone", () => {
    expect(localDate(NOW, { name: "Wana", country: "Pakistan", timeZone: "Asia/Nowhere" })).toMatchObject({ ok: false });
  });

  it.each([
    ["2017-12-04", "2017-12-4"],
    ["2017-12-04T22:30", "2017-12-4"],
    ["2017-12-04T22:30Z", "2017-12-5"],
    ["2017-12-04T22:30:15.5+03:00", "2017-12-5"],
    ["2017-12-04T02:00+0900", "2017-12-3"],
    ["2017-12-04 22:30Z", "2017-12-5"],
  ])("reads %s in Islamabad as %s", (text, expected) => {
    const read = readFilingDate(text, place("Islamabad"));
    expect(read.ok ? `${read.date.year}-${read.date.month}-${read.date.day}` : read.message).toBe(expected);
  });

  it.each(["2017-02-30", "yesterday", "", "2017-12-04T25:00Z", "2017-12-04Tnoon", "4/12/2017"])("refuses %j", (text) => {
    expect(readFilingDate(text, place("Islamabad"))).toEqual({
      ok: false,
      message: `"${text}" is not a date: give it as 2017-12-04 or 2017-12-04T22:30Z.`,
    });
  });
});

describe("composeDateline", () => {
  it("prints a dateline from words", () => {
    expect(compose({ place: "peshawar" })).toBe("PESHAWAR, Pakistan (AP) — ");
    expect(compose({ place: "Islamabad", source: "" })).toBe("ISLAMABAD — ");
    expect(compose({ place: "Washington/Islamabad", preset: "reuters-wire", date: "2017-12-04" })).toBe("WASHINGTON/ISLAMABAD, Dec 4 (Reuters) - ");
    expect(compose({ place: "Islamabad", preset: "xinhua", now: new Date("2017-12-04T22:30:00Z") })).toBe("ISLAMABAD, Dec. 5 (Xinhua) -- ");
    expect(compose({ place: "Islamabad", preset: "xinhua", date: "2017-12-04T22:30Z" })).toBe("ISLAMABAD, Dec. 5 (Xinhua) -- ");
  });

  it("says what is wrong", () => {
    expect(compose({ place: "" })).toBe("Give the name of a place.");
    expect(compose({ place: "Hyderabad" })).toContain('write "Hyderabad, India" or "Hyderabad, Pakistan"');
    expect(compose({ place: "SLAMABAD" })).toContain('Did you mean "Islamabad, Pakistan"?');
    expect(compose({ place: "Islamabad", date: "2017-02-30" })).toContain('"2017-02-30" is not a date');
    expect(compose({ place: "Islamabad", preset: "app" })).toContain('Did you mean "ap"?');
    expect(compose({ place: "Islamabad", preset: "world-bulletin" })).toContain("prints no dateline");
  });

  it("hands on what the gazetteer remarks", () => {
    expect(composeDateline({ place: "Rawalpindi, India", preset: "ap", now: NOW })).toEqual({
      ok: true,
      text: "RAWALPINDI, India (AP) — ",
      notes: ['Rawalpindi is known only as "Rawalpindi, Pakistan": check the state or country.'],
    });
  });

  it("never throws", () => {
    const anyText = fc.string({ unit: "binary", maxLength: 60 });
    const preset = fc.constantFrom(...DATELINE_PRESETS.map(({ id }) => id), "none");
    fc.assert(
      fc.property(anyText, preset, anyText, anyText, (city, id, date, source) => {
        const composed = composeDateline({ place: `${city}, Pakistan`, preset: id, date, source, now: new Date(NaN) });
        expect(composed.ok ? composed.text : composed.message).not.toBe("");
      }),
    );
  });
});

