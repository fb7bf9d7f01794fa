import type { Entity, Mention } from "../entities/entity";
import { LISTED_NAMES } from "../entities/lexicon";
import { titleBefore } from "../entities/titles";
import { capitalsOf, readableText, readWords, wordAt, type Word } from "../entities/words";
import type { Block, BlockKind, Story } from "../story/story";
import { contains, shiftSpan, type Span } from "../text/span";
import { foldWord } from "./fold";

/** One place where a story writes a word with a capital, and what stands around it. */
export interface WordOccurrence {
  /** Offsets into the story's text. */
  readonly span: Span;
  /** What the entity is that the word is a part of; undefined where the word was taken for none. */
  readonly kind?: Mention["kind"];
  /** The other words of the name that it stands in, folded; titles are none. */
  readonly beside: ReadonlySet<string>;
  /** The last word of a name of several words. */
  readonly isLast: boolean;
  /** A capital tells nothing here: the word opens a sentence, or stands in a headline where all words have one. */
  readonly opens: boolean;
  /** Tells the sentences of the story apart. */
  readonly sentence: string;
  /** The category of the title before the name that it stands in: "military". */
  readonly title?: string;
  /** What directly follows the name, for its age and description. */
  readonly after: string;
}

/** A word with every place where the story has it. */
export interface StoryWord {
  readonly text: string;
  readonly folded: string;
  readonly occurrences: WordOccurrence[];
}

const UNREAD: ReadonlySet<BlockKind> = new Set(["other", "timestamp"]);
const AFTER = 40;
const MIN_LETTERS = 4;
/** Small words inside names. */
const JOINS_NAMES = /^(?:al|el|bin|ibn|ben|de|del|la|van|von|der|den|da|di|dos|du)$/;

/** What is known of a story's capitalised words. */
export interface StoryWords {
  readonly words: readonly StoryWord[];
  /** Whether the story has a word in small letters too. */
  hasSmall(word: string): boolean;
}

/** Reads every capitalised word of four letters or more, joined by its spelling; words in capitals join the same in small letters. */
export function readStoryWords(story: Story, entities: readonly Entity[]): StoryWords {
  const mentions = entities.flatMap((entity) => entity.mentions).sort((a, b) => a.start - b.start);
  const words = new Map<string, StoryWord>();
  const inCapitals: { text: string; occurrence: WordOccurrence }[] = [];
  const small = new Set<string>();
  for (const [index, block] of story.blocks.entries()) {
    if (UNREAD.has(block.kind)) continue;
    for (const { text, caps, occurrence } of readBlock(block, index, mentions, small)) {
      if (caps) inCapitals.push({ text, occurrence });
      else addOccurrence(words, text, occurrence);
    }
  }
  joinCapitals(words, inCapitals);
  return { words: [...words.values()], hasSmall: (word) => small.has(word.toLowerCase()) };
}

function joinCapitals(words: Map<string, StoryWord>, inCapitals: readonly { text: string; occurrence: WordOccurrence }[]): void {
  const cased = new Map([...words.keys()].map((text) => [text.toUpperCase(), text]));
  for (const { text, occurrence } of inCapitals) addOccurrence(words, cased.get(text) ?? text, occurrence);
}

function addOccurrence(words: Map<string, StoryWord>, text: string, occurrence: WordOccurrence): void {
  const known = words.get(text);
  if (known) known.occurrences.push(occurrence);
  else words.set(text, { text, folded: foldWord(text), occurrences: [occurrence] });
}

interface FoundWord {
  readonly text: string;
  readonly caps: boolean;
  readonly occurrence: WordOccurrence;
}

function readBlock(block: Block, index: number, mentions: readonly Mention[], small: Set<string>): FoundWord[] {
  const text = readableText(block);
  const words = readWords(text, block.sentences);
  const capitals = capitalsOf(block.kind, text, words);
  const found: FoundWord[] = [];
  for (const [at, word] of words.entries()) {
    if (!word.capital && !word.caps) small.add(word.lower);
    else if (word.text.length >= MIN_LETTERS) {
      const sentence = block.sentences.findIndex((one) => contains(one, word));
      const place = { at, block, mention: mentionAt(mentions, shiftSpan({ start: word.start, end: word.end }, block.span.start)) };
      const occurrence = { ...readOccurrence(words, place), opens: word.opens || capitals !== "sentence", sentence: `${index}.${sentence}` };
      found.push({ text: word.text, caps: word.caps, occurrence });
    }
  }
  return found;
}

/** The mention that holds a span; mentions are in order and never overlap. */
function mentionAt(mentions: readonly Mention[], span: Span): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const mention = mentions[low - 1];
  return mention && contains(mention, span) ? mention : undefined;
}

interface Place {
  readonly at: number;
  readonly block: Block;
  readonly mention: Mention | undefined;
}

function readOccurrence(words: readonly Word[], { at, block, mention }: Place): Omit<WordOccurrence, "opens" | "sentence"> {
  const own = wordAt(words, at);
  const [from, to] = mention ? boundsOfMention(words, at, shiftSpan(mention, -block.span.start)) : boundsOfRun(words, at);
  const parts = words.slice(from, to).filter((word) => word !== own && word.capital);
  const title = titleBefore(words, from)?.title.category;
  const end = wordAt(words, to - 1).end;
  return {
    span: shiftSpan({ start: own.start, end: own.end }, block.span.start),
    ...(mention && { kind: mention.kind }),
    beside: new Set(parts.map((word) => foldWord(word.text))),
    isLast: at === to - 1 && parts.length > 0,
    ...(title !== undefined && { title }),
    after: block.text.slice(end, end + AFTER),
  };
}

function boundsOfMention(words: readonly Word[], at: number, mention: Span): [number, number] {
  let [from, to] = [at, at + 1];
  while (from > 0 && wordAt(words, from - 1).start >= mention.start) from--;
  while (to < words.length && wordAt(words, to).end <= mention.end) to++;
  return [from, to];
}

/** A word that was taken for no name, with the capitalised words that stand by it. A title, a people or a possessive is none. */
function boundsOfRun(words: readonly Word[], at: number): [number, number] {
  let [from, to] = [at, at + 1];
  while (from > 0 && isJoined(words, from) && isPartOfName(words, from - 1)) from--;
  while (to < words.length && isJoined(words, to) && isPartOfName(words, to)) to++;
  return [from, to];
}

function isJoined(words: readonly Word[], at: number): boolean {
  return wordAt(words, at).joined && !wordAt(words, at - 1).possessive;
}

function isPartOfName(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at);
  if (JOINS_NAMES.test(word.text)) return true;
  return word.capital && !word.caps && !word.opens && LISTED_NAMES.get(word.text) !== "nationality" && titleBefore(words, at + 1) === undefined;
}
