import { foldName } from "./foldName";
import { NameIndex } from "./nameIndex";
import { exactName, fullName, type Place } from "./place";
import { builtInPlaces, columnsOf, otherNames, placeAt, type PlaceColumns } from "./placeColumns";
import { STAND_ALONE } from "./placeTables";
import { regionLabels } from "./regions";

interface PlaceQuery {
  readonly city: string;
  /** What stands after commas: state, country; folded. */
  readonly regions: readonly string[];
}

/** No place has a longer name; longer queries find nothing. */
const LONGEST_NAME = 80;
const FEWEST_LETTERS_OF_MISSPELLING = 4;
/** Cities that stand alone come before capitals, capitals before cities of more people. */
const STAND_ALONE_WEIGHT = 1e10;
const CAPITAL_WEIGHT = 1e9;

/** What a gazetteer is made of. */
interface GazetteerParts {
  readonly columns: PlaceColumns;
  /** A newsroom's own places; they come first, and hide those of the columns that have their name and region. */
  readonly own?: readonly OwnPlace[];
}

/** A place that a newsroom adds, or sets right. */
export interface OwnPlace {
  readonly place: Place;
  /** Other names by which it may be asked for. */
  readonly aliases: readonly string[];
}

/**
 * Places by name: the newsroom's, GeoNames' and those of the tables. Look-ups take no notice of case, diacritics,
 * apostrophes and hyphens, and are answered in the order of weight: stand-alone cities, capitals, then by population.
 */
export class Gazetteer {
  readonly #columns: PlaceColumns;
  readonly #own: readonly OwnPlace[];
  readonly #index: NameIndex;
  readonly #labels: (readonly string[] | undefined)[] = [];
  /** By what places of a name are put in order. */
  readonly #weights: Float64Array;
  readonly #hidden: ReadonlySet<number>;

  constructor({ columns, own = [] }: GazetteerParts) {
    this.#columns = columns;
    this.#own = own;
    this.#weights = weightsOf(columns, own);
    const plain = new NameIndex(columns.keys, []);
    const named = (name: string): readonly number[] => this.#exactIds(readQuery(name), plain);
    this.#hidden = new Set(own.flatMap(({ place }) => named(exactName(place))));
    for (const id of standAloneNames().flatMap(named)) this.#weights[id] = STAND_ALONE_WEIGHT + (this.#weights[id] ?? 0);
    this.#index = new NameIndex(columns.keys, this.#otherKeys(named));
  }

  /** Every place. */
  all(): Place[] {
    const ids = this.#columns.names.map((_, id) => id).filter((id) => !this.#hidden.has(id));
    return [...this.#own.map(({ place }) => place), ...ids.map((id) => this.#place(id))];
  }

  /** This gazetteer with a newsroom's places in it. */
  with(own: readonly OwnPlace[]): Gazetteer {
    return own.length === 0 ? this : new Gazetteer({ columns: this.#columns, own });
  }

  /**
   * The places that a query names or begins to name: "Pesh", "KABUL", "Peshawar, Pakistan", "Tampa, Fla.". Exact matches
   * first.
   */
  find(query: string, limit = 20): Place[] {
    const asked = readQuery(query);
    if (!asked) return [];
    const exact = this.#exactIds(asked);
    const known = new Set(exact);
    const begun = this.#begunIds(asked).filter((id) => !known.has(id));
    return [...exact, ...this.#inOrder(begun)].slice(0, limit).map((id) => this.#place(id));
  }

  /** The places of exactly that name, in the state, province or country given after it, if any. */
  exact(query: string): Place[] {
    return this.#exactIds(readQuery(query)).map((id) => this.#place(id));
  }

  /**
   * The places that a misspelt city most likely means ("SLAMABAD" -> Islamabad), nearest first, the weightiest of the
   * equally near; what follows a comma is not looked at.
   * @param most how many letters may differ; by default one for each four of the name
   * @param leastPopulation leaves out towns that are known to be smaller
   */
  near(query: string, { limit = 5, most, leastPopulation = 0 }: NearOptions = {}): Place[] {
    const city = readQuery(query)?.city;
    if (city === undefined || city.length < FEWEST_LETTERS_OF_MISSPELLING) return [];
    const farthest = most ?? Math.floor(city.length / 4);
    const distances = new Map<number, number>();
    for (const { id, distance } of this.#index.similar(city, farthest)) {
      distances.set(id, Math.min(distance, distances.get(id) ?? Infinity));
    }
    const near = this.#inOrder([...distances.keys()].filter((id) => !this.#hidden.has(id) && this.#isOf(leastPopulation, id)));
    return near
      .sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0))
      .slice(0, limit)
      .map((id) => this.#place(id));
  }

  #isOf(leastPopulation: number, id: number): boolean {
    const weight = this.#weight(id);
    return weight === 0 || weight >= leastPopulation;
  }

  /** Ids of the newsroom's places follow those of the columns. */
  #place(id: number): Place {
    return this.#own[id - this.#columns.names.length]?.place ?? placeAt(this.#columns, id);
  }

  #exactIds(asked: PlaceQuery | undefined, index = this.#index): number[] {
    if (!asked) return [];
    const ids = index.exact(asked.city).filter((id) => this.#isVisible(id, index) && asked.regions.every((region) => this.#labelsOf(id).includes(region)));
    return this.#inOrder(ids);
  }

  #isVisible(id: number, index: NameIndex): boolean {
    return index !== this.#index || !this.#hidden.has(id);
  }

  #begunIds({ city, regions }: PlaceQuery): number[] {
    if (regions.length === 0) return this.#index.begunBy(city).filter((id) => !this.#hidden.has(id));
    const isIn = (id: number): boolean => regions.every((region) => this.#labelsOf(id).some((label) => label.startsWith(region)));
    return this.#index.exact(city).filter((id) => !this.#hidden.has(id) && isIn(id));
  }

  /** Every way to write where the place lies. */
  #labelsOf(id: number): readonly string[] {
    const own = this.#own[id - this.#columns.names.length];
    if (own) return regionLabels(own.place);
    const region = this.#columns.region[id] ?? 0;
    return (this.#labels[region] ??= regionLabels(this.#columns.regions[region] ?? { country: "" }));
  }

  #otherKeys(named: (name: string) => readonly number[]): (readonly [key: string, id: number])[] {
    const keys: (readonly [string, number])[] = [];
    for (const [name, others] of otherNames()) {
      const [id] = named(name);
      if (id !== undefined) keys.push(...others.map((other) => [foldName(other), id] as const));
    }
    for (const [number, { place, aliases }] of this.#own.entries()) {
      const id = this.#columns.names.length + number;
      keys.push(...[place.name, ...aliases].map((name) => [foldName(name), id] as const));
    }
    return keys;
  }

  #inOrder(ids: readonly number[]): number[] {
    const { keys } = this.#columns;
    return [...ids].sort((a, b) => this.#weight(b) - this.#weight(a) || compare(keys[a], keys[b]) || a - b);
  }

  #weight(id: number): number {
    return this.#weights[id] ?? 0;
  }
}

/** A newsroom's own places count as capitals do. */
function weightsOf({ population, capital, names }: PlaceColumns, own: readonly OwnPlace[]): Float64Array {
  const weights = new Float64Array(names.length + own.length);
  for (let id = 0; id < names.length; id++) weights[id] = (capital[id] ?? 0) * CAPITAL_WEIGHT + (population[id] ?? 0);
  for (const [number, { place }] of own.entries()) {
    weights[names.length + number] = Number(place.standAlone ?? false) * STAND_ALONE_WEIGHT + CAPITAL_WEIGHT + (place.population ?? 0);
  }
  return weights;
}

interface NearOptions {
  readonly limit?: number;
  readonly most?: number;
  readonly leastPopulation?: number;
}

let builtIn: Gazetteer | undefined;
let standAloneKeys: ReadonlySet<string> | undefined;

/** The gazetteer of the tables alone; it is there at once, and wherever the large one cannot be loaded. */
export function builtInGazetteer(): Gazetteer {
  builtIn ??= new Gazetteer({ columns: columnsOf(builtInPlaces()) });
  return builtIn;
}

/** Whether AP's datelines name the city alone. */
export function isStandAlone(place: Place): boolean {
  standAloneKeys ??= new Set(standAloneNames());
  return place.standAlone ?? standAloneKeys.has(`${place.name}, ${place.state ?? place.country}`);
}

/** "Singapore, Singapore", "Tampa, Florida". */
function standAloneNames(): string[] {
  const { unitedStates, unitedNations, abroad } = STAND_ALONE;
  return [...unitedStates, ...unitedNations, ...abroad];
}

/** City and regions of a query, folded; nothing where it names no city or goes on too long. */
function readQuery(query: string): PlaceQuery | undefined {
  if (query.length > LONGEST_NAME) return undefined;
  const [city = "", ...regions] = query.split(",").map(foldName);
  return city === "" ? undefined : { city, regions: regions.filter((region) => region !== "") };
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : Number(a > b);
}

/** For messages: the full name, or the one with the province where others share it. */
export function namesApart(places: readonly Place[]): string[] {
  const shared = new Set<string>();
  const seen = new Set<string>();
  for (const name of places.map(fullName)) (seen.has(name) ? shared : seen).add(name);
  return places.map((place) => (shared.has(fullName(place)) ? exactName(place) : fullName(place)));
}
