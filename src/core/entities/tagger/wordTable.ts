/** The key under which a word's or phrase's hash stands: 28 bits of it, and never 0. */
export function wordKey(hash: number): number {
  return hash >>> 4 || 1;
}

/**
 * What is known of words and phrases: for each hash a few numbers, in columns. Open addressing, so that a look-up costs
 * one step or two. A text that is not in the table is taken for one that is about once in a thousand times.
 */
export class WordTable {
  readonly #mask: number;
  readonly #keys: Uint32Array;
  readonly #rows: Int32Array;

  /**
   * @param keys the words' keys, each once
   * @param columns for each column the value of each key; where a column is shorter, the rest is 0
   */
  constructor(
    keys: Uint32Array,
    private readonly columns: readonly Uint16Array[],
  ) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#rows = new Int32Array(size);
    for (let row = 0; row < keys.length; row++) this.#insert(keys[row] ?? 0, row);
  }

  #insert(key: number, row: number): void {
    let slot = key & this.#mask;
    while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#rows[slot] = row;
  }

  /** The row of a hash; -1 where the table does not have it. */
  row(hash: number): number {
    const key = wordKey(hash);
    for (let slot = key & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const held = this.#keys[slot];
      if (held === key) return this.#rows[slot] ?? -1;
      if (held === 0) return -1;
    }
  }

  /** The value of a row in a column; 0 for row -1. */
  value(column: number, row: number): number {
    return row < 0 ? 0 : (this.columns[column]?.[row] ?? 0);
  }
}
