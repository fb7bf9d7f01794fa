import type { BlockKind, Story } from "../story/story";

/** Kinds of block that are prose, and may hold names of which only the words around them tell. */
export const PROSE_KINDS: ReadonlySet<BlockKind> = new Set(["headline", "deck", "repeated-headline", "paragraph", "list-item", "subhead", "block-quote", "tagline"]);

/** Small words of English: prose in English has many, prose in another language hardly any. */
const ENGLISH = new Set("the of and to in a for that is was on with as by at from it be has have had said were are not an this which he she they his her its but who will would after".split(" "));
const FEWEST_WORDS = 20;
/** Names and German nouns have capitals, so that words in small letters are counted, and at least these. */
const FEWEST_COUNTED = 8;
const LOWEST_SHARE_OF_ENGLISH = 0.17;
/** A story's language shows in its beginning. */
const MOST_READ = 20_000;

const judged = new WeakMap<Story, boolean>();

/** Whether a story is in English, as far as its small words tell; one of a few words counts as English. */
export function isEnglish(story: Story): boolean {
  const known = judged.get(story) ?? judge(story);
  judged.set(story, known);
  return known;
}

function judge({ blocks }: Story): boolean {
  const text = blocks.filter(({ kind }) => PROSE_KINDS.has(kind)).map((block) => block.text).join("\n").slice(0, MOST_READ);
  const words: string[] = text.match(/\p{L}+/gu) ?? [];
  const counted = words.every((word) => word === word.toUpperCase()) ? words : words.filter((word) => /^\p{Ll}/u.test(word));
  // Names and figures alone, such as results, have no language.
  if (words.length < FEWEST_WORDS || counted.length < FEWEST_COUNTED) return true;
  return counted.filter((word) => ENGLISH.has(word.toLowerCase())).length / counted.length >= LOWEST_SHARE_OF_ENGLISH;
}
