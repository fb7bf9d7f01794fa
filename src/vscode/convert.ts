/**
 * The only place where core's words (spans, findings, edits) and VS Code's (ranges, diagnostics, workspace edits) meet.
 * Offsets count in `document.getText()`, which is the text that was checked: VS Code has taken a byte-order mark away.
 */
import * as vscode from "vscode";
import type { Finding, NameListProblem, Severity, Span, StoryFormat, TextEdit } from "../core";

/** How findings and problems are signed in the Problems view. */
export const DIAGNOSTIC_SOURCE = "Copydesk";

const SEVERITY_OF: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function formatOf(document: vscode.TextDocument): StoryFormat {
  return document.languageId === "markdown" ? "markdown" : "plain";
}

export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** @param pageOf gives the address of a rule's page; findings about the check itself have none */
export function diagnosticOf(
  document: vscode.TextDocument,
  finding: Finding,
  pageOf: (rule: string) => vscode.Uri,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(document, finding.span), finding.message, SEVERITY_OF[finding.severity]);
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = isOfRule(finding) ? { value: finding.rule, target: pageOf(finding.rule) } : finding.rule;
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(
      (related) =>
        new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, rangeOf(document, related)), related.message),
    );
  }
  return diagnostic;
}

/** Whether the finding comes from a rule, and not from the check itself (a rule that failed, unreadable front matter). */
export function isOfRule(finding: Finding): boolean {
  return finding.category !== "copydesk";
}

/** A mistake in a names list, marked from its place to the end of the line. */
export function nameProblemDiagnostic(problem: NameListProblem, lines: readonly string[]): vscode.Diagnostic {
  const line = problem.line - 1;
  const start = problem.column - 1;
  const end = Math.max(start, lines[line]?.length ?? 0);
  const diagnostic = new vscode.Diagnostic(new vscode.Range(line, start, line, end), problem.message);
  diagnostic.source = DIAGNOSTIC_SOURCE;
  return diagnostic;
}

/** All edits as one step, which one undo takes back. */
export function workspaceEditOf(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const changes = edits.map((change) => vscode.TextEdit.replace(rangeOf(document, change), change.newText));
  edit.set(document.uri, changes);
  return edit;
}
