import type { Gazetteer } from "../places/gazetteer";
import { findField, setFieldValues } from "../story/frontMatterEdit";
import type { Story } from "../story/story";
import type { TextEdit } from "../text/edit";
import { textOf } from "../text/span";
import { printDayLike } from "./dateForm";
import { findDateline } from "./edit";
import { localDate } from "./filingDate";
import { parseDateline } from "./parse";

/** The edits that bring a dateline up to date, or why there are none. */
export type DatelineUpdate =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly message: string };

/**
 * The edits that date a story's dateline with the day that it is in its city, in the form in which it is dated; in the
 * front matter as well where the story keeps it there. No edits where it has that date.
 * @param now the time of filing
 */
export function datelineDateEdit(story: Story, now: Date, gazetteer?: Gazetteer): DatelineUpdate {
  const field = findField(story, ["dateline"]);
  const inField = field?.values.join(" ");
  const inBody = findDateline(story, gazetteer);
  if (!inBody && !inField) return { ok: false, message: "The story has no dateline." };
  const edits: TextEdit[] = [];
  if (field && inField) {
    const update = dated(inField, now, gazetteer);
    if (!update.ok) return update;
    edits.push(...setFieldValues(story, field, [update.text], (values) => values.join(" ")));
  }
  if (inBody) {
    const written = textOf(story.text, inBody);
    const update = dated(written, now, gazetteer);
    if (!update.ok) return update;
    if (update.text !== written) edits.push({ ...inBody, newText: update.text });
  }
  return { ok: true, edits };
}

type Dated = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

function dated(text: string, now: Date, gazetteer: Gazetteer | undefined): Dated {
  const parsed = parseDateline(text, gazetteer);
  const [city] = parsed?.cities ?? [];
  if (!parsed || !city) return { ok: false, message: `“${text.trim()}” cannot be read as a dateline.` };
  if (!parsed.date) return { ok: false, message: `The dateline “${text.trim()}” is not dated.` };
  const { reading } = city;
  const place = reading.ok ? reading.place : reading.candidates[0];
  if (!place) return { ok: false, message: `No ${city.text} is known, nor what day it is there: set the date by hand.` };
  const today = localDate(now, place);
  if (!today.ok) return today;
  const { start, end } = parsed.date.span;
  return { ok: true, text: text.slice(0, start) + printDayLike(parsed.date.text, today.date) + text.slice(end) };
}
