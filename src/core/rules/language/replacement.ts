import type { TextEdit } from "../../text/edit";
import { textOf, type Span } from "../../text/span";
import type { ProposedFix } from "../rule";

/** The fix that puts `newText` in place of a span of `text`. Its edit touches only the characters that change. */
export function replacement(text: string, span: Span, newText: string): ProposedFix {
  return { title: `Change to “${newText}”`, edits: [replacingEdit(text, span, newText)] };
}

/** The smallest edit that makes the span of `text` read `newText`. */
export function replacingEdit(text: string, span: Span, newText: string): TextEdit {
  const old = textOf(text, span);
  const shorter = Math.min(old.length, newText.length);
  let head = 0;
  while (head < shorter && old[head] === newText[head]) head++;
  if (isLowSurrogate(old, head) || isLowSurrogate(newText, head)) head--;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === newText.at(-1 - tail)) tail++;
  if (isLowSurrogate(old, old.length - tail) || isLowSurrogate(newText, newText.length - tail)) tail--;
  return { start: span.start + head, end: span.end - tail, newText: newText.slice(head, newText.length - tail) };
}

/** Whether a cut at `offset` would part a surrogate pair. */
function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * `replacement` in the case of the text it replaces: all capitals stay all capitals, a first capital stays one.
 * Capitals of its own, as in "OK", stay.
 */
export function inCaseOf(model: string, replacement: string): string {
  if (isAllCaps(model)) return replacement.toUpperCase();
  const [first = ""] = model;
  return first !== first.toLowerCase() ? capitalized(replacement) : replacement;
}

/** The text with its first letter as a capital. */
export function capitalized(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** Whether a text of two letters or more has capitals and nothing but capitals. */
export function isAllCaps(text: string): boolean {
  return /\p{Lu}[^\p{Lu}]*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
