import cities from "./cities.yaml";
import countries from "./countries.yaml";
import standAlone from "./stand-alone.yaml";
import usStates from "./us-states.yaml";

/** The typed view of the tables of places; a unit test holds the files to these shapes. */
export interface Country {
  /** ISO 3166-1 alpha-2; absent where there is none. */
  readonly iso?: string;
  readonly demonym: string;
  readonly capital: string;
  /** The state that the capital lies in, where datelines give states. */
  readonly capitalState?: string;
  /** Other names of the country. */
  readonly also?: readonly string[];
  /** Set where datelines give the state, province or part of the country instead of the country. */
  readonly datelines?: "state";
}

export interface UsState {
  /** AP's abbreviation in datelines; absent where the state is never abbreviated. */
  readonly dateline?: string;
  readonly postal: string;
  /** The zone of most of its people. */
  readonly timeZone: string;
  readonly also?: readonly string[];
}

/** City names by IANA time zone. */
export type CitiesByZone = Readonly<Record<string, readonly string[]>>;

interface CityTable {
  readonly byCountry: Readonly<Record<string, CitiesByZone>>;
  readonly byState: Readonly<Record<string, Readonly<Record<string, CitiesByZone>>>>;
  /** Other names, by "City, Country" or "City, State". */
  readonly alsoCalled: Readonly<Record<string, readonly string[]>>;
}

/** "City, Country" or "City, State". */
interface StandAloneTable {
  readonly unitedStates: readonly string[];
  readonly unitedNations: readonly string[];
  readonly abroad: readonly string[];
}

export const COUNTRIES = countries as Readonly<Record<string, Country>>;
export const US_STATES = usStates as Readonly<Record<string, UsState>>;
export const CITIES = cities as CityTable;
export const STAND_ALONE = standAlone as StandAloneTable;

export const UNITED_STATES = "United States";
