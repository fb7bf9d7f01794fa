import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtInGazetteer, isStandAlone } from "../../../src/core/places/gazetteer";
import { foldName } from "../../../src/core/places/foldName";
import { fullName } from "../../../src/core/places/place";
import { CITIES, COUNTRIES, STAND_ALONE, US_STATES } from "../../../src/core/places/placeTables";
import { readPlace } from "../../../src/core/places/readPlace";
import { findRegions } from "../../../src/core/places/regions";

const gazetteer = builtInGazetteer();
const found = (query: string, limit?: number): string[] => gazetteer.find(query, limit).map(fullName);
const near = (query: string): string[] => gazetteer.near(query).map(fullName);
const anyPlace = fc.constantFrom(...gazetteer.all());

function namesAreStrings(names: unknown): boolean {
  return Array.isArray(names) && names.length > 0 && names.every((name) => typeof name === "string" && name.trim() === name && name !== "");
}

function isTimeZone(zone: string): boolean {
  return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
}

describe("the tables of places", () => {
  it("hold about two hundred countries, each with demonym and a capital that the gazetteer knows", () => {
    expect(Object.keys(COUNTRIES).length).toBeGreaterThan(200);
    for (const [country, { demonym, capital, also, datelines }] of Object.entries(COUNTRIES)) {
      expect(typeof demonym, country).toBe("string");
      expect(gazetteer.exact(`${capital}, ${country}`).filter(({ capital }) => capital).map(({ name }) => name), country).toEqual([capital]);
      if (also !== undefined) expect(namesAreStrings(also), country).toBe(true);
      if (datelines !== undefined) expect(datelines).toBe("state");
    }
  });

  it("hold the fifty states and the District of Columbia, eight of them never abbreviated", () => {
    const states = Object.entries(US_STATES);
    expect(states).toHaveLength(51);
    expect(states.filter(([, { dateline }]) => dateline === undefined).map(([state]) => state)).toEqual([
      "Alaska",
      "Hawaii",
      "Idaho",
      "Iowa",
      "Maine",
      "Ohio",
      "Texas",
      "Utah",
    ]);
    for (const [state, { postal, dateline, timeZone }] of states) {
      expect(postal, state).toMatch(/^[A-Z]{2}$/);
      if (dateline !== undefined) expect(dateline, state).toMatch(/^[A-Z].*\.$/);
      expect(isTimeZone(timeZone), state).toBe(true);
    }
    expect(new Set(states.map(([, { postal }]) => postal)).size).toBe(51);
  });

  it("name cities only in countries and states that the tables know, in time zones that exist", () => {
    expect(Object.keys(CITIES.byCountry).filter((country) => COUNTRIES[country] === undefined)).toEqual([]);
    expect(Object.keys(CITIES.byState["United States"] ?? {}).sort()).toEqual(Object.keys(US_STATES).sort());
    const withStates = Object.entries(COUNTRIES).filter(([, { datelines }]) => datelines === "state");
    expect(Object.keys(CITIES.byState).sort()).toEqual(withStates.map(([country]) => country).sort());
    const tables = [...Object.values(CITIES.byCountry), ...Object.values(CITIES.byState).flatMap((states) => Object.values(states))];
    for (const table of tables) {
      for (const [zone, names] of Object.entries(table)) {
        expect(isTimeZone(zone), zone).toBe(true);
        expect(namesAreStrings(names), zone).toBe(true);
      }
    }
  });

  it("name each city of a region once", () => {
    const keys = gazetteer.all().map(({ name, country, state }) => foldName(`${name}, ${state ?? ""}, ${country}`));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("give other names only to cities that there are, and none that another city of the region has", () => {
    for (const [city, names] of Object.entries(CITIES.alsoCalled)) {
      expect(gazetteer.exact(city).map(({ name }) => name), city).toEqual([city.split(",")[0]]);
      expect(namesAreStrings(names), city).toBe(true);
    }
  });

  it("list thirty U.S. cities and fifty others that stand alone, all of them in the gazetteer", () => {
    const { unitedStates, unitedNations, abroad } = STAND_ALONE;
    expect([unitedStates.length, unitedNations.length]).toEqual([30, 1]);
    const all = [...unitedStates, ...unitedNations, ...abroad];
    expect(gazetteer.all().filter(isStandAlone)).toHaveLength(all.length);
    expect(all.filter((city) => !gazetteer.exact(city).some(isStandAlone))).toEqual([]);
  });

  it("are broad enough for a world desk", () => {
    expect(gazetteer.all().length).toBeGreaterThan(1000);
    expect(gazetteer.all().filter(({ country }) => country === "United States").length).toBeGreaterThan(200);
  });
});

describe("Gazetteer.find", () => {
  it("finds cities by their beginning, exact names and stand-alone cities first", () => {
    expect(found("Pesh")).toEqual(["Peshawar, Pakistan"]);
    expect(found("islam")).toEqual(["Islamabad, Pakistan"]);
    expect(found("paris")[0]).toBe("Paris, France");
    expect(found("New Y")).toEqual(["New York, New York"]);
  });

  it("reads region, capitals, diacritics, apostrophes, hyphens and former names", () => {
    expect(found("KABUL")).toEqual(["Kabul, Afghanistan"]);
    expect(found("Peshawar, Pakistan")).toEqual(["Peshawar, Pakistan"]);
    expect(found("Tampa, Florida")).toEqual(["Tampa, Florida"]);
    expect(found("Tampa, Fla.")).toEqual(["Tampa, Florida"]);
    expect(found("tampa, FL, USA")).toEqual(["Tampa, Florida"]);
    expect(found("Tampa, Flo")).toEqual(["Tampa, Florida"]);
    expect(found("São Paulo")).toEqual(["Sao Paulo, Brazil"]);
    expect(found("İstanbul")).toEqual(["Istanbul, Turkey"]);
    expect(found("Łódź")).toEqual(["Lodz, Poland"]);
    expect(found("Ndjamena")).toEqual(["N'Djamena, Chad"]);
    expect(found("Xi’an")).toEqual(["Xi'an, China"]);
    expect(found("Port au Prince")).toEqual(["Port-au-Prince, Haiti"]);
    expect(found("Kiev")).toEqual(["Kyiv, Ukraine"]);
    expect(found("Saint Louis, Missouri")).toEqual(["St. Louis, Missouri"]);
    expect(found("Dubai, UAE")).toEqual(["Dubai, United Arab Emirates"]);
    expect(found("Washington, D.C.")).toEqual(["Washington, District of Columbia"]);
  });

  it("finds nothing for nothing, for a wrong region and for a whole page", () => {
    expect(found("")).toEqual([]);
    expect(found(", Pakistan")).toEqual([]);
    expect(found("Rawalpindi, India")).toEqual([]);
    expect(found("a".repeat(1_000_000))).toEqual([]);
  });

  it("keeps to the limit", () => {
    expect(found("San", 3)).toHaveLength(3);
  });

  it("finds every place of the gazetteer by its full name, whatever the case", () => {
    fc.assert(
      fc.property(anyPlace, fc.boolean(), (place, upper) => {
        const query = upper ? fullName(place).toUpperCase() : fullName(place);
        expect(gazetteer.find(query)).toContainEqual(place);
        expect(readPlace(query)).toEqual({ ok: true, place });
      }),
      { numRuns: 500 },
    );
  });
});

describe("Gazetteer.near", () => {
  it("offers what a misspelt name most likely means", () => {
    expect(near("SLAMABAD")[0]).toBe("Islamabad, Pakistan");
    expect(near("ISLMABAD")[0]).toBe("Islamabad, Pakistan");
    expect(near("Peshwar")).toEqual(["Peshawar, Pakistan"]);
    expect(near("Khandahar")).toEqual(["Kandahar, Afghanistan"]);
  });

  it("offers nothing for what is like no place", () => {
    expect(near("Xyzzyxyzzy")).toEqual([]);
    expect(near("ab")).toEqual([]);
    expect(near("b".repeat(500_000))).toEqual([]);
  });
});

describe("readPlace", () => {
  it("takes a place that only one city is called, or one that stands alone", () => {
    expect(readPlace("Islamabad")).toEqual({
      ok: true,
      place: { name: "Islamabad", country: "Pakistan", timeZone: "Asia/Karachi", capital: true },
    });
    expect(readPlace("London")).toEqual({
      ok: true,
      place: { name: "London", country: "United Kingdom", state: "England", timeZone: "Europe/London", capital: true },
      others: [{ name: "London", country: "Canada", state: "Ontario", timeZone: "America/Toronto" }],
    });
  });

  it("takes a town that it does not know where state or country is given", () => {
    expect(readPlace("Wana, Pakistan")).toEqual({ ok: true, place: { name: "Wana", country: "Pakistan", timeZone: "Asia/Karachi" } });
    expect(readPlace("WANA, PAKISTAN")).toEqual(readPlace("Wana, Pakistan"));
    expect(readPlace("Xenia, Ohio")).toEqual({
      ok: true,
      place: { name: "Xenia", country: "United States", state: "Ohio", timeZone: "America/New_York" },
    });
    expect(readPlace("Tynda, Russia")).toEqual({ ok: true, place: { name: "Tynda", country: "Russia" } });
  });

  it.each([
    ["Hyderabad", 'There is more than one Hyderabad: write "Hyderabad, India" or "Hyderabad, Pakistan".'],
    ["KANSAS CITY", 'There is more than one Kansas City: write "Kansas City, Kansas" or "Kansas City, Missouri".'],
    ["portland", 'There is more than one Portland: write "Portland, Maine" or "Portland, Oregon".'],
  ])("asks which %s is meant", (query, message) => {
    expect(readPlace(query)).toMatchObject({ ok: false, reason: "ambiguous", message });
  });

  it("offers near places for an unknown one", () => {
    const reading = readPlace("SLAMABAD");
    expect(reading).toMatchObject({
      ok: false,
      reason: "unknown",
      message:
        'No place called "Slamabad" is known. Did you mean "Islamabad, Pakistan"? To use the name as it is, give its state or country: "Slamabad, Pakistan".',
    });
    expect(readPlace("Wana, Pakstan")).toMatchObject({ ok: false, message: '"Pakstan" is no state or country that is known. Did you mean Pakistan?' });
  });

  it("remarks on what does not fit", () => {
    expect(readPlace("RAWALPINDI, INDIA")).toMatchObject({
      ok: true,
      place: { name: "Rawalpindi", country: "India" },
      note: 'Rawalpindi is known only as "Rawalpindi, Pakistan": check the state or country.',
    });
    expect(readPlace("Peshwar, Pakistan")).toMatchObject({
      ok: true,
      note: 'No Peshwar is known in Pakistan; did you mean "Peshawar, Pakistan"?',
    });
    expect(readPlace("Valdosta, Georgia")).toMatchObject({
      place: { country: "Georgia" },
      note: 'Georgia is read as the country; for the state write "Valdosta, Georgia, United States".',
    });
    expect(readPlace("Valdosta, Georgia, United States")).toEqual(readPlace("Valdosta, Ga."));
  });

  it.each(["", "  ", ", Pakistan", "Area 51", "Kabul (city)", "a\nb", "—"])("refuses %j, which is no name", (query) => {
    expect(readPlace(query)).toMatchObject({ ok: false, reason: "malformed" });
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (query) => typeof readPlace(query).ok === "boolean"));
  });
});

describe("findRegions", () => {
  it("knows a state by its abbreviations and a name that state and country share", () => {
    expect(findRegions("Fla.").map(({ state }) => state)).toEqual(["Florida"]);
    expect(findRegions("U.K.").map(({ country, state }) => [country, state])).toEqual([["United Kingdom", undefined]]);
    expect(findRegions("Georgia").map(({ country, state }) => [country, state])).toEqual([
      ["Georgia", undefined],
      ["United States", "Georgia"],
    ]);
  });
});
