import type { Span } from "../../text/span";
import { defineStoryRule } from "../rule";
import { anyOf, countryNames, stateNames } from "./regionNames";
import { datelineOf } from "./storyDateline";

export const datelineCityRepeated = defineStoryRule({
  id: "dateline-city-repeated",
  meta: {
    title: "Dateline's city again in the lede",
    why: "The dateline has said where this happened. To say so again in the first sentence costs words where they are dearest.",
    category: "datelines",
    severity: "info",
    fix: "choice",
    options: {},
    messages: { repeated: "The dateline has said “{given}” already." },
    source: "AP usage: the lede leans on the dateline.",
    exceptions: ["The city as an actor, as an adjective, or one of several places stays: “Islamabad rejected the plan”, “in Islamabad and Lahore”."],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: "Blast\n\nISLAMABAD (AP) — A bomb went off in Islamabad on Monday, police said.\n" }, "Blast\n\nISLAMABAD (AP) — A bomb went off on Monday, police said.\n"],
      [{ story: "Blast\n\nPESHAWAR, Pakistan (AP) — A bomb went off in Peshawar, Pakistan, on Monday.\n" }, "Blast\n\nPESHAWAR, Pakistan (AP) — A bomb went off on Monday.\n"],
      [{ story: "Storm\n\nTAMPA, Fla. (AP) — Thousands lost power in Tampa.\n" }, "Storm\n\nTAMPA, Fla. (AP) — Thousands lost power.\n"],
    ],
    pass: [
      { story: "Blast\n\nISLAMABAD (AP) — A bomb went off Monday. It was the third in Islamabad this year.\n" },
      { story: "Blast\n\nISLAMABAD (AP) — Bombs went off in Islamabad and Lahore on Monday.\n" },
      { story: "Blast\n\nISLAMABAD (AP) — Police in Islamabad's old market found a bomb.\n" },
      { story: "Blast\n\nISLAMABAD (AP) — Islamabad rejected the plan Monday.\n" },
      { story: "Blast\n\nISLAMABAD (AP) — “I live in Islamabad,” said the minister.\n" },
    ],
  },
  check(context, report) {
    const dateline = datelineOf(context);
    if (!dateline?.place || dateline.cities.length > 1) return;
    const { place, block, span } = dateline;
    const region = anyOf([...stateNames(place), ...countryNames(place)]);
    const pattern = new RegExp(`\\s(?:in|at)\\s${anyOf([place.name])}(?:,\\s(?:${region})(?![\\p{L}]),?)?(?=[\\s.;,]|$)`, "u");
    const lede = ledeOf(block, span.end - block.span.start);
    const match = pattern.exec(lede.text);
    if (!match || namesSeveral(lede.text.slice(match.index + match[0].length))) return;
    const start = block.span.start + lede.start + match.index;
    const repeated: Span = { start, end: start + match[0].length };
    report({ message: "repeated", span: { start: start + 1, end: repeated.end }, data: { given: place.name }, fixes: [{ edits: [{ ...repeated, newText: "" }] }] });
  },
});

/** The prose of the first sentence, behind the dateline. */
function ledeOf({ prose, sentences }: { readonly prose: string; readonly sentences: readonly Span[] }, start: number): { text: string; start: number } {
  const first = sentences.find(({ end }) => end > start);
  return { text: prose.slice(start, first?.end ?? prose.length), start };
}

/** "in Islamabad and Lahore", "in Islamabad, Lahore and Karachi". */
function namesSeveral(after: string): boolean {
  return /^,?\s(?:and|or|as well as)\s\p{Lu}|^,\s\p{Lu}/u.test(after);
}
