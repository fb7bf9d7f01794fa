import type compromise from "compromise";
import { BoundedCache } from "../text/boundedCache";
import type { Span } from "../text/span";
import type { Analyser, BlockAnalysis, NameCandidate, Token } from "./analysis";

type Compromise = typeof compromise;
type Analysed = ReturnType<Compromise>;
type Term = Analysed["docs"][number][number];

/**
 * compromise takes some 20 microseconds a character at its worst, and no paragraph of news is longer than this: what
 * stands beyond, of a text on one endless line, is left without tokens.
 */
export const LONGEST_ANALYSED = 20_000;
/** Paragraphs of some twenty open stories. */
const KEPT_TEXTS = 1000;

const NOTHING: BlockAnalysis = { tokens: [], names: [] };

/**
 * Loads compromise, which nothing else in core imports, and gives an analyser on it. Loading takes a few tenths of a
 * second, so that it is done on demand. The analyser never throws; it reads the first `LONGEST_ANALYSED` code units of
 * a text.
 */
export async function loadAnalyser(): Promise<Analyser> {
  const { default: nlp } = await import("compromise");
  const kept = new BoundedCache<BlockAnalysis>(KEPT_TEXTS);
  return { analyse: (text) => kept.get(text, () => analyse(nlp, text)) };
}

function analyse(nlp: Compromise, text: string): BlockAnalysis {
  try {
    const read = nlp(analysedPart(text));
    const spans = spansOfTerms(read, text);
    return { tokens: readTokens(spans, text), names: readNames(read, spans) };
  } catch {
    // compromise has no errors of its own: a text that trips it has no analysis, and the story is read on.
    return NOTHING;
  }
}

/** The text up to the last white space within the bound, so that no word is cut. */
function analysedPart(text: string): string {
  if (text.length <= LONGEST_ANALYSED) return text;
  const part = text.slice(0, LONGEST_ANALYSED);
  const lastWord = /\S*$/.exec(part.slice(-100))?.[0] ?? "";
  return part.slice(0, part.length - lastWord.length);
}

/**
 * Where each term stands. compromise keeps every character, as a term's text or what stands before and after it; a
 * term that is not found where it should be (none is known) is left out rather than misplaced. The second half of a
 * contraction has no text and no place.
 */
function spansOfTerms(read: Analysed, text: string): Map<Term, Span> {
  const spans = new Map<Term, Span>();
  let offset = 0;
  for (const term of read.docs.flat()) {
    const start = offset + term.pre.length;
    const end = start + term.text.length;
    if (end > start && text.slice(start, end) === term.text) spans.set(term, { start, end });
    offset = end + term.post.length;
  }
  return spans;
}

function readTokens(spans: ReadonlyMap<Term, Span>, text: string): Token[] {
  return [...spans].map(([term, { start, end }]) => ({
    start,
    end,
    text: text.slice(start, end),
    tags: term.tags ?? new Set<string>(),
  }));
}

function readNames(read: Analysed, spans: ReadonlyMap<Term, Span>): NameCandidate[] {
  const found = [
    { kind: "person", docs: read.people().docs },
    { kind: "place", docs: read.places().docs },
    { kind: "organization", docs: read.organizations().docs },
  ] as const;
  return found
    .flatMap(({ kind, docs }) => docs.map((terms) => nameOf(kind, terms, spans)))
    .filter((name) => name !== undefined)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function nameOf(kind: NameCandidate["kind"], terms: readonly Term[], spans: ReadonlyMap<Term, Span>): NameCandidate | undefined {
  const placed = terms.flatMap((term) => spans.get(term) ?? []);
  const [first, last] = [placed[0], placed.at(-1)];
  return first && last ? { kind, start: first.start, end: last.end } : undefined;
}
