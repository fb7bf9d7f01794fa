import type { Embeddings } from "./embeddings";
import type { Random } from "./random";

export interface Clustering {
  /** How many clusters. */
  readonly count: number;
  /** How many of the commonest words they are learnt from. */
  readonly sample: number;
  readonly rounds: number;
}

/**
 * Clusters word vectors by their direction: spherical k-means (Dhillon and Modha, 2001) on the commonest words, then
 * every word goes to the nearest centre.
 * @returns for each word the number of its cluster, from 0 on
 */
export function clusterWords({ vectors, dimensions, words }: Embeddings, { count, sample, rounds }: Clustering, random: Random): Uint16Array {
  const learnt = Math.min(sample, words.length);
  let centres = new Float32Array(count * dimensions);
  const start = random.permutation(learnt);
  for (let cluster = 0; cluster < count; cluster++) {
    const word = start[cluster] ?? 0;
    centres.set(vectors.subarray(word * dimensions, (word + 1) * dimensions), cluster * dimensions);
  }
  for (let round = 0; round < rounds; round++) {
    centres = moveCentres(vectors, nearest(vectors, learnt, centres, dimensions), centres, dimensions);
  }
  return nearest(vectors, words.length, centres, dimensions);
}

function nearest(vectors: Float32Array, count: number, centres: Float32Array, dimensions: number): Uint16Array {
  const clusters = centres.length / dimensions;
  const result = new Uint16Array(count);
  for (let word = 0; word < count; word++) {
    let best = -Infinity;
    for (let cluster = 0; cluster < clusters; cluster++) {
      const score = dot(vectors, word * dimensions, centres, cluster * dimensions, dimensions);
      if (score > best) {
        best = score;
        result[word] = cluster;
      }
    }
  }
  return result;
}

function dot(a: Float32Array, aStart: number, b: Float32Array, bStart: number, count: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let at = 0; at < count; at += 4) {
    s0 += a[aStart + at]! * b[bStart + at]!;
    s1 += a[aStart + at + 1]! * b[bStart + at + 1]!;
    s2 += a[aStart + at + 2]! * b[bStart + at + 2]!;
    s3 += a[aStart + at + 3]! * b[bStart + at + 3]!;
  }
  return s0 + s1 + s2 + s3;
}

/** Each centre becomes the direction of its words' sum; one without words stays. */
function moveCentres(vectors: Float32Array, clusters: Uint16Array, old: Float32Array<ArrayBuffer>, dimensions: number): Float32Array<ArrayBuffer> {
  const sums = new Float32Array(old.length);
  clusters.forEach((cluster, word) => {
    for (let at = 0; at < dimensions; at++) sums[cluster * dimensions + at]! += vectors[word * dimensions + at]!;
  });
  for (let start = 0; start < sums.length; start += dimensions) {
    const length = Math.sqrt(dot(sums, start, sums, start, dimensions));
    for (let at = start; at < start + dimensions; at++) sums[at] = length > 0 ? sums[at]! / length : old[at]!;
  }
  return sums;
}
