/** A name, with a place that is called so. */
interface IndexedName {
  readonly key: string;
  readonly id: number;
}

const LETTERS = 26;
const FIRST_LETTER = "a".charCodeAt(0);

/**
 * Folded names in order, each with the number of its place: beginnings are found by halving, misspellings by comparing
 * which letters the names have before any distance is worked out.
 */
export class NameIndex {
  readonly #keys: readonly string[];
  readonly #ids: readonly number[];
  /** Which letters each key has, a bit each; made at the first search for a misspelling. */
  #letters: Int32Array | undefined;

  /**
   * @param keys the n-th is the name of the n-th place; quickest where they are in order
   * @param others further names, with the numbers of their places
   */
  constructor(keys: readonly string[], others: readonly (readonly [key: string, id: number])[]) {
    const entries = [...keys.map((key, id) => [key, id] as const), ...others];
    entries.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
    this.#keys = entries.map(([key]) => key);
    this.#ids = entries.map(([, id]) => id);
  }

  /** The places of that very name. */
  exact(key: string): number[] {
    const found: number[] = [];
    for (let at = this.#firstFrom(key); this.#keys[at] === key; at++) found.push(this.#ids[at] ?? 0);
    return [...new Set(found)];
  }

  /** The places whose names begin so. */
  begunBy(beginning: string): number[] {
    const found = new Set<number>();
    for (let at = this.#firstFrom(beginning); this.#keys[at]?.startsWith(beginning); at++) found.add(this.#ids[at] ?? 0);
    return [...found];
  }

  /** The names that may be at most `farthest` letters away from a key: an outer bound, for the distance to decide. */
  similar(key: string, farthest: number): IndexedName[] {
    this.#letters ??= Int32Array.from(this.#keys, lettersOf);
    const letters = lettersOf(key);
    const found: IndexedName[] = [];
    for (let at = 0; at < this.#keys.length; at++) {
      const candidate = this.#keys[at] ?? "";
      if (Math.abs(candidate.length - key.length) > farthest) continue;
      // One changed letter takes one away and brings another.
      if (bitCount(letters ^ (this.#letters[at] ?? 0)) > 2 * farthest) continue;
      found.push({ key: candidate, id: this.#ids[at] ?? 0 });
    }
    return found;
  }

  /** Where the first key stands that is not before this one. */
  #firstFrom(key: string): number {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] ?? "") < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function lettersOf(key: string): number {
  let letters = 0;
  for (let at = 0; at < key.length; at++) {
    const letter = key.charCodeAt(at) - FIRST_LETTER;
    if (letter >= 0 && letter < LETTERS) letters |= 1 << letter;
  }
  return letters;
}

/** The bits set, counted by the usual sums of neighbours. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
