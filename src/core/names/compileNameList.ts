import { FormIndex } from "./formIndex";
import { inHouseForm } from "./houseForm";
import type { NameEntry } from "./nameEntry";
import type { NameList } from "./nameList";
import { NearNameIndex } from "./nearNames";
import { nameWords } from "./words";

/**
 * Makes a names list ready for look-up. Where two entries list one form, the earlier entry's reading holds.
 * @param profile the id of the house profile whose spellings are right; without one, each entry's `name` is
 */
export function compileNameList(entries: readonly NameEntry[], profile = ""): NameList {
  const inForm = entries.map((entry) => inHouseForm(entry, profile));
  const forms = new FormIndex();
  for (const entry of inForm) {
    forms.add(entry, "name", entry.name);
    for (const alias of entry.aliases) forms.add(entry, "alias", alias);
    for (const variant of entry.variants) forms.add(entry, "variant", variant);
  }
  const near = new NearNameIndex(inForm);
  let rightWords: ReadonlySet<string> | undefined;
  return {
    entries: inForm,
    uses: (text) => forms.find(text),
    usesOn: (text, date) => forms.findOn(text, date),
    hasWord: (word) => (rightWords ??= wordsOfRightForms(inForm)).has(word),
    nearest: (words) => near.find(words),
  };
}

function wordsOfRightForms(entries: readonly NameEntry[]): Set<string> {
  const words = new Set<string>();
  for (const { name, aliases } of entries) {
    for (const form of [name, ...aliases]) for (const { text } of nameWords(form)) words.add(text);
  }
  return words;
}
