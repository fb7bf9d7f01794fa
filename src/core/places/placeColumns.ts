import { FORMER_NAMES } from "./formerNames";
import { foldName } from "./foldName";
import type { Place } from "./place";
import { CITIES, COUNTRIES } from "./placeTables";
import { allRegions } from "./regions";

/** Where a place lies: what all places of one state or province share. */
export interface PlaceRegion {
  readonly country: string;
  readonly state?: string;
  readonly province?: string;
}

/**
 * Places as columns: the n-th of each is of the n-th place. So tens of thousands of them take little memory and no time to
 * load; a `Place` is made of one when it is asked for.
 */
export interface PlaceColumns {
  readonly names: readonly string[];
  /** The names as `foldName` gives them. */
  readonly keys: readonly string[];
  /** Names with diacritics, by place; only of those that have any. */
  readonly localNames: ReadonlyMap<number, string>;
  readonly regions: readonly PlaceRegion[];
  /** Indices into `regions`. */
  readonly region: ArrayLike<number>;
  readonly zones: readonly string[];
  /** Indices into `zones`; `NO_ZONE` where the time zone is not known. */
  readonly zone: ArrayLike<number>;
  /** 0 where the number is not known. */
  readonly population: ArrayLike<number>;
  /** 1 for capitals of countries, else 0. */
  readonly capital: ArrayLike<number>;
}

/** A column cannot leave a value out. */
export const NO_ZONE = 0xffff;

/** Columns of a list of places. */
export function columnsOf(places: readonly Place[]): PlaceColumns {
  const regions = new Index<PlaceRegion>(({ country, state = "", province = "" }) => `${country}\0${state}\0${province}`);
  const zones = new Index<string>((zone) => zone);
  return {
    names: places.map(({ name }) => name),
    keys: places.map(({ name }) => foldName(name)),
    localNames: new Map(places.flatMap(({ localName }, id) => (localName === undefined ? [] : [[id, localName] as const]))),
    region: places.map(({ country, state, province }) =>
      regions.add({ country, ...(state !== undefined && { state }), ...(province !== undefined && { province }) }),
    ),
    regions: regions.values,
    zone: places.map(({ timeZone }) => (timeZone === undefined ? NO_ZONE : zones.add(timeZone))),
    zones: zones.values,
    population: places.map(({ population }) => population ?? 0),
    capital: places.map(({ capital }) => (capital ? 1 : 0)),
  };
}

/** The n-th place of the columns. */
export function placeAt(columns: PlaceColumns, id: number): Place {
  const { names, localNames, regions, region, zones, zone, population, capital } = columns;
  const timeZone = zones[zone[id] ?? NO_ZONE];
  const people = population[id] ?? 0;
  const localName = localNames.get(id);
  return {
    name: names[id] ?? "",
    ...(regions[region[id] ?? 0] ?? { country: "" }),
    ...(timeZone !== undefined && { timeZone }),
    ...(people > 0 && { population: people }),
    ...(capital[id] === 1 && { capital: true as const }),
    ...(localName !== undefined && { localName }),
  };
}

/** The places of the tables that are written by hand: the cities that the news is most often datelined from. */
export function builtInPlaces(): Place[] {
  return allRegions().flatMap(({ country, state, cities }) =>
    Object.entries(cities).flatMap(([timeZone, names]) =>
      names.map((name) => ({
        name,
        country,
        ...(state !== undefined && { state }),
        timeZone,
        ...(isCapital(name, country, state) && { capital: true as const }),
      })),
    ),
  );
}

/** London, Ontario, is no capital though London is one: where datelines name the state, the table of capitals does too. */
function isCapital(name: string, country: string, state: string | undefined): boolean {
  const { capital, capitalState } = COUNTRIES[country] ?? {};
  return name === capital && state === capitalState;
}

/** The other and former names of places, by "City, Country" or "City, State": "Kyiv, Ukraine" -> "Kiev". */
export function otherNames(): (readonly [place: string, names: readonly string[]])[] {
  const former = Object.entries(FORMER_NAMES).map(([place, names]) => [place, names.map(({ name }) => name)] as const);
  return [...Object.entries(CITIES.alsoCalled), ...former];
}

/** Gives each different value a number. */
class Index<Value> {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(private readonly keyOf: (value: Value) => string) {}

  add(value: Value): number {
    const key = this.keyOf(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}
