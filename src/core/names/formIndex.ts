import type { CalendarDate } from "../story/calendar";
import type { NameEntry } from "./nameEntry";
import type { NameUse } from "./nameList";
import { isInEffect, mayOverlap } from "./period";

/**
 * Listed forms by their words in lower case and what stands between them, so that a text is searched for all of them in
 * one pass, whatever their number. How words are written is compared afterwards.
 */
interface ListedForm {
  readonly entry: NameEntry;
  readonly form: NameUse["form"];
  readonly text: string;
}

/** A word and what stands before it, up to the word before that. */
interface WordToken {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly separator: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** What a name may be joined to from the left and still be that name. */
const JOINING_PREFIX = /(?:^|[^\p{L}\p{N}])(?:anti|ex|mid|non|pan|post|pre|pro|trans|un)-$/iu;
const INSIDE_WORD = /[\p{L}\p{N}]['’ʼ-]$/u;
/** An apostrophe that is not a possessive's: the word goes on. */
const GOES_ON = /^['’ʼ](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}]/u;
const CONTEXT = 8;

/** Finds listed forms in texts. */
export class FormIndex {
  readonly #forms = new Map<string, ListedForm | ListedForm[]>();
  /** The most words of a form that begins with a word. */
  readonly #longest = new Map<string, number>();

  /** Adds a form. Where two entries that hold at one time list a form, the earlier one's reading holds. */
  add(entry: NameEntry, form: NameUse["form"], text: string): void {
    const tokens = tokenize(text);
    const first = tokens[0]?.word.toLowerCase();
    if (first === undefined) return;
    const listed = { entry, form, text: text.normalize("NFC") };
    this.#longest.set(first, Math.max(tokens.length, this.#longest.get(first) ?? 0));
    const key = keyOf(tokens);
    const known = this.#forms.get(key);
    if (!known) this.#forms.set(key, listed);
    else if (![known].flat().some((other) => other.text === listed.text && mayOverlap(other.entry, entry))) this.#forms.set(key, [known, listed].flat());
  }

  /** The forms in a text, in order; of those that start at one word the longest. */
  find(text: string): NameUse[] {
    return this.#search(text, () => true);
  }

  /** The same, of entries that hold for a story of that day. */
  findOn(text: string, date: CalendarDate | undefined): NameUse[] {
    return this.#search(text, (entry) => isInEffect(entry, date));
  }

  #search(text: string, holds: (entry: NameEntry) => boolean): NameUse[] {
    const tokens = tokenize(text);
    return resolveOverlaps(tokens.flatMap((_, from) => this.#longestFrom(text, tokens, from, holds) ?? []));
  }

  #longestFrom(text: string, tokens: readonly WordToken[], from: number, holds: (entry: NameEntry) => boolean): NameUse | undefined {
    const most = this.#longest.get(tokens[from]?.word.toLowerCase() ?? "") ?? 0;
    let longest: NameUse | undefined;
    let key = "";
    for (const [index, token] of tokens.slice(from, from + most).entries()) {
      key += (index === 0 ? "" : token.separator) + token.word.toLowerCase();
      const forms = this.#forms.get(key);
      if (forms) longest = useAt([forms].flat(), text, tokens.slice(from, from + index + 1), holds) ?? longest;
    }
    return longest;
  }
}

function keyOf(tokens: readonly WordToken[]): string {
  return tokens.map(({ word, separator }, index) => (index === 0 ? "" : separator) + word.toLowerCase()).join("");
}

function tokenize(text: string): WordToken[] {
  let end = 0;
  return Array.from(text.matchAll(WORD), (match) => {
    const separator = foldSeparator(text.slice(end, match.index));
    end = match.index + match[0].length;
    return { word: match[0].normalize("NFC"), start: match.index, end, separator };
  });
}

function foldSeparator(separator: string): string {
  if (separator === " ") return separator;
  return separator.replace(/\s+/g, " ").replace(/[’ʼ‘]/g, "'").replace(/[\u2010\u2011]/g, "-");
}

function useAt(forms: readonly ListedForm[], text: string, tokens: readonly WordToken[], holds: (entry: NameEntry) => boolean): NameUse | undefined {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const listed = forms.find((form) => isWritten(tokenize(form.text), tokens) && holds(form.entry));
  return listed && standsAlone(text, start, end) ? { start, end, entry: listed.entry, form: listed.form } : undefined;
}

/** As listed, all in capitals, or with a capital for a lower-case particle that begins a sentence. */
function isWritten(listed: readonly WordToken[], tokens: readonly WordToken[]): boolean {
  const written = tokens.map(({ word }) => word).join(" ");
  const isCapitals = written === written.toUpperCase() && written.length > 1;
  return listed.every(({ word }, index) => {
    const own = tokens[index]?.word ?? "";
    if (own === word || (isCapitals && own === word.toUpperCase())) return true;
    return index === 0 && own === word.charAt(0).toUpperCase() + word.slice(1) && listed.length > 1;
  });
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  if (INSIDE_WORD.test(before) && !JOINING_PREFIX.test(before)) return false;
  return !GOES_ON.test(text.slice(end, end + CONTEXT));
}

/** Of uses that overlap the longer holds, and a right form holds against a wrong one that it reaches beyond. */
function resolveOverlaps(uses: readonly NameUse[]): NameUse[] {
  const kept: NameUse[] = [];
  for (const use of uses) {
    const last = kept.at(-1);
    if (!last || last.end <= use.start) kept.push(use);
    else if (last.form === "variant" && use.form !== "variant" && use.end > last.end) kept[kept.length - 1] = use;
  }
  return kept;
}
