import { datelineRegion } from "../../dateline/print";
import type { DatelineForm } from "../../dateline/presets";
import { isStandAlone, type Gazetteer } from "../../places/gazetteer";
import type { Place } from "../../places/place";
import { findRegions, regionNames } from "../../places/regions";
import { nearestWord } from "../../text/nearest";
import type { StoryDateline } from "./storyDateline";

/** What is wrong with the state or country of a dateline. */
export type RegionFault =
  /** It has none and needs one; `places` are those that the city may be. */
  | { readonly fault: "missing"; readonly places: readonly Place[] }
  /** The city stands alone. */
  | { readonly fault: "superfluous"; readonly given: string }
  /** The city is known only elsewhere. */
  | { readonly fault: "wrong"; readonly given: string; readonly places: readonly Place[] }
  /** The right one, not in the form that datelines have. */
  | { readonly fault: "form"; readonly given: string; readonly right: string }
  /** No state or country that is known, but nearly one. */
  | { readonly fault: "misspelt"; readonly given: string; readonly right: string };

/** A namesake of this many people or more is what readers think of, whatever villages there are. */
const WELL_KNOWN = 250_000;

/** What is wrong with a dateline's state or country under the house's form; undefined where nothing is, or nothing is known. */
export function regionFault({ city, place, region }: StoryDateline, form: DatelineForm, gazetteer: Gazetteer): RegionFault | undefined {
  if (form.region === "never") return undefined;
  if (!region) return missingRegion(city.reading, form);
  const given = region.text;
  if (!place) return misspeltRegion(given);
  const elsewhere = gazetteer.exact(`${city.text}, ${given}`).length > 0 ? [] : wellKnown(gazetteer.exact(city.text), place);
  if (elsewhere.length > 0) return { fault: "wrong", given, places: elsewhere };
  const right = datelineRegion(place, form.region);
  if (right === undefined) return { fault: "superfluous", given };
  return given === right ? undefined : { fault: "form", given, right };
}

function missingRegion(reading: StoryDateline["city"]["reading"], form: DatelineForm): RegionFault | undefined {
  const places = reading.ok ? [reading.place, ...(reading.others ?? [])] : reading.reason === "ambiguous" ? reading.candidates : [];
  const [first] = places;
  const needed = first && !(reading.ok && datelineRegion(first, form.region) === undefined);
  return needed ? { fault: "missing", places: places.filter((one) => datelineRegion(one, form.region) !== undefined) } : undefined;
}

/** A small town may have the name of a city in another state; it is seldom in another country. */
function wellKnown(namesakes: readonly Place[], place: Place): readonly Place[] {
  if (place.state !== undefined) return [];
  return namesakes.filter((one) => one.country !== place.country && (isStandAlone(one) || one.capital === true || (one.population ?? WELL_KNOWN) >= WELL_KNOWN));
}

function misspeltRegion(given: string): RegionFault | undefined {
  if (findRegions(given).length > 0) return undefined;
  const right = nearestWord(given, regionNames());
  return right === undefined ? undefined : { fault: "misspelt", given, right };
}
