import type { Entity } from "../entities/entity";
import type { Gazetteer } from "../places/gazetteer";
import { exactName, type Place } from "../places/place";
import { readPlace } from "../places/readPlace";
import type { Story } from "../story/story";

/** What a mention in the headline or the first paragraph counts for, against one elsewhere. */
const EARLY_WEIGHT = 3;
/** Of a name that several places share, no more are offered. */
const MOST_NAMESAKES = 3;

/**
 * The places that a story names, as the gazetteer has them: the likeliest to be its dateline first. Mentions count, and
 * those in the headline and the first paragraph count more.
 */
export function placesNamedIn(story: Story, entities: readonly Entity[], gazetteer: Gazetteer): Place[] {
  const endOfLede = story.paragraphs[0]?.span.end ?? 0;
  const weight = ({ mentions }: Entity): number =>
    mentions.reduce((sum, { start }) => sum + (start < endOfLede ? EARLY_WEIGHT : 1), 0);
  const places = entities.filter(({ kind }) => kind === "place").sort((a, b) => weight(b) - weight(a));
  const found = new Map(places.flatMap(({ name }) => placesCalled(name, gazetteer)).map((place) => [exactName(place), place]));
  return [...found.values()];
}

function placesCalled(name: string, gazetteer: Gazetteer): readonly Place[] {
  if (gazetteer.exact(name).length === 0) return [];
  const reading = readPlace(name, gazetteer);
  return reading.ok ? [reading.place] : reading.candidates.slice(0, MOST_NAMESAKES);
}
