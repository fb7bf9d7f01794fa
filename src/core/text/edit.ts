import { compareSpans, shiftSpan, type Span } from "./span";

/** Replace a span of the text by `newText`; an empty span inserts, an empty `newText` deletes. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** The edit moved by `by` code units. */
export function shiftEdit(edit: TextEdit, by: number): TextEdit {
  return { ...shiftSpan(edit, by), newText: edit.newText };
}

/** Whether two edits cannot both be applied: they overlap, or insert at the same place. */
export function conflicts(a: TextEdit, b: TextEdit): boolean {
  if (a.start === b.start && (a.start === a.end || b.start === b.end)) return true;
  return a.start < b.end && b.start < a.end;
}

/**
 * The text with all edits applied.
 * @throws {RangeError} when an edit lies outside the text or two edits conflict.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort(compareSpans);
  const pieces: string[] = [];
  let done = 0;
  for (const [index, edit] of ordered.entries()) {
    const previous = ordered[index - 1];
    if (previous && conflicts(previous, edit)) throw new RangeError(`Edits conflict at offset ${edit.start}.`);
    if (edit.start < 0 || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`An edit from ${edit.start} to ${edit.end} lies outside a text of ${text.length}.`);
    }
    pieces.push(text.slice(done, edit.start), edit.newText);
    done = edit.end;
  }
  return pieces.join("") + text.slice(done);
}
