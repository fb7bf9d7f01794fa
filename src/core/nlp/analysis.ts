import type { Span } from "../text/span";

/** A word with its part of speech. Spans are relative to the analysed text. */
export interface Token extends Span {
  readonly text: string;
  /** Part-of-speech tags as compromise names them: "Noun", "ProperNoun", "Verb", "Adjective" … */
  readonly tags: ReadonlySet<string>;
}

/** A name that the analysis proposes. */
export interface NameCandidate extends Span {
  readonly kind: "person" | "place" | "organization";
}

/** What natural-language analysis says of one block of text. */
export interface BlockAnalysis {
  readonly tokens: readonly Token[];
  readonly names: readonly NameCandidate[];
}

/** Analyses text, and keeps what it found for as long as the same text comes again. */
export interface Analyser {
  analyse(text: string): BlockAnalysis;
}
