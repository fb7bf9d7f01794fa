import type { NameEntry } from "./nameEntry";

/**
 * An entry as one house writes it: its own form is the name, and the forms of the other houses are wrong variants
 * unless the entry has them as right. A house without a form of its own writes the entry's name.
 * @param profile the house profile's id
 */
export function inHouseForm(entry: NameEntry, profile: string): NameEntry {
  if (!entry.spellings) return entry;
  const name = entry.spellings[profile] ?? entry.name;
  const aliases = entry.aliases.filter((alias) => alias !== name);
  const right = new Set([name, ...aliases]);
  const wrong = new Set([...entry.variants, entry.name, ...Object.values(entry.spellings)]);
  return { ...entry, name, aliases, variants: [...wrong].filter((form) => !right.has(form)) };
}
