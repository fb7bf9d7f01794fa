import { LABEL_COUNT } from "./labels";
import type { Features } from "./features";

/**
 * The weights of one stage: for each feature the labels that it speaks for or against. Features that the training did
 * not keep weigh nothing.
 */
export class StageWeights {
  readonly #mask: number;
  readonly #keys: Uint32Array;
  readonly #starts: Uint32Array;

  /**
   * @param hashes the features, none of them 0
   * @param ends where each feature's weights end in `labels` and `values`
   * @param transitions LABEL_COUNT x LABEL_COUNT, by the label before, then the label after
   */
  constructor(
    private readonly hashes: Uint32Array,
    private readonly ends: Uint32Array,
    private readonly labels: Uint8Array,
    private readonly values: Float32Array,
    readonly transitions: Float32Array,
  ) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#starts = new Uint32Array(size);
    for (let row = 0; row < hashes.length; row++) this.#insert(hashes[row] ?? 0, row);
  }

  #insert(hash: number, row: number): void {
    let slot = hash & this.#mask;
    while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = hash;
    this.#starts[slot] = row;
  }

  /** Adds what a text's features weigh to the scores of its tokens' labels. */
  addScores({ hashes, ends }: Features, scores: Float32Array): void {
    let at = 0;
    for (let token = 0; token < ends.length; token++) {
      const end = ends[token] ?? 0;
      for (; at < end; at++) this.#addFeature(hashes[at] ?? 0, scores, token * LABEL_COUNT);
    }
  }

  #addFeature(hash: number, scores: Float32Array, offset: number): void {
    let slot = hash & this.#mask;
    for (let key = this.#keys[slot]; key !== hash; key = this.#keys[slot]) {
      if (key === 0) return;
      slot = (slot + 1) & this.#mask;
    }
    const row = this.#starts[slot] ?? 0;
    const end = this.ends[row] ?? 0;
    for (let at = row === 0 ? 0 : (this.ends[row - 1] ?? 0); at < end; at++) {
      const index = offset + (this.labels[at] ?? 0);
      scores[index] = (scores[index] ?? 0) + (this.values[at] ?? 0);
    }
  }

  /** How many features have weights. */
  get size(): number {
    return this.hashes.length;
  }
}
