import { combine, hashText } from "./hash";
import { COLUMN, LIST, type Lexicon } from "./lexicon";

/** What the features say of a word by itself. All but the flags are hashes or small numbers. */
export interface WordForm {
  readonly lower: number;
  readonly exact: number;
  readonly shape: number;
  readonly longShape: number;
  readonly prefix3: number;
  readonly prefix4: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
  /** Bits of LIST for the word alone. */
  readonly lists: number;
  readonly opensPhrase: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Holds a small letter. */
  readonly small: boolean;
  /** Holds a letter. */
  readonly letters: boolean;
  /** May stand in the middle of a name: "of", "al", "-". */
  readonly connects: boolean;
}

const CONNECTORS = new Set(["of", "for", "&", "-", "‑", "'", "’", "al", "el", "ul", "ibn", "bin", "bint", "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "les", "van", "von", "der", "den", "y", "e"]);
const MOST_KEPT = 20_000;

/** Capital letters are X, small ones x, figures 9; what else there is stands for itself. */
function shapeOf(text: string): string {
  return text.replace(/\p{Lu}/gu, "X").replace(/[\p{L}\p{M}]/gu, (letter) => (letter === "X" ? "X" : "x")).replace(/\p{N}/gu, "9");
}

/** Reads words' forms, and keeps those that it met last. */
export class WordForms {
  #kept = new Map<string, WordForm>();

  constructor(private readonly lexicon: Lexicon) {}

  get(text: string): WordForm {
    const known = this.#kept.get(text);
    if (known) return known;
    if (this.#kept.size >= MOST_KEPT) this.#kept = new Map();
    const form = this.#read(text);
    this.#kept.set(text, form);
    return form;
  }

  #read(text: string): WordForm {
    const plain = text.replaceAll("’", "'").slice(0, 64);
    const lower = plain.toLowerCase().replace(/\p{N}/gu, "0");
    const long = shapeOf(plain);
    const hash = hashText(lower);
    const row = this.lexicon.row(hash);
    const lists = this.lexicon.value(COLUMN.lists, row);
    return {
      lower: hash,
      exact: hashText(plain),
      shape: hashText(long.replace(/(.)\1+/g, "$1")),
      longShape: hashText(long.replace(/(.)\1{3,}/g, "$1$1$1$1")),
      prefix3: hashText(lower.slice(0, 3)),
      prefix4: hashText(lower.slice(0, 4)),
      suffix2: hashText(lower.slice(-2)),
      suffix3: hashText(lower.slice(-3)),
      suffix4: hashText(lower.slice(-4)),
      coarse: this.lexicon.value(COLUMN.coarse, row),
      middle: this.lexicon.value(COLUMN.middle, row),
      fine: this.lexicon.value(COLUMN.fine, row),
      lists: lists & ~LIST.opensPhrase,
      opensPhrase: (lists & LIST.opensPhrase) !== 0,
      capital: /^\p{Lu}/u.test(plain),
      small: /\p{Ll}/u.test(plain),
      letters: /\p{L}/u.test(plain),
      connects: CONNECTORS.has(plain),
    };
  }
}

const EDGE_HASH = hashText("\0edge");

/** Stands before a sentence's first word and after its last. */
export const EDGE: WordForm = {
  lower: EDGE_HASH, exact: EDGE_HASH, shape: EDGE_HASH, longShape: EDGE_HASH, prefix3: EDGE_HASH, prefix4: EDGE_HASH,
  suffix2: EDGE_HASH, suffix3: EDGE_HASH, suffix4: EDGE_HASH, coarse: 9999, middle: 9999, fine: 9999, lists: 0,
  opensPhrase: false, capital: false, small: false, letters: false, connects: false,
};

/** The hash under which a phrase stands in the table: that of its first word, then of each further one. */
export function phraseHash(lowers: readonly number[]): number {
  const [first = 0, ...rest] = lowers;
  return rest.reduce(combine, first);
}
