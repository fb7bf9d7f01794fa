/** No bucket of words alike is compared beyond this many words, so that no text makes the search slow. */
const LARGEST_BUCKET = 40;

/**
 * The pairs of items whose keys may be spellings of one word: those that one letter added, left out, changed or swapped
 * with its neighbour makes the same, and those of one consonant skeleton. Found through shared keys (each word with one
 * letter left out, and its skeleton), so that the work grows with the number of words alone.
 * @param keyOf an item's folded word
 */
export function pairsAlike<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, Item][] {
  const buckets = new Map<string, number[]>();
  const paired = new Set<number>();
  const pairs: [Item, Item][] = [];
  const pair = (other: number, index: number): void => {
    const [earlier, item] = [items[other], items[index]];
    const id = other * items.length + index;
    if (earlier === undefined || item === undefined || paired.has(id)) return;
    paired.add(id);
    pairs.push([earlier, item]);
  };
  for (const [index, item] of items.entries()) {
    for (const key of new Set(keysOf(keyOf(item)))) {
      const bucket = buckets.get(key) ?? [];
      buckets.set(key, bucket);
      for (const other of bucket) pair(other, index);
      if (bucket.length < LARGEST_BUCKET) bucket.push(index);
    }
  }
  return pairs;
}

function keysOf(word: string): string[] {
  const shortened = Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
  return [word, ...shortened, `~${skeletonOf(word)}`];
}

const MOST_KEPT = 16_384;
const skeletons = new Map<string, string>();

/** Consonants by the sounds that transliterations confuse; vowels, "h" and half-vowels fall away, doubled letters become one. */
export function skeletonOf(word: string): string {
  const known = skeletons.get(word);
  if (known !== undefined) return known;
  const skeleton = readSkeleton(word);
  if (skeletons.size >= MOST_KEPT) skeletons.clear();
  skeletons.set(word, skeleton);
  return skeleton;
}

function readSkeleton(word: string): string {
  return word
    .replace(/ph/g, "f")
    .replace(/[kgqcx]+h?/g, "k")
    .replace(/[dtszj]+h?/g, "t")
    .replace(/[aeiouyhwvf]/g, "")
    .replace(/(.)\1+/gu, "$1");
}
