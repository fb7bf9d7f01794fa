import { builtInGazetteer, type Gazetteer } from "../places/gazetteer";
import { readPlace, type PlaceReading } from "../places/readPlace";
import { isCalendarDate } from "../story/calendar";
import { NOT_PLACES } from "../story/datelineSpan";
import { monthNumber } from "../story/timestamps";
import type { Span } from "../text/span";
import { isInCapitals } from "../text/letterCase";
import { detectPreset } from "./detectPreset";

/** A piece of a dateline; the span is relative to the text that was parsed. */
export interface DatelinePart {
  readonly text: string;
  readonly span: Span;
}

export interface DatelineCity extends DatelinePart {
  /** What the gazetteer makes of the city and the region after it. */
  readonly reading: PlaceReading;
}

export interface DatelineDate extends DatelinePart {
  /** Absent where the calendar has no such day: "Feb 30". */
  readonly day?: { readonly year?: number; readonly month: number; readonly day: number };
}

/** A dateline taken to pieces: "PESHAWAR, Pakistan, Dec 4 (Reuters) - ". */
export interface ParsedDateline {
  /** From the first letter of the city to the white space after the separator. */
  readonly span: Span;
  /** Several in a joint dateline: "NEW YORK/KARACHI". */
  readonly cities: readonly DatelineCity[];
  /** State or country as printed. */
  readonly region?: DatelinePart;
  readonly date?: DatelineDate;
  /** What stands in parentheses, or bare after the date. More than one is a mistake: "(AP) (AP)". */
  readonly sources: readonly DatelinePart[];
  /** The dash or colon alone. */
  readonly separator: DatelinePart;
  /** The preset whose form this is, exactly; absent where it is none's. */
  readonly preset?: string;
}

/** No dateline is longer; what follows is not looked at. */
const LONGEST = 140;
/** Behind a source in parentheses a dash is one even where it touches the story's first word. */
const SEPARATOR = /[ \u00A0]*(—|–|―|(?<=[ \u00A0])--?|:)(?:(?=[ \u00A0]|$)|(?<=\)[ \u00A0]?[—–]))[ \u00A0]*/u;
const LAST_SOURCE = /[ \u00A0]*\(([^()]{1,40})\)[ \u00A0,]*$/u;
const LAST_DATE =
  /,[ \u00A0]*((\p{L}{3,12})\.?[ \u00A0](\d{1,2})(?:,[ \u00A0]?(\d{4}))?)(?:[ \u00A0]+(\p{Lu}[\p{Lu}\p{N}.&-]{0,14}))?[ \u00A0,]*$/u;
const CITIES = /^\p{L}[\p{L}\p{M}'’ʻ./ \u00A0-]{0,80}$/u;
const REGION = /^\p{L}[\p{L}\p{M}'’., \u00A0-]{0,60}$/u;
/** Datelines that name no town: "ABOARD AIR FORCE ONE", "ON THE PAKISTAN-AFGHANISTAN BORDER". */
const NO_TOWN = /^(?:ABOARD|ON THE|IN THE|NEAR)[ \u00A0]/;
const AGENCY = /^(?:AAP|AFP|ANI|AP|APP|ANSA|BBC|CNN|CP|DPA|dpa|EFE|IANS|IRNA|Kyodo|KUNA|MNA|NNA|PA|PTI|RIA|Reuters|SANA|SPA|TASS|UNB|UPI|WAM|Xinhua|Yonhap|.*\b(?:desk|news|press|agency|agencies|bureau|wire|monitoring|correspondent)\b.*)$/iu;
/** A story, not the rest of a sentence, follows a dateline. */
const OPENS_SENTENCE = /^(?:$|["“'‘«([]*[\p{Lu}\p{Lo}\p{N}$€£])/u;
const SHORTEST_MISSPELLING = 6;
const WELL_KNOWN = 250_000;

interface Pieces {
  readonly cities: readonly DatelineCity[];
  readonly region?: DatelinePart;
  readonly date?: DatelineDate;
  readonly sources: readonly DatelinePart[];
}

/**
 * Reads the dateline with which a text opens, in any house's form and with the mistakes that get published: a comma
 * before the source, a misspelt city, a wrong country, any dash. Capitals and a dash alone make no dateline ("NATO — the
 * alliance"): where no agency or date bears them out, the gazetteer must know the place. Looks at the first line only,
 * and at no more than its first 140 code units; never throws.
 */
export function parseDateline(text: string, gazetteer: Gazetteer = builtInGazetteer()): ParsedDateline | undefined {
  const start = /^[\s\uFEFF]*/.exec(text)?.[0].length ?? 0;
  const [opening = ""] = text.slice(start, start + LONGEST).split(/[\r\n]/, 1);
  const match = SEPARATOR.exec(opening);
  if (!match) return undefined;
  const pieces = readPieces(opening.slice(0, match.index), start, gazetteer);
  const end = match.index + match[0].length;
  if (!pieces || !isDateline(pieces, opening.slice(end), gazetteer)) return undefined;
  const [whole, mark = ""] = match;
  const separator = part(mark, start + match.index + whole.indexOf(mark));
  const preset = detectPreset({ ...pieces, text: opening.slice(0, end) });
  return { span: { start, end: start + end }, ...pieces, separator, ...(preset !== undefined && { preset }) };
}

function part(text: string, start: number): DatelinePart {
  return { text, span: { start, end: start + text.length } };
}

/** Takes sources and date off the end, then divides what is left at its first comma. */
function readPieces(head: string, offset: number, gazetteer: Gazetteer): Pieces | undefined {
  const sources: DatelinePart[] = [];
  let left = head;
  for (let match = LAST_SOURCE.exec(left); match; match = LAST_SOURCE.exec(left)) {
    sources.unshift(part(match[1] ?? "", offset + left.indexOf("(", match.index) + 1));
    left = left.slice(0, match.index);
  }
  const dated = LAST_DATE.exec(left);
  const date = dated ? readDate(dated, offset) : undefined;
  if (dated && date) {
    sources.unshift(...bareSource(dated, offset));
    left = left.slice(0, dated.index);
  }
  const places = readPlaces(left, offset, gazetteer);
  return places && { ...places, ...(date && { date }), sources };
}

function readDate(match: RegExpExecArray, offset: number): DatelineDate | undefined {
  const [whole, text = "", name = "", day, year] = match;
  const month = monthNumber(name);
  if (month === undefined) return undefined;
  const written = part(text, offset + match.index + whole.indexOf(text));
  const date = { ...(year !== undefined && { year: Number(year) }), month, day: Number(day) };
  const exists = isCalendarDate({ ...date, year: date.year ?? LEAP_YEAR });
  return exists ? { ...written, day: date } : written;
}

/** A date without a year may be any year's. */
const LEAP_YEAR = 2000;

function bareSource(match: RegExpExecArray, offset: number): DatelinePart[] {
  const [whole, , , , , source] = match;
  return source === undefined ? [] : [part(source, offset + match.index + whole.lastIndexOf(source))];
}

function readPlaces(text: string, offset: number, gazetteer: Gazetteer): Pick<Pieces, "cities" | "region"> | undefined {
  const comma = text.indexOf(",");
  const cityText = (comma < 0 ? text : text.slice(0, comma)).trimEnd();
  if (!CITIES.test(cityText)) return undefined;
  const region = comma < 0 ? undefined : readRegion(text, comma + 1, offset);
  if (region && !REGION.test(region.text)) return undefined;
  let from = 0;
  const cities = cityText.split("/").map((name) => {
    const written = part(name, offset + from);
    from += name.length + 1;
    return { ...written, reading: readPlace(region ? `${name}, ${region.text}` : name, gazetteer) };
  });
  return { cities, ...(region && { region }) };
}

function readRegion(text: string, from: number, offset: number): DatelinePart | undefined {
  const written = text.slice(from).replace(/[ \u00A0,]+$/, "");
  const trimmed = written.trimStart();
  return trimmed === "" ? undefined : part(trimmed, offset + from + written.length - trimmed.length);
}

function isDateline(pieces: Pieces, after: string, gazetteer: Gazetteer): boolean {
  const { cities, date, sources } = pieces;
  const borneOut = date !== undefined || sources.some(({ text }) => AGENCY.test(text));
  if (!borneOut && !OPENS_SENTENCE.test(after)) return false;
  const known = cities.some(isKnown);
  if (!cities.every(({ text }) => isInCapitals(text))) return known && borneOut;
  const [first] = cities;
  if (!first) return false;
  return known || NO_TOWN.test(first.text) || isMisspelt(first, gazetteer) || (borneOut && !isWireLabel(first.text));
}

function isKnown({ reading }: DatelineCity): boolean {
  return reading.ok || reading.reason === "ambiguous";
}

/** Capitals that miss a well-known city by a letter; to be one off some village is no sign of a dateline. */
function isMisspelt({ text }: DatelineCity, gazetteer: Gazetteer): boolean {
  if (text.length < SHORTEST_MISSPELLING || isWireLabel(text)) return false;
  return gazetteer.near(text, { limit: 1, most: 1, leastPopulation: WELL_KNOWN }).length > 0;
}

/** Capitals that open wire copy and name no place: "UPDATE", "NATO". */
function isWireLabel(text: string): boolean {
  const [first = ""] = text.split(/[ \u00A0-]/);
  return NOT_PLACES.has(first.replaceAll(".", ""));
}
