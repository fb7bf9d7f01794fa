import type { Finding } from "../rules/finding";
import { applyEdits, composeEdits, type TextEdit } from "../text/edit";
import type { Cancellation, CheckRequest, CheckResult, LintService } from "./service";

/** A text with all its safe fixes. */
export interface FixedText {
  readonly text: string;
  /** What makes the fixed text of the original one, in a single step. */
  readonly edits: readonly TextEdit[];
  /** The check of the fixed text. */
  readonly result: CheckResult;
  /** How many findings were fixed. */
  readonly fixed: number;
}

/** One fix can make room for another that collided with it; a pair of fixes that undo each other must come to an end. */
const MOST_ROUNDS = 10;

/** The edits of all safe fixes: they do not conflict, and can be applied in one step. */
export function safeEdits(findings: readonly Finding[]): TextEdit[] {
  return findings.flatMap(({ fix, fixes }) => (fix === "safe" ? (fixes[0]?.edits ?? []) : []));
}

/**
 * Applies safe fixes until none is left.
 * @param checked the result of a check of the request's text, where there is one already
 * @throws {CheckAborted} when the cancellation is aborted before the end
 */
export async function fixSafely(lint: LintService, request: CheckRequest, checked?: CheckResult, cancellation?: Cancellation): Promise<FixedText> {
  let { text } = request;
  let edits: readonly TextEdit[] = [];
  let result = checked ?? (await lint.check(request, cancellation));
  let fixed = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = safeEdits(result.findings);
    if (next.length === 0) break;
    fixed += result.findings.filter(({ fix }) => fix === "safe").length;
    edits = composeEdits(request.text, edits, next);
    text = applyEdits(text, next);
    result = await lint.check({ ...request, text }, cancellation);
  }
  return { text, edits, result, fixed };
}
