import { printByline } from "../byline/print";
import { withoutDiacritics } from "../places/foldName";
import { isStandAlone } from "../places/gazetteer";
import type { Place } from "../places/place";
import { isPlaceName } from "../places/readPlace";
import { COUNTRIES, UNITED_STATES, US_STATES } from "../places/placeTables";
import { formatIsoDate, isCalendarDate, type CalendarDate } from "../story/calendar";
import { toCapitals } from "../text/letterCase";
import { findNamed } from "../text/namedIn";
import { printDay } from "./dateForm";
import { DATELINE_PRESETS, type DatelineForm, type NoDateline, type RegionRule } from "./presets";

/** What a dateline is to say. */
export interface DatelineRequest {
  readonly place: Place;
  /** Further cities of a joint dateline. */
  readonly otherPlaces?: readonly Place[];
  /** The day in the city; needed where the preset is dated, and not printed where it is not. */
  readonly date?: CalendarDate;
  /** The agency or paper; the preset's own where absent, none where empty. */
  readonly source?: string;
  /** The id of a preset. */
  readonly preset: string;
}

export type DatelineResult =
  /** The dateline, separator and the space after it included. */
  | { readonly ok: true; readonly text: string }
  /**
   * `no-dateline`: the house prints none, `credit` being the line that it prints instead, if any;
   * `bad-request`: something in the request is missing or wrong.
   */
  | { readonly ok: false; readonly reason: "no-dateline" | "bad-request"; readonly message: string; readonly credit?: string };

type Part = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** One of a place or a source that a dateline can hold: what `parseDateline` reads back. */
const SOURCE_IN_PARENTHESES = /^[^\s()](?:[^()\r\n]{0,38}[^\s()])?$/u;
const BARE_SOURCE = /^\p{Lu}[\p{Lu}\p{N}.&-]{0,14}$/u;

/** Prints a dateline in the form of a preset: "PESHAWAR, Pakistan (AP) — ". Never throws. */
export function printDateline(request: DatelineRequest): DatelineResult {
  const found = findNamed(DATELINE_PRESETS, request.preset, "dateline preset");
  if (!found.ok) return badRequest(found.message);
  const preset = found.entry;
  if (preset.prints === "nothing") return noDateline(preset);
  const places = [request.place, ...(request.otherPlaces ?? [])];
  if (places.length > 1 && preset.joint === undefined) {
    return badRequest(`A dateline of the form "${preset.example.trim()}" names one city.`);
  }
  return assemble([printPlaces(preset, places), printDate(preset, request), printSource(preset, request)], preset.separator);
}

/** The state, in AP's dateline form, or country that stands after the city; undefined where the city stands alone. */
export function datelineRegion(place: Place, rule: RegionRule): string | undefined {
  const alone = rule === "never" || isStandAlone(place) || (rule === "beyond-capitals" && place.capital === true);
  if (alone) return undefined;
  const { country, state } = place;
  if (state === undefined || COUNTRIES[country]?.datelines !== "state") return country;
  return (country === UNITED_STATES ? US_STATES[state]?.dateline : undefined) ?? state;
}

function noDateline({ instead, creditPreset }: NoDateline): DatelineResult {
  const credit = creditPreset === undefined ? undefined : printByline({ names: [], preset: creditPreset });
  const line = credit?.ok ? { credit: credit.lines.join("\n") } : {};
  return { ok: false, reason: "no-dateline", message: instead, ...line };
}

function badRequest(message: string): DatelineResult {
  return { ok: false, reason: "bad-request", message };
}

function assemble(parts: readonly Part[], separator: string): DatelineResult {
  let text = "";
  for (const part of parts) {
    if (!part.ok) return badRequest(part.message);
    text += part.text;
  }
  return { ok: true, text: text + separator };
}

function printPlaces({ city, region, diacritics }: DatelineForm, places: readonly Place[]): Part {
  const malformed = places.find(({ name }) => !isPlaceName(name));
  if (malformed) return { ok: false, message: `"${malformed.name}" is not the name of a place.` };
  const names = places.map(({ name, localName }) => (diacritics === "kept" ? (localName ?? name) : withoutDiacritics(name))).map(city === "capitals" ? toCapitals : String);
  const [first] = places;
  const after = first && places.length === 1 ? datelineRegion(first, region) : undefined;
  return { ok: true, text: names.join("/") + (after === undefined ? "" : `, ${after}`) };
}

function printDate({ date: form }: DatelineForm, { date }: DatelineRequest): Part {
  if (!form) return { ok: true, text: "" };
  if (!date) return { ok: false, message: "This dateline is dated: give the date of the story." };
  if (!isCalendarDate(date)) return { ok: false, message: `There is no day ${formatIsoDate(date)}.` };
  return { ok: true, text: `, ${printDay(date, form)}` };
}

function printSource({ source: form }: DatelineForm, { source }: DatelineRequest): Part {
  const given = source?.trim() ?? (form.form === "parentheses" ? form.byDefault : undefined) ?? "";
  if (form.form === "bare") return bareSource(given);
  if (given === "") return { ok: true, text: "" };
  if (form.form === "none") return { ok: false, message: "This dateline names no source." };
  if (SOURCE_IN_PARENTHESES.test(given)) return { ok: true, text: ` (${given})` };
  return { ok: false, message: `"${given}" cannot be a dateline's source: give up to 40 characters without parentheses.` };
}

function bareSource(given: string): Part {
  if (given === "") return { ok: false, message: "This dateline names its source: give one." };
  if (BARE_SOURCE.test(given)) return { ok: true, text: ` ${given}` };
  return { ok: false, message: `"${given}" cannot be this dateline's source: give capitals without spaces, such as "WB".` };
}
