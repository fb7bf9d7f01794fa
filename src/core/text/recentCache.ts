/**
 * Keeps what was worked out from a text for as long as the same text comes again: what neither this round nor the one
 * before asked for is forgotten. A round is one reading of one story.
 */
export class RecentCache<Value> {
  #current = new Map<string, Value>();
  #previous = new Map<string, Value>();

  /** Call once before each round. */
  nextRound(): void {
    this.#previous = this.#current;
    this.#current = new Map();
  }

  /** The kept value of a key, or the one that `make` gives. */
  get(key: string, make: () => Value): Value {
    const value = this.#current.get(key) ?? this.#previous.get(key) ?? make();
    this.#current.set(key, value);
    return value;
  }
}
