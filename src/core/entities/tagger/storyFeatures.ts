import { combine, hashText } from "./hash";
import { FeatureBuffer, type Features, type TaggerText } from "./features";
import { kindOf, namesOf, partOf, TAGGED_KINDS, type LabelledName } from "./labels";

const KINDS = TAGGED_KINDS.length;
/** Places in a row of counts: each kind, then words outside every name. */
const OUTSIDE_NAMES = KINDS;
const ROW = KINDS + 1;

/** What the first stage made of the text: its names by their words, and how often each word is in which kind. */
interface Findings {
  readonly text: TaggerText;
  readonly labels: Uint8Array;
  /** The name that a token is in; -1 for none. */
  readonly nameAt: Int32Array;
  readonly names: readonly LabelledName[];
  readonly lowers: readonly string[];
  /** How often a word is in names of each kind, and outside, over its capitalised uses. */
  readonly words: ReadonlyMap<string, Uint16Array>;
  /** How often a whole name has each kind. */
  readonly wholes: ReadonlyMap<string, Uint16Array>;
  readonly keys: readonly string[];
  /** How often a word ends, or begins, a longer name of each kind. */
  readonly lasts: ReadonlyMap<string, Uint16Array>;
  readonly firsts: ReadonlyMap<string, Uint16Array>;
  /** The kinds of the names that have these initials. */
  readonly initials: ReadonlyMap<string, Uint16Array>;
}

/**
 * Features of the second stage: what the first stage decided here and around, and what it made of the same words, names
 * and initials in the rest of the text. What a token's own name contributes is left out.
 */
export function readStoryFeatures(text: TaggerText, labels: Uint8Array): Features {
  const findings = collect(text, labels);
  const out = new FeatureBuffer();
  const ends = new Uint32Array(text.tokens.length);
  for (const { from, to } of text.sentences) {
    for (let at = from; at < to; at++) {
      pushLabels(out, findings, at, from, to);
      if (isCapital(findings, at)) pushStory(out, findings, at);
      ends[at] = out.length;
    }
  }
  return { hashes: out.hashes.subarray(0, out.length), ends };
}

function collect(text: TaggerText, labels: Uint8Array): Findings {
  const lowers = text.tokens.map((token) => token.text.toLowerCase());
  const names = namesOf(labels);
  const nameAt = new Int32Array(labels.length).fill(-1);
  names.forEach(({ from, to }, index) => nameAt.fill(index, from, to));
  const keys = names.map(({ from, to }) => lowers.slice(from, to).join(" "));
  const tables = { words: new Map<string, Uint16Array>(), wholes: new Map<string, Uint16Array>(), lasts: new Map<string, Uint16Array>(), firsts: new Map<string, Uint16Array>(), initials: new Map<string, Uint16Array>() };
  const findings: Findings = { text, labels, nameAt, names, lowers, keys, ...tables };
  for (let at = 0; at < lowers.length; at++) {
    if (isCapital(findings, at)) add(tables.words, lowers[at] ?? "", kindAt(findings, at));
  }
  names.forEach(({ kind, from, to }, index) => {
    add(tables.wholes, keys[index] ?? "", kind);
    if (to - from < 2) return;
    add(tables.firsts, lowers[from] ?? "", kind);
    add(tables.lasts, lowers[to - 1] ?? "", kind);
    add(tables.initials, initialsOf(text, from, to), kind);
  });
  return findings;
}

function add(table: Map<string, Uint16Array>, key: string, kind: number): void {
  const counts = table.get(key) ?? new Uint16Array(ROW);
  counts[kind] = (counts[kind] ?? 0) + 1;
  table.set(key, counts);
}

function kindAt({ names, nameAt }: Findings, at: number): number {
  return names[nameAt[at] ?? -1]?.kind ?? OUTSIDE_NAMES;
}

function isCapital({ text }: Findings, at: number): boolean {
  return /^\p{Lu}/u.test(text.tokens[at]?.text ?? "");
}

function initialsOf(text: TaggerText, from: number, to: number): string {
  const words = text.tokens.slice(from, to).map((token) => token.text.charAt(0));
  return words.filter((letter) => /\p{Lu}/u.test(letter)).join("").toLowerCase();
}

const EDGE_LABEL = 99;

function pushLabels(out: FeatureBuffer, { labels, lowers, names, nameAt }: Findings, at: number, from: number, to: number): void {
  const label = (index: number): number => (index >= from && index < to ? (labels[index] ?? 0) : EDGE_LABEL);
  const push = (template: number, value: number): void => { out.push(combine(template, value)); };
  const [p2, p1, own, n1, n2] = [label(at - 2), label(at - 1), label(at), label(at + 1), label(at + 2)];
  push(201, own);
  push(202, p1);
  push(203, n1);
  push(204, p2);
  push(205, n2);
  push(206, combine(p1, own));
  push(207, combine(own, n1));
  push(208, combine(combine(p1, own), n1));
  push(209, combine(own, hashText(lowers[at] ?? "")));
  const name = names[nameAt[at] ?? -1];
  if (name) push(210, combine(combine(name.kind, Math.min(name.to - name.from, 5)), partOf(own)));
}

/** What the story's other uses of the word, and of the name that it is part of, were taken for. */
function pushStory(out: FeatureBuffer, findings: Findings, at: number): void {
  const { lowers, nameAt, names, keys, labels } = findings;
  const word = lowers[at] ?? "";
  const index = nameAt[at] ?? -1;
  const name = names[index];
  const own = kindOf(labels[at] ?? 0);
  const push = (template: number, value: number): void => { out.push(combine(template, combine(value, own))); };
  push(221, summary(findings.words.get(word), kindAt(findings, at)));
  if (name) push(222, summary(findings.wholes.get(keys[index] ?? ""), name.kind));
  push(223, summary(findings.lasts.get(word), kindOfEnd(name, at, "last")));
  push(224, summary(findings.firsts.get(word), kindOfEnd(name, at, "first")));
  if (isAcronym(findings.text.tokens[at]?.text ?? "")) push(225, summary(findings.initials.get(word.replaceAll(".", "")), -1));
}

/** The kind of a name of several words whose last or first word stands at `at`; -1 of no such name. */
function kindOfEnd(name: Findings["names"][number] | undefined, at: number, end: "first" | "last"): number {
  if (!name || name.to - name.from <= 1) return -1;
  return at === (end === "last" ? name.to - 1 : name.from) ? name.kind : -1;
}

function isAcronym(token: string): boolean {
  return token.length > 1 && token.length < 8 && token === token.toUpperCase();
}

/** The commonest kind without one use of `own`, how common it is, and whether all agree. */
function summary(counts: Uint16Array | undefined, own: number): number {
  let best = -1;
  let most = 0;
  let sum = 0;
  for (let kind = 0; kind < ROW; kind++) {
    const count = (counts?.[kind] ?? 0) - (kind === own ? 1 : 0);
    sum += Math.max(count, 0);
    if (count > most) [best, most] = [kind, count];
  }
  if (sum === 0) return 0;
  return 1 + best * 16 + Math.min(most, 3) * 4 + (most === sum ? 2 : most * 2 > sum ? 1 : 0);
}
