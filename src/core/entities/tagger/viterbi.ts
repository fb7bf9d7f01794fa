import { BEFORE, LABEL_COUNT, mayFollow } from "./labels";

/** Work space for one sentence, grown as needed. */
export class Viterbi {
  #scores = new Float32Array(LABEL_COUNT * 64);
  #back = new Int8Array(LABEL_COUNT * 64);

  /**
   * The best-scored run of labels that keeps to the scheme (Viterbi 1967).
   * @param emissions LABEL_COUNT scores for each token, from `from` tokens on
   * @param transitions LABEL_COUNT x LABEL_COUNT scores, by the label before, then the label after
   * @param labels takes the result, from `from` on
   */
  decode(emissions: Float32Array, transitions: Float32Array, from: number, to: number, labels: Uint8Array): void {
    const count = to - from;
    if (count <= 0) return;
    this.#reserve(count);
    this.#start(emissions, from);
    for (let at = 1; at < count; at++) this.#step(emissions, transitions, from, at);
    this.#trace(from, count, labels);
  }

  #reserve(count: number): void {
    if (this.#scores.length >= count * LABEL_COUNT) return;
    this.#scores = new Float32Array(count * 2 * LABEL_COUNT);
    this.#back = new Int8Array(count * 2 * LABEL_COUNT);
  }

  #start(emissions: Float32Array, from: number): void {
    for (let label = 0; label < LABEL_COUNT; label++) {
      this.#scores[label] = mayFollow(-1, label) ? (emissions[from * LABEL_COUNT + label] ?? 0) : -Infinity;
    }
  }

  #step(emissions: Float32Array, transitions: Float32Array, from: number, at: number): void {
    const scores = this.#scores;
    const before = (at - 1) * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let best = -Infinity;
      let bestBefore = 0;
      for (const previous of BEFORE[label] ?? []) {
        const score = (scores[before + previous] ?? 0) + (transitions[previous * LABEL_COUNT + label] ?? 0);
        if (score > best) {
          best = score;
          bestBefore = previous;
        }
      }
      scores[at * LABEL_COUNT + label] = best + (emissions[(from + at) * LABEL_COUNT + label] ?? 0);
      this.#back[at * LABEL_COUNT + label] = bestBefore;
    }
  }

  #trace(from: number, count: number, labels: Uint8Array): void {
    const last = (count - 1) * LABEL_COUNT;
    let best = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const better = (this.#scores[last + label] ?? 0) > (this.#scores[last + best] ?? 0);
      if (better && mayFollow(label, 0)) best = label;
    }
    for (let at = count - 1; at >= 0; at--) {
      labels[from + at] = best;
      best = this.#back[at * LABEL_COUNT + best] ?? 0;
    }
  }
}
