import { fromCapitals } from "../text/letterCase";
import { nearestWord } from "../text/nearest";
import { foldName } from "./foldName";
import { exactPlaces, isStandAlone, nearPlaces } from "./gazetteer";
import { fullName, type Place } from "./place";
import { findRegions, regionNames, timeZoneOf, type Region } from "./regions";

/** What came of reading a place as somebody typed it. */
export type PlaceReading =
  | {
      readonly ok: true;
      readonly place: Place;
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

/**
 * Reads one place: "Islamabad", "Tampa, Fla.", "KANSAS CITY, Kan.". A city that the gazetteer does not know is taken as
 * typed where its state or country is given ("Wana, Pakistan"). One of several cities of a name must be told apart by
 * state or country, unless AP's datelines let it stand alone.
 */
export function readPlace(query: string): PlaceReading {
  const [city = "", ...regions] = query.split(",").map((part) => part.trim());
  if (!isPlaceName(city)) return malformed(city);
  const exact = asWritten(exactPlaces(query), city);
  const [only] = exact.length === 1 ? exact : exact.filter(isStandAlone);
  if (only) return { ok: true, place: only };
  if (exact.length > 1) return ambiguous(city, exact);
  const given = regions.filter((region) => region !== "");
  return given.length === 0 ? unknownCity(city) : readUnlisted(fromCapitals(city), given);
}

/** "Saint-Louis" is the one in Senegal, although "St. Louis" is looked up alike. */
function asWritten(places: readonly Place[], city: string): readonly Place[] {
  const written = places.filter(({ name }) => name.toUpperCase() === city.toUpperCase());
  return written.length > 0 ? written : places;
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

function unknownCity(city: string): PlaceReading {
  const name = fromCapitals(city);
  const candidates = nearPlaces(city);
  const question = candidates.length > 0 ? ` Did you mean ${listOf(candidates)}?` : "";
  const message = `No place called "${name}" is known.${question} To use the name as it is, give its state or country: "${name}, Pakistan".`;
  return { ok: false, reason: "unknown", message, candidates };
}

function readUnlisted(city: string, regions: readonly string[]): PlaceReading {
  const unknown = regions.find((region) => findRegions(region).length === 0);
  if (unknown !== undefined) return unknownRegion(city, unknown);
  const [region, other] = regionsThatFit(regions);
  if (!region) return unknownRegion(city, regions.join(", "));
  const timeZone = timeZoneOf(region);
  const { country, state } = region;
  const place: Place = { name: city, country, ...(state !== undefined && { state }), ...(timeZone !== undefined && { timeZone }) };
  const note = noteOn(place, other);
  return { ok: true, place, ...(note !== undefined && { note }) };
}

/** The regions named first that lie in all those named after: "Ohio, U.S." is the state. */
function regionsThatFit([first = "", ...around]: readonly string[]): Region[] {
  const outer = around.map(foldName);
  return findRegions(first).filter(({ labels }) => outer.every((label) => labels.includes(label)));
}

function unknownRegion(city: string, region: string): PlaceReading {
  const near = nearestWord(region, regionNames());
  const question = near === undefined ? "" : ` Did you mean ${near}?`;
  const candidates = exactPlaces(city);
  return { ok: false, reason: "unknown", message: `"${region}" is no state or country that is known.${question}`, candidates };
}

function noteOn(place: Place, other: Region | undefined): string | undefined {
  if (other?.state !== undefined) {
    return `${place.country} is read as the country; for the state write "${place.name}, ${other.state}, ${other.country}".`;
  }
  const namesakes = exactPlaces(place.name);
  if (namesakes.length > 0) return `${place.name} is known only as ${listOf(namesakes)}: check the state or country.`;
  const near = nearPlaces(place.name).filter(({ country, state }) => country === place.country && state === place.state);
  return near.length > 0 ? `No ${place.name} is known in ${place.state ?? place.country}; did you mean ${listOf(near)}?` : undefined;
}

/** "A", "A" or "B", "A", "B" or "C", in quotation marks. */
function listOf(places: readonly Place[]): string {
  const quoted = places.map((place) => `"${fullName(place)}"`);
  const last = quoted.pop() ?? "";
  return quoted.length > 0 ? `${quoted.join(", ")} or ${last}` : last;
}
