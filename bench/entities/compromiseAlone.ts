import nlp from "compromise";
import { trimName } from "../../src/core/entities/recognizer";
import type { Named } from "./score";

/**
 * People, places and organisations as compromise finds them, cut like Copydesk's: without titles, articles and
 * possessive endings. Where two overlap, the first found stays.
 */
export function compromiseNames(text: string): Named[] {
  const document = nlp(text);
  const found: Named[] = [];
  const kinds = { person: document.people(), place: document.places(), organization: document.organizations() };
  for (const [kind, view] of Object.entries(kinds)) {
    for (const { offset } of view.json({ offset: true }) as { offset: { start: number; length: number } }[]) {
      const name = trimName(text, { kind, start: offset.start, end: offset.start + offset.length });
      if (name && found.every(({ start, end }) => end <= name.start || name.end <= start)) found.push(withoutMarks(text, name));
    }
  }
  return found;
}

/** compromise's spans take in the marks that follow. */
function withoutMarks(text: string, name: Named): Named {
  const own = text.slice(name.start, name.end).replace(/[\s,;:!?"”’)]+$/, "");
  return { ...name, end: name.start + own.length };
}
