import { similarity } from "./distance";
import { inCaseOf } from "./matchCase";
import type { NameEntry } from "./nameEntry";
import { nameWords, type NameWord } from "./words";

/** A wrong word of a name and what it should be; offsets count in the name as written. */
export interface WordCorrection extends NameWord {
  readonly right: string;
}

/** How a wrong variant is put right. */
export interface NameCorrection {
  /** The right form that the variant stands for, in its case. */
  readonly right: string;
  /** The words to change; undefined where the forms do not line up word by word, and the whole is to be replaced. */
  readonly words?: readonly WordCorrection[];
}

/**
 * The right form that a wrong variant of an entry stands for: the name or the alias with as many words that is most
 * like it ("Khurram Dastagir" is "Khurram Dastgir", not "Khurram Dastgir Khan"), else the name.
 */
export function correctName(written: string, { name, aliases }: NameEntry): NameCorrection {
  const words = nameWords(written);
  const forms = [name, ...aliases].filter((form) => nameWords(form).length === words.length);
  const [best] = forms.map((form) => ({ form, likeness: likeness(words, form) })).sort((a, b) => b.likeness - a.likeness);
  if (!best) return { right: inCaseOf(name, written) };
  const right = inCaseOf(best.form, written);
  if (separators(written) !== separators(right)) return { right };
  return { right, words: differingWords(words, right) };
}

function likeness(words: readonly NameWord[], form: string): number {
  return nameWords(form).reduce((sum, { text }, index) => sum + similarity(words[index]?.text ?? "", text), 0);
}

/** What stands between a name's words, white space of any kind taken for one space. */
function separators(name: string): string {
  const words = nameWords(name);
  return words.map(({ start }, index) => name.slice(words[index - 1]?.end ?? 0, start).replace(/\s+/g, " ")).join("|");
}

function differingWords(words: readonly NameWord[], right: string): WordCorrection[] {
  return nameWords(right).flatMap(({ text }, index) => {
    const word = words[index];
    return word && word.text !== text ? [{ ...word, right: text }] : [];
  });
}
