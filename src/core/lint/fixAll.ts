import type { Finding } from "../rules/finding";
import type { TextEdit } from "../text/edit";

/** The edits of all safe fixes: they do not conflict, and can be applied in one step. */
export function safeEdits(findings: readonly Finding[]): TextEdit[] {
  return findings.flatMap(({ fix, fixes }) => (fix === "safe" ? (fixes[0]?.edits ?? []) : []));
}
