import { foldName } from "./foldName";
import { CITIES, COUNTRIES, UNITED_STATES, US_STATES, type CitiesByZone } from "./placeTables";

/** A country, or a state or province of one. */
export interface Region {
  readonly country: string;
  readonly state?: string;
  /** Every way to write the region, the country of a state included, folded by `foldName`. */
  readonly labels: readonly string[];
  /** The region's cities in the gazetteer. */
  readonly cities: CitiesByZone;
}

let regions: readonly Region[] | undefined;

/** All regions that the tables know, countries first. */
export function allRegions(): readonly Region[] {
  regions ??= [...Object.keys(COUNTRIES).map(countryRegion), ...stateRegions()];
  return regions;
}

/** The regions that a text names: "Fla.", "Pakistan", "Georgia" (a country and a state). */
export function findRegions(text: string): readonly Region[] {
  const label = foldName(text);
  return allRegions().filter((region) => ownLabels(region).includes(label));
}

/** A name of every region, for suggestions. */
export function regionNames(): readonly string[] {
  return allRegions().map(({ country, state }) => state ?? country);
}

/** The time zone of a place of which only the region is known: the state's main zone, or the region's only one. */
export function timeZoneOf({ country, state, cities }: Region): string | undefined {
  if (country === UNITED_STATES && state !== undefined) return US_STATES[state]?.timeZone;
  const zones = Object.keys(cities);
  return zones.length === 1 ? zones[0] : undefined;
}

/** Every way to write where a place lies: its state or province, and its country; folded. */
export function regionLabels({ country, state, province }: { country: string; state?: string; province?: string }): readonly string[] {
  return [
    ...(state === undefined ? [] : stateLabels(country, state)),
    ...(province === undefined ? [] : [foldName(province)]),
    ...countryLabels(country),
  ];
}

function countryRegion(country: string): Region {
  return { country, labels: countryLabels(country), cities: CITIES.byCountry[country] ?? {} };
}

function stateRegions(): Region[] {
  return Object.entries(CITIES.byState).flatMap(([country, states]) =>
    Object.entries(states).map(([state, cities]) => {
      const labels = [...stateLabels(country, state), ...countryLabels(country)];
      return { country, state, labels, cities };
    }),
  );
}

/** The labels that name this region and not only the country around it. */
function ownLabels({ country, state, labels }: Region): readonly string[] {
  return state === undefined ? labels : stateLabels(country, state);
}

function countryLabels(country: string): string[] {
  return [country, ...(COUNTRIES[country]?.also ?? [])].map(foldName);
}

function stateLabels(country: string, state: string): string[] {
  const usState = country === UNITED_STATES ? US_STATES[state] : undefined;
  const labels = [state, usState?.dateline, usState?.postal, ...(usState?.also ?? [])];
  return labels.flatMap((label) => (label === undefined ? [] : [foldName(label)]));
}
