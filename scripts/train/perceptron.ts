import type { Features } from "../../src/core/entities/tagger/features";
import { BEFORE, LABEL_COUNT } from "../../src/core/entities/tagger/labels";
import { Viterbi } from "../../src/core/entities/tagger/viterbi";
import { StageWeights } from "../../src/core/entities/tagger/weights";
import type { Random } from "./random";

/** A sentence to learn from: features by number (see FeatureNumbers), and the right labels. */
export interface Example {
  readonly features: Int32Array;
  readonly ends: Uint32Array;
  readonly labels: Uint8Array;
  /** How often an epoch shows it: 0.5 is every other epoch, 2 is twice. */
  readonly weight: number;
}

/** Numbers the features of the training texts, from 0 on, and counts them. */
export class FeatureNumbers {
  #size = 1 << 20;
  #keys = new Uint32Array(this.#size);
  #numbers = new Int32Array(this.#size);
  #counts = new Uint32Array(this.#size);
  count = 0;

  /** The number of a feature, given to it if it has none. */
  add(key: number): number {
    if (this.count * 2 >= this.#size) this.#grow();
    const slot = this.#slot(key);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = key;
      this.#numbers[slot] = this.count++;
    }
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    return this.#numbers[slot] ?? 0;
  }

  #slot(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) >>> 0 & (this.#size - 1);
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & (this.#size - 1);
    return slot;
  }

  #grow(): void {
    const [keys, numbers, counts] = [this.#keys, this.#numbers, this.#counts];
    this.#size *= 2;
    this.#keys = new Uint32Array(this.#size);
    this.#numbers = new Int32Array(this.#size);
    this.#counts = new Uint32Array(this.#size);
    for (let old = 0; old < keys.length; old++) {
      const key = keys[old] ?? 0;
      if (key === 0) continue;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#numbers[slot] = numbers[old] ?? 0;
      this.#counts[slot] = counts[old] ?? 0;
    }
  }

  /** Each feature's key and count, by its number. */
  table(): { keys: Uint32Array; counts: Uint32Array } {
    const keys = new Uint32Array(this.count);
    const counts = new Uint32Array(this.count);
    for (let slot = 0; slot < this.#size; slot++) {
      const key = this.#keys[slot] ?? 0;
      if (key === 0) continue;
      keys[this.#numbers[slot] ?? 0] = key;
      counts[this.#numbers[slot] ?? 0] = this.#counts[slot] ?? 0;
    }
    return { keys, counts };
  }
}

/** Learnt weights: LABEL_COUNT for each feature number, and the transitions. */
export interface DenseWeights {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

const TRANSITIONS = LABEL_COUNT * LABEL_COUNT;

/** The averaged structured perceptron (Collins 2002); the average is kept in the lazy way of Daumé (2006). */
export class Perceptron {
  readonly #weights: Float32Array;
  readonly #sums: Float32Array;
  readonly #transitions = new Float32Array(TRANSITIONS);
  readonly #transitionSums = new Float32Array(TRANSITIONS);
  readonly #viterbi = new Viterbi();
  #scores = new Float32Array(LABEL_COUNT * 256);
  #guess = new Uint8Array(256);
  #dropped = new Uint8Array(4096);
  #step = 1;

  constructor(featureCount: number, private readonly random: Random, private readonly dropout: number) {
    this.#weights = new Float32Array(featureCount * LABEL_COUNT);
    this.#sums = new Float32Array(featureCount * LABEL_COUNT);
  }

  /** One pass over the examples in random order; how many tokens were labelled wrongly. */
  epoch(examples: readonly Example[]): number {
    let wrong = 0;
    for (const index of this.random.permutation(examples.length)) {
      const example = examples[index];
      for (let left = example?.weight ?? 0; example && left > 0; left--) if (this.random.next() < left) wrong += this.#learn(example);
    }
    return wrong;
  }

  #learn(example: Example): number {
    const { labels } = example;
    const count = labels.length;
    this.#reserve(count, example.features.length);
    for (let at = 0; at < example.features.length; at++) this.#dropped[at] = this.random.next() < this.dropout ? 1 : 0;
    this.#score(example);
    this.#viterbi.decode(this.#scores, this.#transitions, 0, count, this.#guess);
    let wrong = 0;
    for (let at = 0; at < count; at++) {
      const [right, guess] = [labels[at] ?? 0, this.#guess[at] ?? 0];
      if (right !== guess) {
        wrong++;
        this.#update(example, at, right, guess);
      }
      if (at > 0) this.#updateTransition((labels[at - 1] ?? 0) * LABEL_COUNT + right, (this.#guess[at - 1] ?? 0) * LABEL_COUNT + guess);
    }
    this.#step++;
    return wrong;
  }

  #reserve(count: number, features: number): void {
    if (this.#guess.length < count) this.#guess = new Uint8Array(count * 2);
    if (this.#scores.length < count * LABEL_COUNT) this.#scores = new Float32Array(count * 2 * LABEL_COUNT);
    if (this.#dropped.length < features) this.#dropped = new Uint8Array(features * 2);
  }

  #score({ features, ends, labels }: Example): void {
    const [scores, weights, dropped] = [this.#scores, this.#weights, this.#dropped];
    scores.fill(0, 0, labels.length * LABEL_COUNT);
    let at = 0;
    for (let token = 0; token < labels.length; token++) {
      const base = token * LABEL_COUNT;
      for (const end = ends[token]!; at < end; at++) {
        if (dropped[at]) continue;
        const row = features[at]! * LABEL_COUNT;
        if (row < 0) continue;
        for (let label = 0; label < LABEL_COUNT; label++) scores[base + label]! += weights[row + label]!;
      }
    }
  }

  #update({ features, ends }: Example, token: number, right: number, guess: number): void {
    const end = ends[token] ?? 0;
    for (let at = token === 0 ? 0 : (ends[token - 1] ?? 0); at < end; at++) {
      const row = (features[at] ?? 0) * LABEL_COUNT;
      if (this.#dropped[at] || row < 0) continue;
      this.#weights[row + right]! += 1;
      this.#weights[row + guess]! -= 1;
      this.#sums[row + right]! += this.#step;
      this.#sums[row + guess]! -= this.#step;
    }
  }

  #updateTransition(right: number, guess: number): void {
    if (right === guess) return;
    this.#transitions[right]! += 1;
    this.#transitions[guess]! -= 1;
    this.#transitionSums[right]! += this.#step;
    this.#transitionSums[guess]! -= this.#step;
  }

  /** The average of the weights over all steps so far. */
  average(): DenseWeights {
    const mean = (now: Float32Array, sums: Float32Array): Float32Array => now.map((weight, index) => weight - (sums[index] ?? 0) / this.#step);
    const keep = 1 - this.dropout;
    return { weights: mean(this.#weights, this.#sums).map((weight) => weight * keep), transitions: mean(this.#transitions, this.#transitionSums) };
  }
}

/** Which labels' transitions are ever used. */
export const USED_TRANSITIONS = BEFORE.reduce((sum, before) => sum + before.length, 0);

/**
 * The weights as the tagger uses them: of the features that are kept, the `most` weights that are furthest from 0.
 */
export function prune({ weights, transitions }: DenseWeights, keys: Uint32Array, most: number): PrunedWeights {
  const sizes = Float32Array.from(weights.filter((weight) => weight !== 0), Math.abs).sort();
  const least = sizes[Math.max(0, sizes.length - most)] ?? 0;
  const order = Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const kept: { key: number; labels: number[]; values: number[] }[] = [];
  for (const number of order) {
    const labels: number[] = [];
    for (let label = 0; label < LABEL_COUNT; label++) if (Math.abs(weights[number * LABEL_COUNT + label] ?? 0) >= least && weights[number * LABEL_COUNT + label] !== 0) labels.push(label);
    if (labels.length > 0) kept.push({ key: keys[number] ?? 0, labels, values: labels.map((label) => weights[number * LABEL_COUNT + label] ?? 0) });
  }
  return {
    keys: Uint32Array.from(kept, ({ key }) => key),
    counts: Uint8Array.from(kept, ({ labels }) => labels.length),
    labels: Uint8Array.from(kept.flatMap(({ labels }) => labels)),
    values: Float32Array.from(kept.flatMap(({ values }) => values)),
    transitions,
  };
}

/** What a stage's part of the model's file holds. */
export interface PrunedWeights {
  readonly keys: Uint32Array;
  readonly counts: Uint8Array;
  readonly labels: Uint8Array;
  readonly values: Float32Array;
  readonly transitions: Float32Array;
}

/** The weights of a stage, not pruned, for use while training. */
export function stageOf({ keys, counts, labels, values, transitions }: PrunedWeights): StageWeights {
  let end = 0;
  return new StageWeights(keys, Uint32Array.from(counts, (count) => (end += count)), labels, values, transitions);
}

/** The examples of a text, one for each sentence; features that `numberOf` does not know (-1) are left out of learning. */
export function examplesOf(
  features: readonly Features[],
  text: { readonly sentences: readonly { readonly from: number; readonly to: number }[]; readonly labels: Uint8Array },
  numberOf: (key: number) => number,
  weight: number,
): Example[] {
  return text.sentences.filter(({ from, to }) => to > from).map(({ from, to }) => {
    const numbers: number[] = [];
    const ends = new Uint32Array(to - from);
    for (let token = from; token < to; token++) {
      for (const { hashes, ends: tokenEnds } of features) {
        const end = tokenEnds[token] ?? 0;
        for (let at = token === 0 ? 0 : (tokenEnds[token - 1] ?? 0); at < end; at++) numbers.push(numberOf(hashes[at] ?? 0));
      }
      ends[token - from] = numbers.length;
    }
    return { features: Int32Array.from(numbers), ends, labels: text.labels.slice(from, to), weight };
  });
}
