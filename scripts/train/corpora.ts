import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { TaggerText } from "../../src/core/entities/tagger/features";
import { labelOf, PART, TAGGED_KINDS } from "../../src/core/entities/tagger/labels";
import { readTokens, type Token } from "../../src/core/entities/tagger/tokens";

/** A document of the entity data; offsets in UTF-16 code units. */
export interface MarkedDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly [start: number, end: number])[];
  readonly entities: readonly (readonly [start: number, end: number, kind: string])[];
}

/** A document as the tagger reads it, with the right label of each token. */
export interface LabelledText extends TaggerText {
  readonly tokens: readonly Token[];
  readonly labels: Uint8Array;
}

/** The corpora in a folder whose names begin with `prefix`, by name; documents in the order of the file. */
export function readCorpora(folder: string, prefix: string): Map<string, MarkedDocument[]> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((file) => file.startsWith(prefix) && file.endsWith(".jsonl.gz"));
  return new Map(files.sort().map((file) => [file.replace(/\.jsonl\.gz$/, ""), readCorpus(join(folder, file))]));
}

function readCorpus(file: string): MarkedDocument[] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as MarkedDocument);
}

/** Cuts a document into tokens and gives each its label; a name that begins or ends within a token covers all of it. */
export function labelDocument({ text, sentences, entities }: MarkedDocument): LabelledText {
  const tokens: Token[] = [];
  const bounds = sentences.map(([start, end]) => {
    const from = tokens.length;
    for (const token of readTokens(text, { start, end })) tokens.push(token);
    return { from, to: tokens.length };
  });
  const labels = new Uint8Array(tokens.length);
  for (const [start, end, kind] of entities) {
    const index = TAGGED_KINDS.indexOf(kind as (typeof TAGGED_KINDS)[number]);
    const from = tokens.findIndex((token) => token.end > start);
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to++;
    if (index >= 0 && from >= 0 && to > from && isFree(labels, from, to) && isWithinSentence(bounds, from, to)) setName(labels, index, from, to);
  }
  return { tokens, sentences: bounds, labels };
}

function isFree(labels: Uint8Array, from: number, to: number): boolean {
  return labels.subarray(from, to).every((label) => label === 0);
}

function isWithinSentence(sentences: readonly { from: number; to: number }[], from: number, to: number): boolean {
  return sentences.some((sentence) => sentence.from <= from && to <= sentence.to);
}

function setName(labels: Uint8Array, kind: number, from: number, to: number): void {
  if (to - from === 1) {
    labels[from] = labelOf(kind, PART.single);
    return;
  }
  labels.fill(labelOf(kind, PART.inside), from, to);
  labels[from] = labelOf(kind, PART.first);
  labels[to - 1] = labelOf(kind, PART.last);
}
