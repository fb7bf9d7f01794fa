import { parseDateline, type DatelineCity, type DatelinePart, type ParsedDateline } from "../../dateline/parse";
import { DATELINE_PRESETS, type DatelineForm, type DatelinePreset } from "../../dateline/presets";
import type { Gazetteer } from "../../places/gazetteer";
import type { Place } from "../../places/place";
import type { Block, Story } from "../../story/story";
import { shiftSpan, type Span } from "../../text/span";
import type { StoryContext } from "../rule";

/** The dateline of a story as the rules look at it. All spans count in the story's text. */
export interface StoryDateline extends Omit<ParsedDateline, "preset"> {
  /** The first city, which is the only one but in joint datelines. */
  readonly city: DatelineCity;
  /** The place that the first city is, where there is no doubt. */
  readonly place?: Place;
  /** The paragraph that it opens. */
  readonly block: Block;
  /** The dash or colon with the white space around it, and whatever strays before it. */
  readonly ending: Span;
  /** Whether it is, to the letter, in the form of another agency that it credits: then it is that agency's own. */
  readonly isAgencys: boolean;
}

const datelines = new WeakMap<Story, { readonly gazetteer: Gazetteer; readonly dateline: StoryDateline | undefined }>();

/** The dateline that opens the story's first paragraph, or undefined where nothing there can be taken for one. */
export function datelineOf({ story, gazetteer, house }: Pick<StoryContext, "story" | "gazetteer" | "house">): StoryDateline | undefined {
  const known = datelines.get(story);
  if (known?.gazetteer === gazetteer) return known.dateline;
  const dateline = readDateline(story, gazetteer, house.dateline);
  datelines.set(story, { gazetteer, dateline });
  return dateline;
}

/** The house's preset. */
export function presetOf({ house }: Pick<StoryContext, "house">): DatelinePreset | undefined {
  return DATELINE_PRESETS.find(({ id }) => id === house.dateline);
}

/** The form of the house's datelines; undefined where it prints none. */
export function formOf(context: Pick<StoryContext, "house">): DatelineForm | undefined {
  const preset = presetOf(context);
  return preset?.prints === "dateline" ? preset : undefined;
}

/** The dateline with the form that it should have: what most rules look at. An agency's own is nobody else's to restyle. */
export function datelineToCheck(context: StoryContext): { readonly dateline: StoryDateline; readonly form: DatelineForm } | undefined {
  const form = formOf(context);
  const dateline = form && datelineOf(context);
  return dateline && !dateline.isAgencys ? { dateline, form } : undefined;
}

function readDateline(story: Story, gazetteer: Gazetteer, house: string): StoryDateline | undefined {
  const [block] = story.paragraphs;
  const parsed = block && parseDateline(block.text, gazetteer);
  if (!parsed) return undefined;
  const { preset, ...pieces } = moved(parsed, block.span.start);
  const [city] = pieces.cities;
  if (!city) return undefined;
  return {
    ...pieces,
    city,
    ...(city.reading.ok && { place: city.reading.place }),
    block,
    ending: { start: endOfPieces(pieces, story.text), end: pieces.span.end },
    isAgencys: preset !== undefined && preset !== house && creditsItsAgency(preset, pieces.sources),
  };
}

function creditsItsAgency(preset: string, sources: readonly DatelinePart[]): boolean {
  const form = DATELINE_PRESETS.find(({ id }) => id === preset);
  const agency = form?.prints === "dateline" && form.source.form === "parentheses" ? form.source.byDefault : undefined;
  return agency !== undefined && sources.some(({ text }) => text === agency);
}

function moved(parsed: ParsedDateline, by: number): ParsedDateline {
  const move = <Part extends DatelinePart>(part: Part): Part => ({ ...part, span: shiftSpan(part.span, by) });
  return {
    ...parsed,
    span: shiftSpan(parsed.span, by),
    cities: parsed.cities.map(move),
    ...(parsed.region && { region: move(parsed.region) }),
    ...(parsed.date && { date: move(parsed.date) }),
    sources: parsed.sources.map(move),
    separator: move(parsed.separator),
  };
}

/** Where the last of city, region, date and source ends, its closing parenthesis included. */
function endOfPieces({ cities, region, date, sources }: Omit<ParsedDateline, "preset">, text: string): number {
  const parts = [...cities, ...sources, ...(region ? [region] : []), ...(date ? [date] : [])];
  const end = Math.max(...parts.map(({ span }) => span.end));
  return text[end] === ")" ? end + 1 : end;
}
