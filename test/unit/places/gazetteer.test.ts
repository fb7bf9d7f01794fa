import { describe, expect, it } from "vitest";
import { placesNamedIn } from "../../../src/core/dateline/storyPlaces";
import { FORMER_NAMES, wasInUse } from "../../../src/core/places/formerNames";
import { builtInGazetteer, isStandAlone } from "../../../src/core/places/gazetteer";
import { loadGazetteer } from "../../../src/core/places/loadGazetteer";
import { NEIGHBORHOODS } from "../../../src/core/places/neighborhoods";
import { parsePlaces } from "../../../src/core/places/parsePlaces";
import { exactName, fullName, placeDetails } from "../../../src/core/places/place";
import { decodePlaces, encodePlaces } from "../../../src/core/places/placeAsset";
import { STAND_ALONE } from "../../../src/core/places/placeTables";
import { readPlace } from "../../../src/core/places/readPlace";
import { readStory } from "../../../src/core/story/readStory";
import { PLACES_BYTES, wholeGazetteer } from "./wholeGazetteer";

const gazetteer = wholeGazetteer();
const found = (query: string, limit?: number): string[] => gazetteer.find(query, limit).map(fullName);

describe("the gazetteer that ships", () => {
  it("has the cities of the world, each with a time zone that this runtime knows", () => {
    const places = gazetteer.all();
    expect(places.length).toBeGreaterThan(25_000);
    expect(PLACES_BYTES.length).toBeLessThan(1_500_000);
    const zones = new Set(places.map(({ timeZone = "none" }) => timeZone));
    for (const zone of zones) expect(() => new Intl.DateTimeFormat("en", { timeZone: zone }), zone).not.toThrow();
  });

  it("has every place that is built in", () => {
    const missing = builtInGazetteer().all().map(fullName).filter((name) => gazetteer.exact(name).length === 0);
    expect(missing).toEqual([]);
  });

  it("has each city that stands alone, that had another name, or that has neighborhoods, once", () => {
    const { unitedStates, unitedNations, abroad } = STAND_ALONE;
    const standing = [...unitedStates, ...unitedNations, ...abroad].filter((name) => gazetteer.exact(name).filter(isStandAlone).length !== 1);
    expect(standing).toEqual([]);
    expect([...Object.keys(FORMER_NAMES), ...Object.keys(NEIGHBORHOODS)].filter((name) => gazetteer.exact(name).length === 0)).toEqual([]);
  });

  it("answers by weight: what stands alone, capitals, the larger city", () => {
    expect(found("Pesh")[0]).toBe("Peshawar, Pakistan");
    expect(found("paris")[0]).toBe("Paris, France");
    expect(found("Springf", 3)).toEqual(["Springfield, Missouri", "Springfield, Massachusetts", "Springfield, Illinois"]);
    expect(found("São Paulo")[0]).toBe("Sao Paulo, Brazil");
    expect(found("Leningrad")[0]).toBe("St. Petersburg, Russia");
    expect(gazetteer.near("SLAMABAD").map(fullName)[0]).toBe("Islamabad, Pakistan");
  });

  it("tells cities of one name apart", () => {
    const [peshawar] = gazetteer.exact("Peshawar");
    expect(peshawar && placeDetails(peshawar)).toBe("Khyber Pakhtunkhwa · 1,218,773 people");
    expect(gazetteer.exact("San Jose, Philippines").map(exactName)).toEqual(["San Jose, Mimaropa, Philippines", "San Jose, Bicol Region, Philippines"]);
    expect(readPlace("Hyderabad", gazetteer)).toMatchObject({ ok: false, reason: "ambiguous", message: 'There is more than one Hyderabad: write "Hyderabad, India" or "Hyderabad, Pakistan".' });
    expect(readPlace("Lagos", gazetteer)).toMatchObject({ ok: true, place: { country: "Nigeria" }, others: [{ country: "Portugal" }] });
  });
});

describe("former names", () => {
  it("have a date by which they can be told from the present one", () => {
    const dates = Object.values(FORMER_NAMES).flat().flatMap(({ until, from }) => [until ?? "missing", ...(from === undefined ? [] : [from])]);
    for (const date of dates) expect(date).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
  });

  it("hold to the last day, month or year", () => {
    expect(wasInUse({ name: "Kiev", until: "2019-08-13" }, "2019-08-13")).toBe(true);
    expect(wasInUse({ name: "Kiev", until: "2019-08-13" }, "2019-08-14")).toBe(false);
    expect(wasInUse({ name: "Bombay", until: "1995-11" }, "1995-11-30")).toBe(true);
    expect(wasInUse({ name: "Bombay", until: "1995-11" }, "1995-12-01")).toBe(false);
    expect(wasInUse({ name: "Nur-Sultan", from: "2019-03-23", until: "2022-09-16" }, "2018-01-01")).toBe(false);
  });
});

describe("the file of places", () => {
  it("is written as it was read", () => {
    expect(encodePlaces(decodePlaces(PLACES_BYTES))).toEqual(PLACES_BYTES);
  });

  it.each([
    ["missing", () => Promise.reject(new Error("there is no such file"))],
    ["empty", () => Promise.resolve(new Uint8Array())],
    ["cut short", () => Promise.resolve(PLACES_BYTES.slice(0, 1000))],
    ["changed", () => Promise.resolve(PLACES_BYTES.map((byte, at) => (at === 5000 ? byte ^ 1 : byte)))],
    ["another file", () => Promise.resolve(new Uint8Array(5000).fill(65))],
  ])("is done without where it is %s", async (_, read) => {
    const loaded = await loadGazetteer(read);
    expect(loaded.problem).toMatch(/^The gazetteer could not be loaded/);
    expect(loaded.gazetteer.find("Pesh").map(fullName)).toEqual(["Peshawar, Pakistan"]);
  });
});

describe("a newsroom's places", () => {
  it("add to the gazetteer, and set it right", () => {
    const { places, problems } = parsePlaces("- name: Wana\n  country: Pakistan\n  aliases: [Wanna]\n- name: Karachi\n  country: Pakistan\n  standAlone: true\n", "places.yaml");
    expect(problems).toEqual([]);
    const own = gazetteer.with(places);
    expect(own.find("Wann").map(fullName)[0]).toBe("Wana, Pakistan");
    expect(own.exact("Karachi").map((place) => [fullName(place), isStandAlone(place)])).toEqual([["Karachi, Pakistan", true]]);
    expect(own.all()).toHaveLength(gazetteer.all().length + 1);
    expect(gazetteer.exact("Karachi").map(isStandAlone)).toEqual([false]);
  });

  it.each([
    ["- name: Wana", 1, 3, "This record does not say where the place is: add “country: …”, or “state: …”."],
    ["- country: Pakistan", 1, 3, "This record has no name: add “name: …”."],
    ["- name: Wana\n  country: Pakstan", 2, 12, "“Pakstan” is no country that is known. Did you mean “Pakistan”?"],
    ["- name: Wana\n  country: Pakistan\n  timezone: Asia/Karachi", 3, 3, "There is no field “timezone” in a record of a place: did you mean “timeZone”?"],
    ["- name: Wana\n  country: Pakistan\n  timeZone: Asia/Wana", 3, 13, "“Asia/Wana” is no time zone: write it as Asia/Karachi."],
    ["- name: Wana\n  country: Pakistan\n  population: many", 3, 15, "“many” is no number of people: write it as 120000."],
    ["- name: Wana\n  country: Pakistan\n- name: Wana\n  country: Pakistan", 3, 3, "“Wana” is recorded twice: the first record holds."],
    ["Wana", 1, 1, "A list of places is a list of records: begin each with “- name: …”."],
  ])("says what is wrong with %j", (text, line, column, message) => {
    expect(parsePlaces(text, "places.yaml").problems).toEqual([{ file: "places.yaml", line, column, message }]);
  });
});

describe("placesNamedIn", () => {
  it("puts the places that the story names first and most often first", () => {
    const text = "Smog closes schools in Lahore\n\nSchools in Lahore will stay shut. Those in Quetta opened.\n\nIn Karachi the air was clean.\n";
    const mention = (place: string) => ({ kind: "place" as const, text: place, start: text.indexOf(place), end: text.indexOf(place) + place.length });
    const entities = ["Karachi", "Quetta", "Lahore"].map((name) => ({ kind: "place" as const, name, mentions: name === "Lahore" ? [mention(name), mention(name)] : [mention(name)] }));
    expect(placesNamedIn(readStory(text, "plain"), entities, gazetteer).map(fullName)).toEqual(["Lahore, Pakistan", "Quetta, Pakistan", "Karachi, Pakistan"]);
  });
});
