import { isStandAlone, type Gazetteer } from "../../places/gazetteer";
import { fullName, type Place } from "../../places/place";
import { readPlace } from "../../places/readPlace";
import { UNITED_STATES } from "../../places/placeTables";
import type { Mention } from "../../entities/entity";
import { defineStoryRule, type Report, type StoryContext } from "../rule";
import { countryWords, hasAny, stateNames } from "./regionNames";
import { datelineOf, type StoryDateline } from "./storyDateline";

/** Smaller places are too often something else: a surname, a street. */
const LEAST_POPULATION = 100_000;

export const placeNeedsCountry = defineStoryRule({
  id: "place-needs-country",
  meta: {
    title: "City abroad without its country",
    why: "A story's dateline says which country it is about. A city in another one needs its country, or readers look for it in the wrong place.",
    category: "places",
    severity: "info",
    fix: "choice",
    options: {},
    messages: { missing: "{city} is not in {here}: name its {kind}, {region}." },
    source: "AP usage for places in a datelined story.",
    exceptions: [
      "Cities that stand alone in datelines need no country in the story either.",
      "A story that names the country or its people anywhere has told its readers.",
      "A name that several places share is not guessed at.",
    ],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: "Envoy\n\nWASHINGTON (AP) — The envoy will meet elders in Quetta on Monday.\n" }, "Envoy\n\nWASHINGTON (AP) — The envoy will meet elders in Quetta, Pakistan, on Monday.\n"],
      [{ story: "Envoy\n\nISLAMABAD (AP) — The envoy flew on to Tehran.\n" }, "Envoy\n\nISLAMABAD (AP) — The envoy flew on to Tehran, Iran.\n"],
      [{ story: "Storm\n\nATLANTA (AP) — Thousands lost power in Tampa on Monday.\n" }, "Storm\n\nATLANTA (AP) — Thousands lost power in Tampa, Florida, on Monday.\n"],
    ],
    pass: [
      { story: "Envoy\n\nWASHINGTON (AP) — The envoy will meet elders in Quetta, Pakistan, on Monday.\n" },
      { story: "Envoy\n\nISLAMABAD (AP) — The envoy will meet elders in Quetta on Monday.\n" },
      { story: "Envoy\n\nWASHINGTON (AP) — The envoy will meet Pakistani elders in Quetta on Monday.\n" },
      { story: "Envoy\n\nWASHINGTON (AP) — The envoy flew on to Paris.\n" },
      { story: "Envoy\n\nThe envoy will meet elders in Quetta on Monday.\n" },
    ],
  },
  check(context, report) {
    const dateline = datelineOf(context);
    if (!dateline?.place || dateline.cities.length > 1) return;
    for (const { kind, mentions } of context.entities) {
      const mention = mentions.find(({ start }) => start >= dateline.span.end);
      if (kind !== "place" || !mention || !isInBody(mention, context, dateline)) continue;
      const place = cityAbroad(mention.text, dateline.place, context.gazetteer);
      if (place && !hasAny(context.story.text, regionWords(place))) report(missing(mention, place, dateline.place, context.story.text));
    }
  },
});

function missing({ start, end }: Mention, place: Place, here: Place, text: string): Report<"missing"> {
  const region = place.state ?? place.country;
  const isAtHome = place.country === here.country;
  const data = { city: place.name, here: isAtHome ? (here.state ?? here.country) : here.country, kind: place.state === undefined ? "country" : "state", region };
  const newText = `, ${region}${/^[ \u00A0]/u.test(text.slice(end)) ? "," : ""}`;
  return { message: "missing", span: { start, end }, data, fixes: [{ title: `Write “${fullName(place)}”`, edits: [{ start: end, end, newText }] }] };
}

/** In running text: not in a headline, and not as part of "Quetta's". */
function isInBody({ start, end }: Mention, { story }: StoryContext, { block }: StoryDateline): boolean {
  const around = story.blocks.find(({ span }) => span.start <= start && end <= span.end);
  const isPossessive = /^['’]/u.test(story.text.slice(end));
  const isAdjective = /^[ \u00A0](?:\p{Lu}|\p{Ll}+(?:police|officials?|university)\b)/u.test(story.text.slice(end));
  return around !== undefined && around.span.start >= block.span.start && (around.kind === "paragraph" || around.kind === "list-item") && !isPossessive && !isAdjective;
}

/** The one place of that name, where it is a city in another country, or another U.S. state, that does not stand alone. */
function cityAbroad(name: string, here: Place, gazetteer: Gazetteer): Place | undefined {
  const reading = readPlace(name, gazetteer);
  if (!reading.ok || name.includes(",") || (reading.others ?? []).some(({ country, state }) => country === here.country && state === here.state)) return undefined;
  const { place } = reading;
  const isHere = place.country === here.country && (place.country !== UNITED_STATES || place.state === here.state);
  const isWellKnown = (place.population ?? LEAST_POPULATION) >= LEAST_POPULATION;
  return isHere || isStandAlone(place) || !isWellKnown || place.name === place.country ? undefined : place;
}

function regionWords(place: Place): string[] {
  return place.country === UNITED_STATES ? stateNames(place) : [...stateNames(place), ...countryWords(place)];
}
