import { foldName } from "./foldName";
import neighborhoods from "./neighborhoods.yaml";

/** Parts of cities by "City, State" or "City, Country"; a unit test holds the file to this shape. */
export const NEIGHBORHOODS = neighborhoods as Readonly<Record<string, readonly string[]>>;

let cities: ReadonlyMap<string, readonly string[]> | undefined;

/** The cities, as "City, State" or "City, Country", that a neighborhood or building of that name lies in. */
export function citiesOfNeighborhood(name: string): readonly string[] {
  cities ??= byName();
  return cities.get(foldName(name)) ?? [];
}

function byName(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [city, names] of Object.entries(NEIGHBORHOODS)) {
    for (const name of names.map(foldName)) found.set(name, [...(found.get(name) ?? []), city]);
  }
  return found;
}
