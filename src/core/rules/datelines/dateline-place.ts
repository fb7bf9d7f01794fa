import { datelineRegion } from "../../dateline/print";
import type { DatelineForm } from "../../dateline/presets";
import { fullName, type Place } from "../../places/place";
import { defineStoryRule, type ProposedFix } from "../rule";
import { regionFault } from "./datelineRegion";
import { datelineToCheck, type StoryDateline } from "./storyDateline";

const MOST_CHOICES = 5;

export const datelinePlace = defineStoryRule({
  id: "dateline-place",
  meta: {
    title: "State or country in the dateline",
    why: "A dateline tells where a story was reported. A few well-known cities stand alone; every other takes its state or country, and the right one: a city put into the wrong country is an error of fact in capitals.",
    category: "datelines",
    severity: "error",
    fix: "choice",
    options: {},
    messages: {
      missing: "{city} does not stand alone in a dateline: add {right}.",
      superfluous: "{city} stands alone in a dateline, without “{given}”.",
      wrong: "{city} is in {where}; none is known in {given}.",
    },
    source: "AP usage for cities that stand alone, as listed in stand-alone.yaml; GeoNames for where places are.",
    exceptions: [
      "A town that the gazetteer does not know is taken as written.",
      "A U.S. town that shares a city's name is not doubted: many small ones do.",
    ],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: "Army chief speaks\n\nRAWALPINDI, INDIA — The army chief spoke Monday.\n" }, "Army chief speaks\n\nRAWALPINDI, Pakistan — The army chief spoke Monday.\n"],
      [{ story: "Blast\n\nKABUL, (AFP) – A blast hit a market.\n" }, "Blast\n\nKABUL, Afghanistan, (AFP) – A blast hit a market.\n"],
      [{ story: "Talks\n\nISLAMABAD, Pakistan (AP) — The two sides met.\n" }, "Talks\n\nISLAMABAD (AP) — The two sides met.\n"],
      [{ story: "Storm\n\nTAMPA (AP) — A storm came ashore.\n" }, "Storm\n\nTAMPA, Fla. (AP) — A storm came ashore.\n"],
      [{ story: "Talks\n\nWASHINGTON, D.C. (AP) — The two sides met.\n" }, "Talks\n\nWASHINGTON (AP) — The two sides met.\n"],
    ],
    pass: [
      { story: "Blast\n\nKABUL, Afghanistan (AP) — A blast hit a market.\n" },
      { story: "Talks\n\nISLAMABAD (AP) — The two sides met.\n" },
      { story: "Fair\n\nPARIS, Texas (AP) — The fair opened.\n" },
      { story: "Raid\n\nWANA, Pakistan (AP) — Troops raided a house.\n" },
      { story: "Flight\n\nABOARD AIR FORCE ONE (AP) — The president spoke.\n" },
      { story: "Blast\n\nKABUL (Reuters) - A blast hit a market.\n" },
    ],
  },
  check(context, report) {
    const checked = datelineToCheck(context);
    if (!checked || checked.dateline.cities.length > 1) return;
    const { dateline, form } = checked;
    const fault = regionFault(dateline, form, context.gazetteer);
    if (!fault || fault.fault === "form" || fault.fault === "misspelt") return;
    const city = dateline.city.text;
    if (fault.fault === "superfluous") {
      const { start, end } = pastCity(dateline);
      report({ message: "superfluous", span: { start: dateline.region?.span.start ?? start, end }, data: { city, given: fault.given }, fixes: [{ edits: [{ start, end, newText: "" }] }] });
      return;
    }
    const fixes = fault.places.slice(0, MOST_CHOICES).map((place) => regionFix(place, dateline, form));
    const where = fault.places.slice(0, MOST_CHOICES).map((place) => place.state ?? place.country).join(" or ");
    if (fault.fault === "missing") report({ message: "missing", span: dateline.city.span, data: { city, right: where }, fixes });
    else report({ message: "wrong", span: { start: dateline.city.span.start, end: pastCity(dateline).end }, data: { city, where, given: fault.given }, fixes });
  },
});

/** What stands behind the city: the comma and the region. */
function pastCity({ city, region }: StoryDateline): { start: number; end: number } {
  return { start: city.span.end, end: region?.span.end ?? city.span.end };
}

function regionFix(place: Place, dateline: StoryDateline, { region }: DatelineForm): ProposedFix {
  const needed = datelineRegion(place, region);
  const newText = needed === undefined ? "" : `, ${needed}`;
  return { title: `Name ${fullName(place)}`, edits: [{ ...pastCity(dateline), newText }] };
}
