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

/**
 * One step in place of two: the edits that make of `text` what `first`, and then `second` applied to the outcome, make.
 * Neither list may hold edits that conflict.
 */
export function composeEdits(text: string, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const between = applyEdits(text, first);
  const steps = [...placedAfter(first), ...second.map(asSecondStep)].sort((a, b) => compareSpans(a.span, b.span));
  let grown = 0;
  return clustersOf(steps).map((cluster) => {
    const start = cluster[0]?.span.start ?? 0;
    const end = Math.max(...cluster.map(({ span }) => span.end));
    const before = grown;
    grown += cluster.reduce((sum, { growth }) => sum + growth, 0);
    const own = cluster.flatMap(({ edit }) => (edit ? [shiftEdit(edit, -start)] : []));
    return { start: start - before, end: end - grown, newText: applyEdits(between.slice(start, end), own) };
  });
}

/** An edit as it lies in the text between two steps. */
interface Step {
  readonly span: Span;
  /** How much longer the text became by it, where it was the first step's. */
  readonly growth: number;
  /** What is still to be done, where it is the second step's. */
  readonly edit?: TextEdit;
}

function placedAfter(first: readonly TextEdit[]): Step[] {
  let grown = 0;
  return [...first].sort(compareSpans).map(({ start, end, newText }) => {
    const growth = newText.length - (end - start);
    const span = { start: start + grown, end: start + grown + newText.length };
    grown += growth;
    return { span, growth };
  });
}

function asSecondStep(edit: TextEdit): Step {
  return { span: { start: edit.start, end: edit.end }, growth: 0, edit };
}

/** Steps that touch belong together. */
function clustersOf(steps: readonly Step[]): Step[][] {
  const clusters: Step[][] = [];
  let end = -1;
  for (const step of steps) {
    if (step.span.start > end) clusters.push([]);
    clusters.at(-1)?.push(step);
    end = Math.max(end, step.span.end);
  }
  return clusters;
}
