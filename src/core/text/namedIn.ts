import { nearestWord } from "./nearest";

/** What a table's entry is called by users and settings. */
interface Named {
  readonly id: string;
}

/** The entry of that id, or a message that names the known ids and the one that was most likely meant. */
export type NamedResult<Entry> =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly message: string };

/**
 * Looks an id up in a table.
 * @param kind what the entries are, for the message: "dateline preset"
 */
export function findNamed<Entry extends Named>(table: readonly Entry[], id: string, kind: string): NamedResult<Entry> {
  const entry = table.find((candidate) => candidate.id === id);
  if (entry) return { ok: true, entry };
  const ids = table.map((candidate) => candidate.id);
  const near = nearestWord(id, ids);
  const question = near === undefined ? "" : ` Did you mean "${near}"?`;
  return { ok: false, message: `There is no ${kind} "${id}".${question} Known: ${ids.join(", ")}.` };
}
