import type { PlaceReading } from "../places/readPlace";
import { DATELINE_PRESETS, type DatelineForm } from "./presets";
import { printDateline } from "./print";

interface DatelineInPieces {
  /** The dateline as printed, separator included. */
  readonly text: string;
  readonly cities: readonly { readonly reading: PlaceReading }[];
  readonly date?: { readonly day?: { readonly year?: number; readonly month: number; readonly day: number } };
  readonly sources: readonly { readonly text: string }[];
}

/**
 * The id of the preset that prints these pieces exactly so; of several, the one whose own source the dateline has.
 * Where one name is several cities', any of them will do.
 */
export function detectPreset(dateline: DatelineInPieces): string | undefined {
  const source = dateline.sources.map(({ text }) => text).join(" ");
  const fitting = DATELINE_PRESETS.filter((preset) => preset.prints === "dateline").filter((preset) => prints(preset, dateline, source));
  const own = fitting.find(({ source: form }) => source === ((form.form === "parentheses" ? form.byDefault : undefined) ?? ""));
  return (own ?? fitting[0])?.id;
}

function prints({ id }: DatelineForm, { text, cities, date, sources }: DatelineInPieces, source: string): boolean {
  const [places = [], ...others] = cities.map(({ reading }) => (reading.ok ? [reading.place, ...(reading.others ?? [])] : reading.candidates));
  const otherPlaces = others.flatMap(([place]) => (place ? [place] : []));
  if (sources.length > 1 || otherPlaces.length < others.length) return false;
  const day = date?.day;
  return places.some((place) => {
    const request = { place, otherPlaces, preset: id, source, ...(day && { date: { year: ANY_YEAR, ...day } }) };
    const printed = printDateline(request);
    return printed.ok && printed.text.trimEnd() === text.replaceAll("\u00A0", " ").trimEnd();
  });
}

/** A leap year, for a date without one. */
const ANY_YEAR = 2000;
