import { describe, expect, it } from "vitest";
import { composeDateline } from "../../../src/core/dateline/compose";
import { parseDateline } from "../../../src/core/dateline/parse";
import { US_STATES } from "../../../src/core/places/placeTables";
import { wholeGazetteer } from "../places/wholeGazetteer";
import forms from "./apForms.yaml";

const { states, countries } = forms as Record<"states" | "countries", Readonly<Record<string, string>>>;
const gazetteer = wholeGazetteer();

describe("AP's datelines", () => {
  it("are tested for all fifty states, and for sixty countries at least", () => {
    const regionOf = (place: string): string | undefined => place.split(", ")[1];
    expect(Object.keys(states).map(regionOf)).toEqual(Object.keys(US_STATES).filter((state) => state !== "District of Columbia"));
    expect(new Set(Object.values(countries).map(regionOf)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.entries({ ...states, ...countries }))("%s: %s", (place, expected) => {
    const composed = composeDateline({ place, preset: "ap", gazetteer, now: new Date("2017-12-04T12:00:00Z") });
    expect(composed).toEqual({ ok: true, text: `${expected} (AP) — `, notes: [] });
    expect(parseDateline(`${expected} (AP) — The story`, gazetteer)?.preset).toBe("ap");
  });
});

describe("the day in the city", () => {
  it.each([
    ["Islamabad", "2017-12-04T23:30Z", "ISLAMABAD, Dec. 5 (Xinhua) -- "],
    ["Honolulu", "2017-12-04T05:00Z", "HONOLULU, Dec. 3 (Xinhua) -- "],
    ["Auckland", "2017-12-31T11:30Z", "AUCKLAND, Jan. 1 (Xinhua) -- "],
    ["Wroclaw", "2017-12-04T23:30Z", "WROCLAW, Dec. 5 (Xinhua) -- "],
  ])("of %s at %s", (place, date, text) => {
    expect(composeDateline({ place, preset: "xinhua", date, gazetteer, now: new Date(0) })).toMatchObject({ ok: true, text });
  });
});
