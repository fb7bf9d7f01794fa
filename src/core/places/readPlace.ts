import { fromCapitals } from "../text/letterCase";
import { nearestWord } from "../text/nearest";
import { foldName } from "./foldName";
import { builtInGazetteer, isStandAlone, namesApart, type Gazetteer } from "./gazetteer";
import type { Place } from "./place";
import { findRegions, regionNames, timeZoneOf, type Region } from "./regions";

/** What came of reading a place as somebody typed it. */
export type PlaceReading =
  | {
      readonly ok: true;
      readonly place: Place;
      /** Other places of that name, each far smaller than this one or not known to stand alone. */
      readonly others?: readonly Place[];
      /** Something to look at before the place goes to print; the place is used all the same. */
      readonly note?: string;
    }
  | {
      readonly ok: false;
      /** `ambiguous`: several places are called so; `unknown`: none is; `malformed`: it is no name of a place. */
      readonly reason: "ambiguous" | "unknown" | "malformed";
      readonly message: string;
      /** What may be meant, likeliest first. */
      readonly candidates: readonly Place[];
    };

const PLACE_NAME = /^\p{L}(?:[\p{L}\p{M}'’ʻ.]|[ \u00A0-](?![ \u00A0-])){0,59}$/u;

/** Whether a text can be a place's name: letters, single spaces or hyphens, apostrophes and full stops, at most 60 of them. */
export function isPlaceName(text: string): boolean {
  return PLACE_NAME.test(text);
}

/** How many times larger a city is than its namesakes where its name alone means it: Lagos is in Nigeria. */
const OUTSTANDING = 10;
/** A message is no list of places. */
const MOST_CHOICES = 5;

/**
 * Reads one place: "Islamabad", "Tampa, Fla.", "KANSAS CITY, Kan.". A city that the gazetteer does not know is taken as
 * typed where its state or country is given ("Wana, Pakistan"). One of several cities of a name must be told apart by
 * state or country, unless AP's datelines let it stand alone or it is by far the largest of them.
 */
export function readPlace(query: string, gazetteer: Gazetteer = builtInGazetteer()): PlaceReading {
  const [city = "", ...regions] = query.split(",").map((part) => part.trim());
  if (!isPlaceName(city)) return malformed(city);
  const exact = asSpelled(city, gazetteer.exact(query));
  if (exact.length > 0) return oneOf(city, exact);
  const given = regions.filter((region) => region !== "");
  return given.length === 0 ? unknownCity(city, gazetteer) : readUnlisted(fromCapitals(city), given, gazetteer);
}

/** Of places whose names differ only in what look-ups pass over, those that are spelled so: Saint-Louis is not St. Louis. */
function asSpelled(city: string, places: readonly Place[]): readonly Place[] {
  const written = spelling(city);
  const spelled = places.filter(({ name }) => spelling(name) === written);
  if (spelled.length === 0) return places;
  const key = foldName(city);
  return places.filter((place) => spelled.includes(place) || foldName(place.name) !== key);
}

/** A name as written but for capitals and diacritics. */
function spelling(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function oneOf(city: string, places: readonly Place[]): PlaceReading {
  const [first] = places;
  const standing = places.filter(isStandAlone);
  const meant = standing.length === 1 ? standing[0] : isOutstanding(places) ? first : undefined;
  if (!meant) return ambiguous(city, places);
  const others = places.filter((place) => place !== meant);
  return { ok: true, place: meant, ...(others.length > 0 && { others }) };
}

/** Places come the largest first, capitals before them. */
function isOutstanding([first, ...others]: readonly Place[]): boolean {
  const least = Math.max(0, ...others.map(({ population = Infinity }) => population)) * OUTSTANDING;
  return others.length === 0 || (first?.population ?? 0) >= least;
}

/**
 * A place that nothing is known of but its name, for a user who wants it as typed: its dateline names no region. Undefined
 * where it is no name of a place.
 */
export function namedAsTyped(typed: string): Place | undefined {
  const name = fromCapitals(typed.trim());
  return isPlaceName(name) ? { name, country: name, standAlone: true } : undefined;
}

function malformed(city: string): PlaceReading {
  const shown = city.length > 60 ? `${city.slice(0, 60)}…` : city;
  const message = city === "" ? "Give the name of a place." : `"${shown}" is not the name of a place.`;
  return { ok: false, reason: "malformed", message, candidates: [] };
}

function ambiguous(city: string, candidates: readonly Place[]): PlaceReading {
  const message = `There is more than one ${candidates[0]?.name ?? city}: write ${listOf(candidates)}.`;
  return { ok: false, reason: "ambiguous", message, candidates };
}

function unknownCity(city: string, gazetteer: Gazetteer): PlaceReading {
  const name = fromCapitals(city);
  const candidates = gazetteer.near(city);
  const question = candidates.length > 0 ? ` Did you mean ${listOf(candidates)}?` : "";
  const message = `No place called "${name}" is known.${question} To use the name as it is, give its state or country: "${name}, Pakistan".`;
  return { ok: false, reason: "unknown", message, candidates };
}

function readUnlisted(city: string, regions: readonly string[], gazetteer: Gazetteer): PlaceReading {
  const unknown = regions.find((region) => findRegions(region).length === 0);
  if (unknown !== undefined) return unknownRegion(city, unknown, gazetteer);
  const [region, other] = regionsThatFit(regions);
  if (!region) return unknownRegion(city, regions.join(", "), gazetteer);
  const timeZone = timeZoneOf(region);
  const { country, state } = region;
  const place: Place = { name: city, country, ...(state !== undefined && { state }), ...(timeZone !== undefined && { timeZone }) };
  const note = noteOn(place, other, gazetteer);
  return { ok: true, place, ...(note !== undefined && { note }) };
}

/** The regions named first that lie in all those named after: "Ohio, U.S." is the state. */
function regionsThatFit([first = "", ...around]: readonly string[]): Region[] {
  const outer = around.map(foldName);
  return findRegions(first).filter(({ labels }) => outer.every((label) => labels.includes(label)));
}

function unknownRegion(city: string, region: string, gazetteer: Gazetteer): PlaceReading {
  const near = nearestWord(region, regionNames());
  const question = near === undefined ? "" : ` Did you mean ${near}?`;
  const candidates = gazetteer.exact(city);
  return { ok: false, reason: "unknown", message: `"${region}" is no state or country that is known.${question}`, candidates };
}

function noteOn(place: Place, other: Region | undefined, gazetteer: Gazetteer): string | undefined {
  if (other?.state !== undefined) {
    return `${place.country} is read as the country; for the state write "${place.name}, ${other.state}, ${other.country}".`;
  }
  const namesakes = gazetteer.exact(place.name);
  if (namesakes.length > 0) return `${place.name} is known only as ${listOf(namesakes)}: check the state or country.`;
  const near = gazetteer.near(place.name).filter(({ country, state }) => country === place.country && state === place.state);
  return near.length > 0 ? `No ${place.name} is known in ${place.state ?? place.country}; did you mean ${listOf(near)}?` : undefined;
}

/** "A", "A" or "B", "A", "B" or "C", in quotation marks; of many the weightiest. */
function listOf(places: readonly Place[]): string {
  const quoted = namesApart(places).slice(0, MOST_CHOICES).map((name) => `"${name}"`);
  const last = places.length > MOST_CHOICES ? "another" : (quoted.pop() ?? "");
  return quoted.length > 0 ? `${quoted.join(", ")} or ${last}` : last;
}
