import { wasInUse, formerNamesOf, type FormerName } from "../../places/formerNames";
import { foldName } from "../../places/foldName";
import type { Place } from "../../places/place";
import { formatIsoDate } from "../../story/calendar";
import { toCapitals } from "../../text/letterCase";
import { defineStoryRule } from "../rule";
import { datelineToCheck } from "./storyDateline";

export const datelineFormerName = defineStoryRule({
  id: "dateline-former-name",
  meta: {
    title: "Former name of a place in the dateline",
    why: "A city that changed its name is datelined by the name that it had on the day of the story: the new one today, the old one in a story from the archive.",
    category: "datelines",
    severity: "warning",
    fix: "choice",
    options: {},
    messages: {
      former: "{given} is a former name of {right}.",
      later: "On {date} the city was still called {right}.",
    },
    source: "The table former-names.yaml, with the day of each change as far as it is known.",
    exceptions: ["A story without a date counts as one of today."],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: "Film\n\nBOMBAY, India (AP) — The festival opened.\n" }, "Film\n\nMUMBAI, India (AP) — The festival opened.\n"],
      [{ story: "Vote\n\nKIEV, Ukraine (AP) — Lawmakers voted.\n", date: "2022-02-01" }, "Vote\n\nKYIV, Ukraine (AP) — Lawmakers voted.\n"],
      [{ story: "Vote\n\nMUMBAI, India (AP) — Voters queued.\n", date: "1989-11-20" }, "Vote\n\nBOMBAY, India (AP) — Voters queued.\n"],
      [{ story: "Port\n\nRANGOON, Myanmar (AP) — The port reopened.\n", date: "2015-05-05" }, "Port\n\nYANGON, Myanmar (AP) — The port reopened.\n"],
    ],
    pass: [
      { story: "Film\n\nMUMBAI, India (AP) — The festival opened.\n" },
      { story: "Vote\n\nKIEV, Ukraine (AP) — Lawmakers voted.\n", date: "2014-03-01" },
      { story: "Film\n\nBOMBAY, India (AP) — The festival opened.\n", date: "1989-11-20" },
      { story: "Fair\n\nODESSA, Texas (AP) — The fair opened.\n" },
    ],
  },
  check(context, report) {
    const checked = datelineToCheck(context);
    if (!checked) return;
    const day = context.date && formatIsoDate(context.date);
    for (const { text, span, reading } of checked.dateline.cities) {
      const right = reading.ok ? nameOn(reading.place, text, day) : undefined;
      if (!reading.ok || right === undefined || foldName(right) === foldName(text)) continue;
      const newText = checked.form.city === "capitals" ? toCapitals(right) : right;
      const message = right === reading.place.name ? "former" : "later";
      report({ message, span, data: { given: text, right, date: day ?? "" }, fixes: [{ edits: [{ ...span, newText }] }] });
    }
  },
});

/** What a place was called on a day; undefined where the name given is no former one and the present one stands. */
function nameOn(place: Place, given: string, day: string | undefined): string | undefined {
  const former = formerNamesOf(`${place.name}, ${place.state ?? place.country}`);
  const then = day === undefined ? undefined : former.find((name: FormerName) => wasInUse(name, day));
  const isFormer = former.some(({ name }) => foldName(name) === foldName(given));
  const isPresent = foldName(place.name) === foldName(given);
  return isFormer || isPresent ? (then?.name ?? place.name) : undefined;
}
