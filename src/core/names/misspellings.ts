import type { Entity } from "../entities/entity";
import { readableText, readWords, wordAt, type Word } from "../entities/words";
import type { CalendarDate } from "../story/calendar";
import type { Block, Story } from "../story/story";
import { contains, overlaps, shiftSpan, textOf, type Span } from "../text/span";
import { correctName } from "./correction";
import { inCaseOf } from "./matchCase";
import type { NameEntry } from "./nameEntry";
import type { NameList, NameUse, NearName } from "./nameList";
import { isInEffect } from "./period";
import { nameWords } from "./words";

/** A word of the story that is part of a misspelled name, and what it should be. */
export interface WordToChange extends Span {
  readonly written: string;
  readonly right: string;
}

/** A name that the story spells differently from the list. Offsets are into the story's text. */
export interface MisspelledName extends Span {
  /** A listed wrong form; a form near a listed full name; or a word of a name that was found wrong in full elsewhere. */
  readonly how: "variant" | "near" | "later";
  readonly entry: NameEntry;
  /** The right form in the case of the story's. */
  readonly right: string;
  readonly words: readonly WordToChange[];
  /** For `near`: how it lines up with the right form. */
  readonly near?: NearName;
  /** For `later`: where the full name stands. */
  readonly fullName?: Span;
}

/** What a story is compared with. */
export interface ListedNames {
  readonly names: NameList;
  readonly entities: readonly Entity[];
  readonly date?: CalendarDate;
}

const CAPITALISED_WORD = /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu;
const ABOVE_THE_STORY: ReadonlySet<Block["kind"]> = new Set(["headline", "deck", "repeated-headline"]);
const NAME_KINDS: ReadonlySet<string> = new Set(["person", "place", "organization", "other"]);
const LONGEST_NAME = 5;
/** Small words inside names. */
const INSIDE_NAME = /^(?:al|el|bin|ibn|ben|de|del|la|van|von|der|den|da|di|dos|du)$/;

/** Finds the names that the list has otherwise, in the order of how surely they are wrong. None overlaps another. */
export function findMisspelledNames(story: Story, listed: ListedNames): MisspelledName[] {
  const blocks = story.blocks.filter(({ kind }) => kind !== "other");
  const uses = blocks.flatMap(({ text, span }) => listed.names.usesOn(text, listed.date).map((use) => ({ ...use, ...shiftSpan(use, span.start) })));
  const variants = uses.filter(({ form }) => form === "variant").map((use) => readVariant(story.text, use));
  const near = blocks.flatMap((block) => findNearNames(block, listed, uses));
  const inFull = [...variants, ...near];
  return [...inFull, ...findLaterWords(blocks, listed.entities, uses, inFull)];
}

function readVariant(text: string, { start, end, entry }: NameUse): MisspelledName {
  const written = text.slice(start, end);
  const { right, words } = correctName(written, entry);
  const changes = words?.map((word) => ({ ...shiftSpan(word, start), written: word.text, right: word.right }));
  return { how: "variant", start, end, entry, right, words: changes ?? [{ start, end, written, right }] };
}

/** A stretch of a block that may be a full name, and the listed name that it is near. */
interface NearStretch extends Span {
  readonly near: NearName;
}

function findNearNames(block: Block, { names, entities, date }: ListedNames, uses: readonly NameUse[]): MisspelledName[] {
  const words = readWords(readableText(block), block.sentences);
  const longer = entities.flatMap(({ kind, mentions }) => (NAME_KINDS.has(kind) ? mentions : [])).filter((mention) => overlaps(mention, block.span));
  const stretches = words.flatMap((_, from) => stretchesFrom(words, from)).flatMap((stretch): NearStretch[] => {
    const span = shiftSpan({ start: stretch[0]?.start ?? 0, end: stretch.at(-1)?.end ?? 0 }, block.span.start);
    const isPart = longer.some((mention) => contains(mention, span) && mention.end - mention.start > span.end - span.start);
    if (isPart || uses.some((use) => overlaps(use, span))) return [];
    const near = names.nearest(stretch.map(({ text }) => text));
    return near && isInEffect(near.entry, date) ? [{ ...span, near }] : [];
  });
  return bestOf(stretches).map((stretch) => readNear(block, stretch));
}

/** Stretches of two to five words with capitals from a word on, particles between them. */
function stretchesFrom(words: readonly Word[], from: number): Word[][] {
  const stretches: Word[][] = [];
  if (!wordAt(words, from).capital) return stretches;
  for (let to = from + 1; to < Math.min(words.length, from + LONGEST_NAME); to++) {
    const word = wordAt(words, to);
    if (!word.joined || wordAt(words, to - 1).possessive) break;
    if (word.capital) stretches.push(words.slice(from, to + 1));
    else if (!INSIDE_NAME.test(word.text)) break;
  }
  return stretches;
}

/** Of stretches that overlap, the one with the most equal parts, then the longest. */
function bestOf(stretches: readonly NearStretch[]): NearStretch[] {
  const ranked = [...stretches].sort((a, b) => b.near.alignment.equal - a.near.alignment.equal || b.end - b.start - (a.end - a.start));
  const kept: NearStretch[] = [];
  for (const stretch of ranked) if (!kept.some((other) => overlaps(other, stretch))) kept.push(stretch);
  return kept.sort((a, b) => a.start - b.start);
}

function readNear(block: Block, { start, end, near }: NearStretch): MisspelledName {
  const text = textOf(block.text, shiftSpan({ start, end }, -block.span.start));
  const written = nameWords(text);
  const words = near.alignment.differing.flatMap((pair) => {
    const [first, last] = [written[pair.written.from], written[pair.written.to - 1]];
    if (!first || !last) return [];
    const own = text.slice(first.start, last.end);
    return [{ ...shiftSpan({ start: first.start, end: last.end }, start), written: own, right: inCaseOf(pair.right.text, own) }];
  });
  return { how: "near", start, end, entry: near.entry, right: near.form, words, near };
}

/** Once "Mullah Omer" was found wrong, "Omer" alone is he, in the headline too, unless the story has another Omer. */
function findLaterWords(blocks: readonly Block[], entities: readonly Entity[], uses: readonly NameUse[], inFull: readonly MisspelledName[]): MisspelledName[] {
  const wrong = new Map(inFull.flatMap((name) => name.words.flatMap((word) => keysOf(word).map((key) => [key, { name, word }] as const))));
  if (wrong.size === 0) return [];
  const taken: readonly Span[] = [...uses, ...inFull];
  return blocks.flatMap((block) =>
    Array.from(block.text.matchAll(CAPITALISED_WORD)).flatMap((match): MisspelledName[] => {
      const written = match[0].replace(/['’]s?$/, "");
      const found = wrong.get(written);
      const span = shiftSpan({ start: match.index, end: match.index + written.length }, block.span.start);
      if (!found || (found.name.start > span.start && !ABOVE_THE_STORY.has(block.kind))) return [];
      if (taken.some((other) => overlaps(other, span)) || belongsToLongerName(entities, span)) return [];
      const right = inCaseOf(found.word.right, written);
      return [{ how: "later", ...span, entry: found.name.entry, right, words: [{ ...span, written, right }], fullName: { start: found.name.start, end: found.name.end } }];
    }),
  );
}

/** A wrong word as later text may have it, in capitals too; a stretch of several words is none. */
function keysOf({ written }: WordToChange): string[] {
  return /\s/.test(written) ? [] : [written, written.toUpperCase()];
}

function belongsToLongerName(entities: readonly Entity[], span: Span): boolean {
  return entities.some(({ mentions }) => mentions.some((mention) => overlaps(mention, span) && nameWords(mention.text).length > 1));
}
