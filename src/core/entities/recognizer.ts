import type { NameList } from "../names/nameList";
import type { Block, BlockKind, Story } from "../story/story";
import { BoundedCache } from "../text/boundedCache";
import { compareSpans, contains, shiftSpan, type Span } from "../text/span";
import { agreeOnKinds, surnameOf, type NamedProposal } from "./consistency";
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
/** No name in capitals is sought with more words. */
const LONGEST_IN_CAPITALS = 6;
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
      const known = fillGaps(outside(values, agreed), namesInCapitals(story, agreed, read));
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

/** Names of the running text, found again where capitals say nothing: headlines in title case or in capitals. */
function namesInCapitals(story: Story, known: readonly NamedProposal[], read: (block: Block) => BlockReading): NamedProposal[] {
  const blocks = readBlocks(story).filter((block) => read(block).capitals !== "sentence");
  if (blocks.length === 0) return [];
  const kinds = new Map<string, NamedProposal["kind"]>();
  for (const { kind, start, end } of known) {
    const name = foldName(story.text.slice(start, end));
    const surname = kind === "person" ? surnameOf(name) : undefined;
    for (const form of surname === undefined ? [name] : [name, surname]) kinds.set(form.toLowerCase(), kind);
  }
  return blocks.flatMap((block) => knownNames(block, kinds));
}

function knownNames(block: Block, kinds: ReadonlyMap<string, NamedProposal["kind"]>): NamedProposal[] {
  const words = readWords(readableText(block), block.sentences);
  const found: NamedProposal[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let to = Math.min(words.length, at + LONGEST_IN_CAPITALS); to > at; to--) {
      const part = words.slice(at, to);
      const kind = part[0]?.capital ? kinds.get(foldName(part.map(({ lower }) => lower).join(" "))) : undefined;
      const [first, last] = [part[0], part.at(-1)];
      if (!kind || !first || !last) continue;
      found.push({ kind, weight: WEIGHT.likely, ...shiftSpan({ start: first.start, end: last.end }, block.span.start) });
      at = to - 1;
      break;
    }
  }
  return found;
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
  return { values: findValues(text), capitals: capitalsOf(block.kind, text, readWords(text, block.sentences)) };
}
