import { boundedDistance } from "../text/nearest";

/** A place, and how many letters its name is away from the one asked for. */
interface IndexedName {
  readonly id: number;
  readonly distance: number;
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
  /** Which letters each key has, a bit each. */
  readonly #letters: Int32Array;

  /**
   * @param keys the n-th is the name of the n-th place; quickest where they are in order
   * @param others further names, with the numbers of their places
   */
  constructor(keys: readonly string[], others: readonly (readonly [key: string, id: number])[]) {
    const further = [...others].sort(([a], [b]) => compare(a, b));
    const [sortedKeys, ids]: [string[], number[]] = [[], []];
    const add = ([key, id]: readonly [key: string, id: number]): void => {
      sortedKeys.push(key);
      ids.push(id);
    };
    let next = 0;
    for (const id of inOrder(keys)) {
      const key = keys[id] ?? "";
      for (let other = further[next]; other && other[0] < key; other = further[++next]) add(other);
      add([key, id]);
    }
    further.slice(next).forEach(add);
    [this.#keys, this.#ids] = [sortedKeys, ids];
    this.#letters = Int32Array.from(sortedKeys, lettersOf);
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

  /** The names that are at most `farthest` letters away from a key. */
  similar(key: string, farthest: number): IndexedName[] {
    const letters = lettersOf(key);
    const found: IndexedName[] = [];
    for (let at = 0; at < this.#keys.length; at++) {
      const candidate = this.#keys[at] ?? "";
      if (Math.abs(candidate.length - key.length) > farthest) continue;
      const others = this.#letters[at] ?? 0;
      // One changed letter takes one away and brings another.
      if (bitCount(letters & ~others) > farthest || bitCount(others & ~letters) > farthest) continue;
      const distance = boundedDistance(candidate, key, farthest);
      if (distance <= farthest) found.push({ id: this.#ids[at] ?? 0, distance });
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

/** The places' numbers in the order of their keys; no work where they are in it already. */
function inOrder(keys: readonly string[]): readonly number[] {
  const numbers = keys.map((_, id) => id);
  const isSorted = keys.every((key, id) => id === 0 || (keys[id - 1] ?? "") <= key);
  return isSorted ? numbers : numbers.sort((a, b) => compare(keys[a], keys[b]));
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : Number(a > b);
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
