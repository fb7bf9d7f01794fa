import { formerNamesOf } from "../../places/formerNames";
import type { Place } from "../../places/place";
import { defineStoryRule } from "../rule";
import { countryWords, hasAny, stateNames } from "./regionNames";
import { datelineOf, type StoryDateline } from "./storyDateline";

/** A brief has no room to name its place again. */
const LEAST_LENGTH = 600;

export const datelineCityInStory = defineStoryRule({
  id: "dateline-city-in-story",
  meta: {
    title: "Story without the dateline's place",
    why: "A story that names neither the city of its dateline nor the state, the country or its people may carry the dateline of another story.",
    category: "datelines",
    severity: "info",
    fix: "query",
    options: {},
    messages: { absent: "The story names neither {city} nor {region}: is the dateline its own?" },
    source: "Where a dateline comes from: the place that the story was reported from.",
    exceptions: ["Short stories are not asked."],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: `Smog closes schools\n\nTIRANA, Albania (AP) — ${"Officials in Lahore closed schools as smog settled over the city and hospitals filled. ".repeat(8)}\n` }, null],
      [{ story: `Ferry sinks\n\nQUITO, Ecuador (AP) — ${"Rescuers off Mombasa searched for the passengers of a ferry that sank in a storm. ".repeat(9)}\n` }, null],
      [{ story: `Port blocked\n\nOSLO, Norway (AP) — ${"Dockers in Durban stopped work at the port for the third day in a row over their pay. ".repeat(8)}\n` }, null],
    ],
    pass: [
      { story: `Smog closes schools\n\nLAHORE, Pakistan (AP) — ${"Officials in Lahore closed schools as smog settled over the city and hospitals filled. ".repeat(8)}\n` },
      { story: `Smog closes schools\n\nISLAMABAD (AP) — ${"Pakistani officials closed schools as smog settled over the city and hospitals filled. ".repeat(8)}\n` },
      { story: "Smog closes schools\n\nTIRANA, Albania (AP) — Officials in Lahore closed schools.\n" },
    ],
  },
  check(context, report) {
    const dateline = datelineOf(context);
    const place = dateline?.place;
    if (!dateline || !place) return;
    const body = textWithout(context.story.text, dateline);
    if (body.length < LEAST_LENGTH || hasAny(body, wordsOf(place, dateline.city.text))) return;
    report({ message: "absent", span: dateline.city.span, data: { city: place.name, region: place.state ?? place.country } });
  },
});

function textWithout(text: string, { span }: StoryDateline): string {
  return `${text.slice(0, span.start)}\n${text.slice(span.end)}`;
}

function wordsOf(place: Place, written: string): string[] {
  const former = formerNamesOf(`${place.name}, ${place.state ?? place.country}`).map(({ name }) => name);
  const local = place.localName === undefined ? [] : [place.localName];
  return [place.name, written, ...local, ...former, ...stateNames(place), ...countryWords(place)];
}
