import type { Gazetteer } from "../places/gazetteer";
import type { Place } from "../places/place";
import { readPlace, type PlaceReading } from "../places/readPlace";
import { findNamed } from "../text/namedIn";
import { readFilingDate, localDate, type FilingDate } from "./filingDate";
import { DATELINE_PRESETS, type DatelinePreset } from "./presets";
import { printDateline, type DatelineRequest, type DatelineResult } from "./print";

/** A dateline as somebody asks for it in words. */
export interface DatelineOrder {
  /**
   * "Peshawar", "Tampa, Fla.", "Wana, Pakistan"; "Washington/Islamabad" where the preset allows joint datelines. Or a place
   * that was chosen already.
   */
  readonly place: string | Place;
  /** Where places are looked up; the built-in one where absent. */
  readonly gazetteer?: Gazetteer;
  readonly preset: string;
  /** ISO 8601, see `readFilingDate`; the day that it is in the city at `now` where absent. */
  readonly date?: string;
  readonly source?: string;
  /** The time of filing. */
  readonly now: Date;
}

/** The dateline with remarks on the places, such as a town that the gazetteer knows in another country. */
export type ComposedDateline = DatelineResult & { readonly notes: readonly string[] };

/** Reads an order and prints its dateline; whatever is wrong with it is said in a message for the user. Never throws. */
export function composeDateline(order: DatelineOrder): ComposedDateline {
  const found = findNamed(DATELINE_PRESETS, order.preset, "dateline preset");
  if (!found.ok) return refused(found.message);
  const readings = readingsOf(order);
  const failed = readings.find((reading) => !reading.ok);
  if (failed?.ok === false) return refused(failed.message);
  const [place, ...otherPlaces] = readings.flatMap((reading) => (reading.ok ? [reading.place] : []));
  if (!place) return refused("Give the name of a place.");
  const date = dateOf(order, found.entry, place);
  if (date?.ok === false) return refused(date.message);
  const request: DatelineRequest = {
    place,
    otherPlaces,
    preset: order.preset,
    ...(date && { date: date.date }),
    ...(order.source !== undefined && { source: order.source }),
  };
  return { ...printDateline(request), notes: notesOf(readings) };
}

function readingsOf({ place, gazetteer }: DatelineOrder): PlaceReading[] {
  if (typeof place !== "string") return [{ ok: true, place }];
  return place.split("/").map((name) => readPlace(name, gazetteer));
}

function refused(message: string): ComposedDateline {
  return { ok: false, reason: "bad-request", message, notes: [] };
}

/** A date that was given is read even where the preset prints none, so that a mistake in it is told. */
function dateOf({ date, now }: DatelineOrder, preset: DatelinePreset, place: Place): FilingDate | undefined {
  if (date !== undefined) return readFilingDate(date, place);
  return preset.prints === "dateline" && preset.date ? localDate(now, place) : undefined;
}

function notesOf(readings: readonly PlaceReading[]): string[] {
  return readings.flatMap((reading) => (reading.ok && reading.note !== undefined ? [reading.note] : []));
}
