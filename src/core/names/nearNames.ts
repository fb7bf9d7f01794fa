import { alignNames } from "./align";
import { foldWord } from "./fold";
import type { NameEntry } from "./nameEntry";
import type { NearName } from "./nameList";
import { nameWords } from "./words";

interface RightForm {
  readonly entry: NameEntry;
  readonly form: string;
  readonly words: readonly string[];
}

/** Finds the listed full names that share a word with a name: only those can be what it misspells. */
export class NearNameIndex {
  #byWord: Map<string, RightForm[]> | undefined;

  constructor(private readonly entries: readonly NameEntry[]) {}

  /** The listed name with the most words the same; undefined where the name itself is listed, or nothing is near. */
  find(words: readonly string[]): NearName | undefined {
    if (words.length < 2) return undefined;
    this.#byWord ??= indexForms(this.entries);
    const candidates = new Set(words.flatMap((word) => this.#byWord?.get(foldWord(word)) ?? []));
    const written = words.map(foldWord).join(" ");
    let nearest: NearName | undefined;
    for (const { entry, form, words: right } of candidates) {
      if (right.map(foldWord).join(" ") === written) return undefined;
      const alignment = alignNames(words, right);
      if (alignment && alignment.equal > (nearest?.alignment.equal ?? 0)) nearest = { entry, form, alignment };
    }
    return nearest;
  }
}

function indexForms(entries: readonly NameEntry[]): Map<string, RightForm[]> {
  const byWord = new Map<string, RightForm[]>();
  for (const right of entries.flatMap(fullForms)) {
    for (const word of new Set(right.words.map(foldWord))) {
      const forms = byWord.get(word);
      if (forms) forms.push(right);
      else byWord.set(word, [right]);
    }
  }
  return byWord;
}

/** The right forms of an entry that have more than one word. */
function fullForms(entry: NameEntry): RightForm[] {
  return [entry.name, ...entry.aliases]
    .map((form) => ({ entry, form, words: nameWords(form).map(({ text }) => text) }))
    .filter(({ words }) => words.length > 1);
}
