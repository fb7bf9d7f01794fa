import type { NameList } from "../names/nameList";
import type { Block, BlockKind, Story } from "../story/story";
import { BoundedCache } from "../text/boundedCache";
import { compareSpans, shiftSpan, type Span } from "../text/span";
import { agreeOnKinds, type NamedProposal } from "./consistency";
import type { Mention } from "./entity";
import { LISTED_NAMES, foldName } from "./lexicon";
import { WEIGHT, type NameProposal, type NameSource } from "./nameProposal";
import { structureSource } from "./structureSource";
import { titleAt } from "./titles";
import { fillGaps, findValues, type Value } from "./values";
import { capitalsOf, readableText, readWords } from "./words";

/** Finds what a story names. */
export interface EntityRecognizer {
  /** Every mention in the story, in order and never overlapping. `names` is the authority list. */
  recognize(story: Story, names: NameList): readonly Mention[];
}

/** Kinds of block that hold no prose. */
const UNREAD_KINDS: ReadonlySet<BlockKind> = new Set(["other", "timestamp"]);
/** Paragraphs of some twenty open stories. */
const KEPT_BLOCKS = 1000;
/** No name in capitals is sought with more words. */
const LONGEST_IN_CAPITALS = 6;
/** Beyond this a span is no name, and its titles need not be looked for. */
const LONGEST_NAME = 200;

/**
 * A recogniser that puts together what its sources propose, the authority list, and the lines above the story; then
 * lets the whole story decide each name's kind, and adds the values. Titles, articles and possessive endings are taken
 * off every name, whoever proposes it.
 * @param sources where two propose overlapping spans, the greater weight wins, then the longer span, then the earlier source
 */
export function createRecognizer(sources: readonly NameSource[]): EntityRecognizer {
  const kept = new BoundedCache<readonly Value[]>(KEPT_BLOCKS);
  const valuesOf = (block: Block): readonly Value[] => kept.get(block.text, () => findValues(readableText(block)));
  return {
    recognize: (story, names) => {
      const proposals = [...sources, structureSource].flatMap((source) => source.propose(story));
      const settled = settle(story.text, [...listedUses(story, names, proposals), ...proposals].flatMap((proposal) => trimName(story.text, proposal) ?? []));
      const agreed = agreeOnKinds(story.text, settled);
      const known = fillGaps(agreed, namesInCapitals(story, agreed));
      return fillGaps<Span & Pick<Mention, "kind">>(known, valuesIn(story, valuesOf)).map(({ kind, start, end }) => ({
        kind,
        start,
        end,
        text: story.text.slice(start, end),
      }));
    },
  };
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
  let from = words[0]?.lower === "the" ? 1 : 0;
  for (let title = titleAt(words, from); title && title.to < words.length; title = titleAt(words, from)) from = title.to;
  const [first, last] = [words[from], words.at(-1)];
  if (!first || !last) return undefined;
  const ended = last.possessive ? last.end : Math.max(last.end, own.trimEnd().length);
  return { ...name, start: name.start + first.start, end: name.start + ended };
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
function namesInCapitals(story: Story, known: readonly NamedProposal[]): NamedProposal[] {
  const blocks = readBlocks(story).filter(({ text, sentences }) => capitalsOf(readWords(text, sentences)) !== "sentence");
  if (blocks.length === 0) return [];
  const kinds = new Map(known.map((name) => [foldName(story.text.slice(name.start, name.end)).toLowerCase(), name.kind]));
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

function valuesIn(story: Story, valuesOf: (block: Block) => readonly Value[]): Value[] {
  return readBlocks(story).flatMap((block) => valuesOf(block).map((value) => ({ kind: value.kind, ...shiftSpan(value, block.span.start) })));
}
