import type { Severity } from "../house/houseStyle";
import type { Finding, Fix } from "../rules/finding";
import { formatMessage } from "../rules/message";
import type { FixClass, ProposedFix, Report, Rule } from "../rules/rule";
import type { Story } from "../story/story";
import { conflicts, shiftEdit, type TextEdit } from "../text/edit";
import { compareSpans, contains, overlaps, shiftSpan, textOf, type Span } from "../text/span";

/** What a rule reported, with the rule's identity and weight. `text` is what the report's spans count in. */
export function findingOf(rule: Rule, severity: Severity, report: Report, text: string): Finding {
  const { meta } = rule;
  const message = formatMessage(meta.messages[report.message] ?? report.message, report.data);
  const fixes = (report.fixes ?? []).map((fix) => titledFix(fix, text));
  return {
    rule: rule.id,
    category: meta.category,
    severity,
    message,
    span: report.span,
    text: textOf(text, report.span),
    fix: fixClassOf(report.fix ?? meta.fix, fixes),
    fixes,
    related: report.related ?? [],
  };
}

/** A finding without a fix is a query whatever its rule says; a safe one has exactly one fix. */
function fixClassOf(declared: FixClass, fixes: readonly Fix[]): FixClass {
  if (fixes.length === 0) return "query";
  return declared === "safe" && fixes.length > 1 ? "choice" : declared;
}

function titledFix({ title, edits }: ProposedFix, text: string): Fix {
  return { title: title ?? describeEdits(edits, text), edits };
}

function describeEdits(edits: readonly TextEdit[], text: string): string {
  const [edit] = edits;
  if (!edit || edits.length > 1) return `Change ${edits.length} places`;
  if (edit.newText.trim() === "") return `Remove “${textOf(text, edit).trim()}”`;
  return edit.start === edit.end ? `Insert “${edit.newText.trim()}”` : `Change to “${edit.newText}”`;
}

/** A finding of a block, moved to where the block stands in its story. */
export function shiftFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  return {
    ...finding,
    span: shiftSpan(finding.span, by),
    fixes: finding.fixes.map(({ title, edits }) => ({ title, edits: edits.map((edit) => shiftEdit(edit, by)) })),
    related: finding.related.map((related) => ({ ...related, ...shiftSpan(related, by) })),
  };
}

/** The insides of a story's quotations, in order, as offsets into its text. */
export function quotedSpans(story: Story): Span[] {
  return story.blocks
    .flatMap(({ kind, span, quotations }) =>
      kind === "block-quote" ? [span] : quotations.map(({ interior }) => shiftSpan(interior, span.start)),
    )
    .filter(({ start, end }) => end > start);
}

/**
 * Keeps quotations sacred. A rule of style loses every finding that lies in somebody's quoted words or would change
 * them. A rule of spelling, which may look at names there, can only offer its fix as a choice.
 */
export function respectQuotations(finding: Finding, checked: boolean, quoted: readonly Span[]): Finding | undefined {
  const changesQuote = finding.fixes.some(({ edits }) => edits.some((edit) => touchesAny(edit, quoted)));
  if (checked) return changesQuote && finding.fix === "safe" ? { ...finding, fix: "choice" } : finding;
  const inQuote = quoted.some((span) => contains(span, finding.span));
  return inQuote || changesQuote ? undefined : finding;
}

function touchesAny(edit: TextEdit, quoted: readonly Span[]): boolean {
  return quoted.some((span) => overlaps(span, edit) || (edit.start === edit.end && contains(span, edit)));
}

/** Findings in the order of the text; of two safe fixes that collide, the later becomes a choice. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  const ordered = [...findings].sort((a, b) => compareSpans(a.span, b.span) || (a.rule < b.rule ? -1 : 1));
  const taken: TextEdit[] = [];
  return ordered.map((finding) => {
    if (finding.fix !== "safe" || take(taken, finding.fixes[0]?.edits ?? [])) return finding;
    return { ...finding, fix: "choice" };
  });
}

/** Adds edits to those that are taken, which are in order and apart; does nothing, and says so, where one collides. */
function take(taken: TextEdit[], edits: readonly TextEdit[]): boolean {
  const collides = edits.some((edit) => {
    const index = placeOf(edit, taken);
    return taken.slice(Math.max(0, index - 1), index + 1).some((other) => conflicts(edit, other));
  });
  if (collides) return false;
  for (const edit of edits) taken.splice(placeOf(edit, taken), 0, edit);
  return true;
}

/** Where an edit belongs among others that are in order: before the first that starts no earlier. */
function placeOf(edit: TextEdit, ordered: readonly TextEdit[]): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ordered[middle];
    if (other && compareSpans(other, edit) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
