import type { Gazetteer } from "../../places/gazetteer";
import { isSamePlace, type Place } from "../../places/place";
import { UNITED_STATES } from "../../places/placeTables";
import { defineStoryRule, BODY_BLOCKS } from "../rule";
import { anyOf, countryNames, stateNames } from "./regionNames";
import { datelineOf } from "./storyDateline";

const CITY = "(?<city>\\p{Lu}[\\p{L}'’.-]*(?:[ -]\\p{L}[\\p{L}'’.-]*){0,3}?)";
/** Behind these the comma is needed whatever stood before it. */
const NEEDS_COMMA = /^,\s(?:which|where|who|whose|when|a|an|the|one|but|while|after|before|\p{L}+ing)\b/u;
const FURTHER_PLACE = /^,\s\p{Lu}/u;

export const datelineCountryRepeated = defineStoryRule({
  id: "dateline-country-repeated",
  meta: {
    title: "Country that the dateline has given",
    why: "Places in the dateline's own country, or its own U.S. state, are named without it: readers know where they are.",
    category: "datelines",
    severity: "info",
    fix: "choice",
    options: {},
    messages: { repeated: "The dateline has said {region}: write “{city}” alone." },
    source: "AP usage for places in a datelined story.",
    exceptions: [
      "A city whose name is better known elsewhere keeps its country: Hyderabad, Pakistan.",
      "Quotations stay as they were said.",
    ],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: "Raids\n\nISLAMABAD (AP) — Troops raided houses.\n\nThree men were held in Lahore, Pakistan.\n" }, "Raids\n\nISLAMABAD (AP) — Troops raided houses.\n\nThree men were held in Lahore.\n"],
      [{ story: "Raids\n\nISLAMABAD (AP) — Troops raided houses in Quetta, Pakistan, on Monday.\n" }, "Raids\n\nISLAMABAD (AP) — Troops raided houses in Quetta on Monday.\n"],
      [{ story: "Storm\n\nTAMPA, Fla. (AP) — A storm came ashore near Orlando, Florida, and moved on.\n" }, "Storm\n\nTAMPA, Fla. (AP) — A storm came ashore near Orlando and moved on.\n"],
      [{ story: "Raids\n\nISLAMABAD (AP) — Troops raided houses in Karachi, Pakistan, where two men were held.\n" }, "Raids\n\nISLAMABAD (AP) — Troops raided houses in Karachi, where two men were held.\n"],
    ],
    pass: [
      { story: "Raids\n\nWASHINGTON (AP) — Troops raided houses in Lahore, Pakistan.\n" },
      { story: "Raids\n\nISLAMABAD (AP) — Troops raided houses in Lahore.\n" },
      { story: "Raids\n\nISLAMABAD (AP) — Troops raided houses in Hyderabad, Pakistan, on Monday.\n" },
      { story: "Storm\n\nTAMPA, Fla. (AP) — A storm came ashore near Mobile, Alabama, and moved on.\n" },
      { story: "Raids\n\nISLAMABAD (AP) — “They held me in Lahore, Pakistan,” he said.\n" },
    ],
  },
  check(context, report) {
    const dateline = datelineOf(context);
    if (!dateline?.place || dateline.cities.length > 1) return;
    const pattern = repetitionOf(dateline.place);
    for (const block of context.story.blocks.filter(({ kind }) => BODY_BLOCKS.some((body) => body === kind))) {
      const from = block === dateline.block ? dateline.span.end - block.span.start : 0;
      for (const match of block.prose.slice(from).matchAll(pattern)) {
        const { city = "", region = "" } = match.groups ?? {};
        const known = knownCity(city, region, context.gazetteer);
        if (!known || !needsNoRegion(known, dateline.place, context.gazetteer)) continue;
        const end = block.span.start + from + match.index + match[0].length;
        const start = end - region.length;
        report({
          message: "repeated",
          span: { start: start + 2, end },
          data: { region: region.slice(2), city: known.name },
          fixes: [{ edits: [{ start, end: end + commaAfter(context.story.text, end), newText: "" }] }],
        });
      }
    }
  },
});

/** A city with the dateline's own U.S. state, or its country, behind it. */
function repetitionOf(place: Place): RegExp {
  const names = place.country === UNITED_STATES && place.state !== undefined ? stateNames(place) : countryNames(place);
  return new RegExp(`(?<![\\p{L}])${CITY}(?<region>,\\s(?:${anyOf(names)}))(?![\\p{L}])`, "gu");
}

/** 1 where the comma behind the region goes with it, else 0. */
function commaAfter(text: string, end: number): 0 | 1 {
  const after = text.slice(end, end + 30);
  return /^,\s/u.test(after) && !NEEDS_COMMA.test(after) && !FURTHER_PLACE.test(after) ? 1 : 0;
}

/** The place that the words before the comma end in: "near the city of Lahore". */
function knownCity(words: string, region: string, gazetteer: Gazetteer): Place | undefined {
  const parts = words.split(" ");
  for (let from = 0; from < parts.length; from++) {
    const name = parts.slice(from).join(" ");
    const [found] = /^\p{Lu}/u.test(name) ? gazetteer.exact(name + region) : [];
    if (found) return found;
  }
  return undefined;
}

/** Another city than the dateline's, and the best known of its name. */
function needsNoRegion(place: Place, here: Place, gazetteer: Gazetteer): boolean {
  const [first] = gazetteer.exact(place.name);
  return !isSamePlace(place, here) && first !== undefined && isSamePlace(first, place);
}
