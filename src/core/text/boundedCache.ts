import { RecentCache } from "./recentCache";

/**
 * Keeps the values of the texts asked for most recently, of many stories at once: unlike `RecentCache` it knows no
 * rounds, and holds at least `size` and at most twice as many values.
 */
export class BoundedCache<Value> {
  readonly #values = new RecentCache<Value>();
  #asked = new Set<string>();

  constructor(private readonly size: number) {}

  /** The kept value of a key, or the one that `make` gives. */
  get(key: string, make: () => Value): Value {
    if (!this.#asked.has(key) && this.#asked.size >= this.size) {
      this.#values.nextRound();
      this.#asked = new Set();
    }
    this.#asked.add(key);
    return this.#values.get(key, make);
  }
}
