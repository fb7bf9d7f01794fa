import type { Place } from "../../places/place";
import { COUNTRIES, UNITED_STATES, US_STATES } from "../../places/placeTables";

/** The names of a place's country, as a story may write them. */
export function countryNames({ country }: Pick<Place, "country">): string[] {
  return [country, ...(COUNTRIES[country]?.also ?? [])];
}

/** The names of the state where datelines give it, abbreviations included; none elsewhere. */
export function stateNames({ country, state }: Pick<Place, "country" | "state">): string[] {
  if (state === undefined) return [];
  const usState = country === UNITED_STATES ? US_STATES[state] : undefined;
  return [state, usState?.dateline, usState?.postal, ...(usState?.also ?? [])].filter((name) => name !== undefined);
}

/** Whatever in a story shows that it is about the place's country: its names and those of its people. */
export function countryWords(place: Pick<Place, "country">): string[] {
  const demonym = COUNTRIES[place.country]?.demonym;
  return [...countryNames(place), ...(demonym === undefined ? [] : [demonym, `${demonym}s`])];
}

/** Source of a pattern for any of the names, the longest first. */
export function anyOf(names: readonly string[]): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replaceAll(" ", "\\s"))
    .join("|");
}

/** Whether a text has one of the names as words of their own. */
export function hasAny(text: string, names: readonly string[]): boolean {
  return names.length > 0 && new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(names)})(?![\\p{L}\\p{N}])`, "u").test(text);
}
