import type { Gazetteer } from "../../places/gazetteer";
import { foldName } from "../../places/foldName";
import { fullName, type Place } from "../../places/place";
import { citiesOfNeighborhood } from "../../places/neighborhoods";
import { toCapitals } from "../../text/letterCase";
import { defineStoryRule } from "../rule";
import { datelineToCheck, type StoryDateline } from "./storyDateline";

/** A slip of the finger hits the name of a city that is in the news, not of a village. */
const LEAST_POPULATION = 100_000;
const FEWEST_LETTERS = 5;
const MOST_CHOICES = 3;

export const datelineUnknownCity = defineStoryRule({
  id: "dateline-unknown-city",
  meta: {
    title: "Unknown city in the dateline",
    why: "A slip in the first word of a story is the one that every reader sees, and no spelling checker looks at words in capitals.",
    category: "datelines",
    severity: "error",
    fix: "choice",
    options: {},
    messages: { unknown: "No {given} is known. Did you mean {near}?" },
    source: "GeoNames' cities.",
    exceptions: ["A town that the gazetteer does not know passes where no city of the same country has nearly its name."],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: "Talks\n\nSLAMABAD – The two sides met.\n" }, "Talks\n\nISLAMABAD – The two sides met.\n"],
      [{ story: "Talks\n\nISLMABAD (AP) — The two sides met.\n" }, "Talks\n\nISLAMABAD (AP) — The two sides met.\n"],
      [{ story: "Blast\n\nPESHWAR, Pakistan (AP) — A blast hit a market.\n" }, "Blast\n\nPESHAWAR, Pakistan (AP) — A blast hit a market.\n"],
      [{ story: "Vote\n\nWASHINGTN (AP) — Senators voted.\n" }, "Vote\n\nWASHINGTON (AP) — Senators voted.\n"],
    ],
    pass: [
      { story: "Talks\n\nISLAMABAD – The two sides met.\n" },
      { story: "Raid\n\nWANA, Pakistan (AP) — Troops raided a house.\n" },
      { story: "Fair\n\nXENIA, Ohio (AP) — The fair opened.\n" },
      { story: "Flight\n\nABOARD AIR FORCE ONE (AP) — The president spoke.\n" },
    ],
  },
  check(context, report) {
    const checked = datelineToCheck(context);
    if (!checked) return;
    const { dateline, form } = checked;
    for (const { text, span } of dateline.cities) {
      const near = nearCities(text, dateline, context.gazetteer);
      if (near.length === 0) continue;
      const fixes = near.map(({ name }) => ({ edits: [{ ...span, newText: form.city === "capitals" ? toCapitals(name) : name }] }));
      report({ message: "unknown", span, data: { given: text, near: near.map(fullName).join(" or ") }, fixes });
    }
  },
});

/** The cities that a name nobody has may be a slip for: in the dateline's own state or country, where it gives one. */
function nearCities(text: string, { region, place }: StoryDateline, gazetteer: Gazetteer): readonly Place[] {
  if (text.length < FEWEST_LETTERS || gazetteer.exact(text).length > 0 || citiesOfNeighborhood(text).length > 0) return [];
  const near = gazetteer.near(text, { limit: 20, leastPopulation: LEAST_POPULATION });
  const fitting = region ? near.filter(({ country, state }) => country === place?.country && state === place.state) : near;
  const names = new Set<string>();
  return fitting.filter(({ name }) => foldName(name) !== foldName(text) && !names.has(name) && names.add(name)).slice(0, MOST_CHOICES);
}
