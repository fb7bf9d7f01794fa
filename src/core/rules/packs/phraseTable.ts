import type { Span } from "../../text/span";

/** A phrase that was found, and what it stands for. */
export interface PhraseMatch<Value> extends Span {
  readonly value: Value;
}

interface Phrase<Value> {
  /** The words after the first, each with what stands before it: "-", "" or white space as one space. */
  readonly rest: readonly Word[];
  /** Set where the phrase matches in this case alone. */
  readonly exactly?: readonly string[];
  readonly value: Value;
}

interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  /** What stands between it and the word before. */
  readonly gap: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** The longest gap between two words that can matter. */
const LONGEST_GAP = 4;

/**
 * Finds many phrases in one pass over the words of a text, so that its cost does not grow with their number.
 * Phrases match whole words, any white space between them, the longest where several start at one word; those with
 * a capital only in their own case.
 */
export class PhraseTable<Value> {
  readonly #byFirstWord = new Map<string, Phrase<Value>[]>();

  add(phrase: string, value: Value): void {
    const words = wordsOf(phrase);
    const [first, ...rest] = words;
    if (!first) return;
    const exact = /\p{Lu}/u.test(phrase) ? { exactly: words.map(({ text }) => text) } : {};
    const known = this.#byFirstWord.get(first.lower) ?? [];
    known.push({ rest, value, ...exact });
    known.sort((a, b) => b.rest.length - a.rest.length);
    this.#byFirstWord.set(first.lower, known);
  }

  /** Every phrase in the text, in order; none overlap. A possessive ending stays outside the match. */
  find(text: string): PhraseMatch<Value>[] {
    const words = wordsOf(text);
    const found: PhraseMatch<Value>[] = [];
    for (let index = 0; index < words.length; index++) {
      const match = this.#matchAt(words, index);
      if (!match) continue;
      const last = words[index + match.rest.length];
      found.push({ start: words[index]?.start ?? 0, end: last?.end ?? 0, value: match.value });
      index += match.rest.length;
    }
    return found;
  }

  #matchAt(words: readonly Word[], index: number): Phrase<Value> | undefined {
    const first = words[index];
    return first && this.#byFirstWord.get(first.lower)?.find((phrase) => matches(phrase, words, index));
  }
}

function matches<Value>({ rest, exactly }: Phrase<Value>, words: readonly Word[], index: number): boolean {
  if (exactly && exactly[0] !== words[index]?.text) return false;
  return rest.every((expected, offset) => {
    const word = words[index + offset + 1];
    if (word?.lower !== expected.lower || word.gap !== expected.gap) return false;
    return !exactly || exactly[offset + 1] === word.text;
  });
}

/** The words of a text, possessive endings split off. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const written = match[0].replace(/['’]s$/iu, "");
    const gap = match.index - end > LONGEST_GAP ? "" : text.slice(end, match.index).replace(/^\s+$/, " ").replace("\u2011", "-");
    const lower = written.toLowerCase().replaceAll("’", "'");
    words.push({ start: match.index, end: match.index + written.length, text: written, lower, gap });
    end = match.index + written.length;
  }
  return words;
}
