import { editDistance } from "../text/nearest";
import { foldName } from "./foldName";
import { fullName, type Place } from "./place";
import { CITIES, COUNTRIES, STAND_ALONE } from "./placeTables";
import { allRegions, type Region } from "./regions";

interface GazetteerEntry {
  readonly place: Place;
  /** The place's name and its other names, folded. */
  readonly names: readonly string[];
  readonly region: Region;
}

interface PlaceQuery {
  readonly city: string;
  /** What stands after commas: state, country. */
  readonly regions: readonly string[];
}

/** No place has a longer name; longer queries find nothing. */
const LONGEST_NAME = 80;
const FEWEST_LETTERS_OF_MISSPELLING = 4;

let entries: readonly GazetteerEntry[] | undefined;
let standAloneKeys: ReadonlySet<string> | undefined;

/** Every place of the gazetteer. */
export function allPlaces(): readonly Place[] {
  return allEntries().map(({ place }) => place);
}

/**
 * The places that a query names or begins to name: "Pesh", "KABUL", "Peshawar, Pakistan", "Tampa, Fla.". Case,
 * diacritics, apostrophes and hyphens do not count. Exact matches first, AP's stand-alone cities first among equals.
 */
export function findPlaces(query: string, limit = 20): Place[] {
  const exact = exactPlaces(query);
  const asked = readQuery(query);
  if (!asked) return [];
  const begun = allEntries().filter((entry) => !exact.includes(entry.place) && beginsWith(entry, asked));
  return [...exact, ...inOrder(begun.map(({ place }) => place))].slice(0, limit);
}

/** The places of exactly that name, in the state or country given after it, if any. */
export function exactPlaces(query: string): Place[] {
  const asked = readQuery(query);
  if (!asked) return [];
  return inOrder(allEntries().filter((entry) => isExactly(entry, asked)).map(({ place }) => place));
}

/**
 * The places that a misspelt city most likely means ("SLAMABAD" -> Islamabad), nearest first; what follows a comma is
 * not looked at.
 * @param most how many letters may differ; by default one for each four of the name
 */
export function nearPlaces(query: string, { limit = 5, most }: { limit?: number; most?: number } = {}): Place[] {
  const asked = readQuery(query);
  if (!asked || asked.city.length < FEWEST_LETTERS_OF_MISSPELLING) return [];
  const { city } = asked;
  const farthest = most ?? Math.floor(city.length / 4);
  const near = allEntries().flatMap(({ place, names }) => {
    const distance = Math.min(...names.map((name) => distanceUpTo(farthest, name, city)));
    return distance <= farthest ? [{ place, distance }] : [];
  });
  return near
    .sort((a, b) => a.distance - b.distance || comparePlaces(a.place, b.place))
    .slice(0, limit)
    .map(({ place }) => place);
}

/** Whether AP's datelines name the city alone. */
export function isStandAlone(place: Place): boolean {
  const { unitedStates, unitedNations, abroad } = STAND_ALONE;
  standAloneKeys ??= new Set([...unitedStates, ...unitedNations, ...abroad]);
  return standAloneKeys.has(placeKey(place));
}

/** Whether the place is the capital of its country. */
export function isCapital(place: Place): boolean {
  const capital = COUNTRIES[place.country]?.capital;
  const [found] = place.name === capital ? exactPlaces(`${capital}, ${place.country}`) : [];
  return found !== undefined && placeKey(found) === placeKey(place);
}

/** The name by which the tables refer to a place: "Singapore, Singapore", "Tampa, Florida". */
function placeKey({ name, country, state }: Place): string {
  return `${name}, ${state ?? country}`;
}

function allEntries(): readonly GazetteerEntry[] {
  entries ??= allRegions().flatMap((region) =>
    Object.entries(region.cities).flatMap(([timeZone, names]) => names.map((name) => makeEntry(name, region, timeZone))),
  );
  return entries;
}

function makeEntry(name: string, region: Region, timeZone: string): GazetteerEntry {
  const { country, state } = region;
  const place: Place = { name, country, ...(state !== undefined && { state }), timeZone };
  const names = [name, ...(CITIES.alsoCalled[placeKey(place)] ?? [])].map(foldName);
  return { place, names, region };
}

function readQuery(query: string): PlaceQuery | undefined {
  if (query.length > LONGEST_NAME) return undefined;
  const [city = "", ...regions] = query.split(",").map(foldName);
  return city === "" ? undefined : { city, regions: regions.filter((region) => region !== "") };
}

function isExactly({ names, region }: GazetteerEntry, { city, regions }: PlaceQuery): boolean {
  return names.includes(city) && regions.every((asked) => region.labels.includes(asked));
}

function beginsWith({ names, region }: GazetteerEntry, { city, regions }: PlaceQuery): boolean {
  const inRegion = regions.every((asked) => region.labels.some((label) => label.startsWith(asked)));
  return inRegion && names.some((name) => (regions.length > 0 ? name === city : name.startsWith(city)));
}

function distanceUpTo(farthest: number, a: string, b: string): number {
  return Math.abs(a.length - b.length) > farthest ? Infinity : editDistance(a, b);
}

function inOrder(places: readonly Place[]): Place[] {
  return [...places].sort(comparePlaces);
}

function comparePlaces(a: Place, b: Place): number {
  const [first, second] = [fullName(a), fullName(b)];
  return Number(isStandAlone(b)) - Number(isStandAlone(a)) || (first < second ? -1 : Number(first > second));
}
