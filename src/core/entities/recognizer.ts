import type { NameList } from "../names/nameList";
import type { Block, BlockKind, Story } from "../story/story";
import { BoundedCache } from "../text/boundedCache";
import { compareSpans, contains, shiftSpan, type Span } from "../text/span";
import { acronymAfter, agreeOnKinds, formsOfPerson, type NamedProposal } from "./consistency";
import type { Mention } from "./entity";
import { isEnglish } from "./language";
import { LISTED_NAMES, foldName } from "./lexicon";
import { WEIGHT, type NameProposal, type NameSource } from "./nameProposal";
import { structureSource } from "./structureSource";
import { TITLE_MODIFIERS, titleAt } from "./titles";
import { fillGaps, findValues, type Value } from "./values";
import { capitalsOf, readableText, readWords, type Capitals, type Word } from "./words";

/** Finds what a story names. */
export interface EntityRecognizer {
  /** Every mention in the story, in order and never overlapping. `names` is the authority list. */
  recognize(story: Story, names: NameList): readonly Mention[];
}

/** Kinds of block that hold no prose. */
const UNREAD_KINDS: ReadonlySet<BlockKind> = new Set(["other", "timestamp"]);
/** No name is sought again with more words. */
const LONGEST_IN_CAPITALS = 6;
/** A headline may have a given name alone. */
const SHORTEST_GIVEN_NAME = 4;
/** Beyond this a span is no name, and its titles need not be looked for. */
const LONGEST_NAME = 200;

/**
 * A recogniser that puts together what its sources propose, the authority list, and the lines above the story; then
 * lets the whole story decide each name's kind, and adds the values. In a story that is not in English only listed names
 * are left of what the sources propose. Titles, articles and possessive endings are taken
 * off every name, whoever proposes it.
 * @param sources where two propose overlapping spans, the greater weight wins, then the longer span, then the earlier source
 */
export function createRecognizer(sources: readonly NameSource[]): EntityRecognizer {
  const kept = new BoundedCache<BlockReading>();
  const read = (block: Block): BlockReading => kept.get(`${block.kind}\0${block.text}`, () => readBlockText(block));
  return {
    recognize: (story, names) => {
      const ofProse = sources.flatMap((source) => source.propose(story));
      // In another language capitals and small words mean other things.
      const believed = isEnglish(story) ? ofProse : ofProse.filter(({ start, end }) => LISTED_NAMES.has(foldName(story.text.slice(start, end))));
      const proposals = [...believed, ...structureSource.propose(story)];
      const settled = settle(story.text, [...listedUses(story, names, proposals), ...proposals].flatMap((proposal) => trimName(story.text, proposal) ?? []));
      const agreed = agreeOnKinds(story.text, settled);
      const values = valuesIn(story, read);
      const known = fillGaps(outside(values, agreed), outside(values, namesAgain(story, agreed, read)));
      return fillGaps<Span & Pick<Mention, "kind">>(known, values).map(({ kind, start, end }) => ({
        kind,
        start,
        end,
        text: story.text.slice(start, end),
      }));
    },
  };
}

/** What is kept of a block; it depends on the block alone. */
interface BlockReading {
  readonly values: readonly Value[];
  readonly capitals: Capitals;
  readonly words: readonly Word[];
}

/** Uses of listed names; one that is but a part of a longer likely name ("Omar" in "Omar Abdullah") is left out. */
function listedUses(story: Story, names: NameList, proposals: readonly NameProposal[]): NameProposal[] {
  const longer = proposals.filter(({ weight }) => weight >= WEIGHT.likely).sort(compareSpans);
  const uses = readBlocks(story).flatMap((block) =>
    names.uses(readableText(block)).map((use) => ({ kind: use.entry.kind, weight: WEIGHT.given, ...shiftSpan({ start: use.start, end: use.end }, block.span.start) })),
  );
  return uses.sort(compareSpans).filter((use) => !isPart(use, longer));
}

function isPart(use: Span, longer: readonly Span[]): boolean {
  let low = 0;
  let high = longer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((longer[middle]?.start ?? 0) <= use.start) low = middle + 1;
    else high = middle;
  }
  const holder = longer[low - 1];
  return holder !== undefined && holder.end >= use.end && holder.end - holder.start > use.end - use.start;
}

function readBlocks(story: Story): Block[] {
  return story.blocks.filter(({ kind }) => !UNREAD_KINDS.has(kind));
}

/** The name without the article and the titles before it and the possessive ending; undefined where nothing is left. */
export function trimName<Name extends Span>(text: string, name: Name): Name | undefined {
  if (name.end - name.start > LONGEST_NAME) return name;
  const own = text.slice(name.start, name.end);
  if (LISTED_NAMES.has(foldName(own))) return name;
  const words = readWords(own, []);
  const from = endOfTitles(words);
  const [first, last] = [words[from], words.at(-1)];
  if (!first || !last) return undefined;
  const ended = last.possessive ? last.end : Math.max(last.end, own.trimEnd().length);
  return { ...name, start: name.start + first.start, end: name.start + ended };
}

/** The word after article, modifiers and titles: "the former President". A word in capitals is a modifier only before a title. */
function endOfTitles(words: readonly Word[]): number {
  let from = words[0]?.lower === "the" ? 1 : 0;
  for (;;) {
    let next = from;
    while (TITLE_MODIFIERS.has(words[next]?.lower ?? "")) next++;
    const title = titleAt(words, next);
    if (title && title.to < words.length) from = title.to;
    else return words[from]?.capital ? from : next;
  }
}

/** Of proposals that overlap the best, in order. */
function settle(text: string, proposals: readonly NameProposal[]): NameProposal[] {
  const taken = new Uint8Array(text.length);
  const best = [...proposals].sort((a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start));
  const settled = best.filter(({ start, end }) => {
    const free = end > start && !taken.subarray(start, end).includes(1);
    if (free) taken.fill(1, start, end);
    return free;
  });
  return settled.sort(compareSpans);
}

/**
 * Names that the story has elsewhere, found again: persons by their family names too, and without regard to capitals
 * where these say nothing, in headlines in title case or in capitals.
 */
function namesAgain(story: Story, known: readonly NamedProposal[], read: (block: Block) => BlockReading): NamedProposal[] {
  const kinds = new Map<string, NamedProposal["kind"]>();
  const folded = new Map<string, NamedProposal["kind"]>();
  for (const { kind, start, end } of known) {
    const name = foldName(story.text.slice(start, end));
    for (const part of kind === "person" ? name.split(" ") : []) if (part.length >= SHORTEST_GIVEN_NAME) folded.set(part.toLowerCase(), kind);
    for (const form of kind === "person" ? formsOfPerson(name) : [name]) kinds.set(form, kind);
    const acronym = acronymAfter(story.text, { start, end });
    if (acronym) kinds.set(story.text.slice(acronym.start, acronym.end), kind);
  }
  for (const [name, kind] of kinds) folded.set(name.toLowerCase(), kind);
  return readBlocks(story).flatMap((block) => {
    const { capitals, words } = read(block);
    return capitals === "sentence" ? knownNames(block, words, kinds, ({ text }) => text) : knownNames(block, words, folded, ({ lower }) => lower);
  });
}

/** The longest known names among a block's words, which begin with a capital and are compared by `form`. */
function knownNames(block: Block, words: readonly Word[], kinds: ReadonlyMap<string, NamedProposal["kind"]>, form: (word: Word) => string): NamedProposal[] {
  const found: NamedProposal[] = [];
  for (let at = 0; at < words.length; at++) {
    const to = endOfKnown(words, at, kinds, form);
    const [first, last] = [words[at], words[to - 1]];
    if (!first || !last || to <= at) continue;
    const kind = kinds.get(joined(words, at, to, form)) ?? "other";
    found.push({ kind, weight: WEIGHT.likely, ...shiftSpan({ start: first.start, end: last.end }, block.span.start) });
    at = to - 1;
  }
  return found;
}

function endOfKnown(words: readonly Word[], at: number, kinds: ReadonlyMap<string, unknown>, form: (word: Word) => string): number {
  const first = words[at];
  if (!first?.capital && !/^(?:al|bin|da|de|del|van|von)$/.test(first?.text ?? "")) return at;
  for (let to = Math.min(words.length, at + LONGEST_IN_CAPITALS); to > at; to--) if (kinds.has(joined(words, at, to, form))) return to;
  return at;
}

function joined(words: readonly Word[], from: number, to: number, form: (word: Word) => string): string {
  return foldName(words.slice(from, to).map(form).join(" "));
}

function valuesIn(story: Story, read: (block: Block) => BlockReading): Value[] {
  return readBlocks(story).flatMap((block) => read(block).values.map((value) => ({ kind: value.kind, ...shiftSpan(value, block.span.start) })));
}

/** Names that are no part of a value: "May" of "May 5", "Pakistani" of "5 million Pakistani rupees". Both lists are in order. */
function outside(values: readonly Value[], names: readonly NamedProposal[]): NamedProposal[] {
  let at = 0;
  return names.filter((name) => {
    while ((values[at]?.end ?? Infinity) <= name.start) at++;
    const value = values[at];
    return !value || value.kind === "number" || !contains(value, name);
  });
}

function readBlockText(block: Block): BlockReading {
  const text = readableText(block);
  const words = readWords(text, block.sentences);
  return { values: findValues(text), capitals: capitalsOf(block.kind, text, words), words };
}
