import * as vscode from "vscode";
import type { Finding, TextEdit } from "../core";
import { COMMANDS, SETTINGS } from "./contributions";
import { settingsTarget } from "./configuration";
import { isOfRule, rangeOf, workspaceEditOf } from "./convert";
import type { Services } from "./services";
import { storyOf } from "./storyDocuments";

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append("copydesk");
const FIX_ALL_TITLE = "Fix all safe Copydesk findings";

/** Quick fixes, "fix all" on request and on save, and the switch for a rule that a desk does not want. */
export function register(services: Services): vscode.Disposable {
  const { configuration } = services;
  const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix, FIX_ALL];
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider("*", new FindingActions(services), { providedCodeActionKinds }),
    vscode.commands.registerCommand(COMMANDS.fixSafeFindings, async (uri: unknown) => {
      const document = await storyOf(uri, configuration);
      if (document) await fixSafeFindings(document, services);
    }),
    vscode.commands.registerCommand(COMMANDS.turnOffRule, async (rule: unknown, uri: unknown) => {
      const document = await storyOf(uri, configuration);
      if (!document) return;
      const chosen = typeof rule === "string" ? rule : await chooseRule(document, services);
      if (chosen !== undefined) await turnOffRule(chosen, document);
    }),
  );
}

/**
 * Offers what can be done about the findings of the last check. Places in the text are good for the version that was
 * checked alone; for any other there are no quick fixes, and "fix all" checks first.
 */
class FindingActions implements vscode.CodeActionProvider {
  constructor(private readonly services: Services) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const { stories } = this.services;
    if (only?.contains(FIX_ALL)) {
      const edits = await stories.safeFixes(document);
      return edits.length > 0 && !token.isCancellationRequested ? [fixAllSource(document, edits)] : [];
    }
    const checked = stories.current(document);
    if (!checked || (only && !only.contains(vscode.CodeActionKind.QuickFix))) return [];
    const here = checked.result.findings.filter(({ span }) => rangeOf(document, span).intersection(range));
    const fixes = here.flatMap((finding) => quickFixes(document, finding, diagnostics));
    const fixAll = here.some(({ fix }) => fix === "safe") ? [fixAllQuickly(document)] : [];
    return [...fixes, ...fixAll, ...switches(document, here)];
  }
}

function quickFixes(document: vscode.TextDocument, finding: Finding, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const range = rangeOf(document, finding.span);
  const shown = diagnostics.filter((diagnostic) => diagnostic.range.isEqual(range) && ruleOf(diagnostic) === finding.rule);
  return finding.fixes.map((fix) => {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.edit = workspaceEditOf(document, fix.edits);
    action.diagnostics = shown;
    action.isPreferred = finding.fix === "safe";
    return action;
  });
}

function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === "object" ? code.value : code;
}

/** For use on save, where the editor applies the edits itself. */
function fixAllSource(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.CodeAction {
  const action = new vscode.CodeAction(FIX_ALL_TITLE, FIX_ALL);
  action.edit = workspaceEditOf(document, edits);
  return action;
}

/** In the light bulb's menu; what there is to fix is worked out when it is chosen. */
function fixAllQuickly(document: vscode.TextDocument): vscode.CodeAction {
  const action = new vscode.CodeAction(FIX_ALL_TITLE, vscode.CodeActionKind.QuickFix);
  action.command = { title: FIX_ALL_TITLE, command: COMMANDS.fixSafeFindings, arguments: [document.uri] };
  return action;
}

/** One switch for each rule among the findings. */
function switches(document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction[] {
  const rules = new Set(findings.filter(isOfRule).map(({ rule }) => rule));
  return [...rules].map((rule) => {
    const title = `Turn off rule ${rule} ${scopeOfSwitch(document)}`;
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command: COMMANDS.turnOffRule, arguments: [rule, document.uri] };
    return action;
  });
}

function scopeOfSwitch(document: vscode.TextDocument): string {
  const target = settingsTarget(document);
  if (target === vscode.ConfigurationTarget.Global) return "in your settings";
  return target === vscode.ConfigurationTarget.Workspace ? "in this workspace" : "in this folder";
}

/** Applies every safe fix as one step. */
async function fixSafeFindings(document: vscode.TextDocument, { stories, log }: Services): Promise<void> {
  const edits = await stories.safeFixes(document);
  if (edits.length === 0) return;
  const applied = await vscode.workspace.applyEdit(workspaceEditOf(document, edits));
  if (!applied) log.warn(`The fixes for ${document.uri.toString(true)} could not be applied.`);
}

/** Asks which of the rules that found something in the story is meant. */
async function chooseRule(document: vscode.TextDocument, { stories }: Services): Promise<string | undefined> {
  const checked = stories.current(document) ?? (await stories.check(document));
  const findings = checked?.result.findings.filter(isOfRule) ?? [];
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const items = rules.map((rule) => {
    const ofRule = findings.filter((finding) => finding.rule === rule);
    return { label: rule, description: `${ofRule.length} in this story`, detail: ofRule[0]?.message ?? "" };
  });
  if (items.length === 0) {
    void vscode.window.showInformationMessage("Copydesk: No rule finds anything in this story.");
    return undefined;
  }
  const title = `Turn off a rule ${scopeOfSwitch(document)}`;
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.label;
}

async function turnOffRule(rule: string, document: vscode.TextDocument): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(undefined, document);
  const target = settingsTarget(document);
  const set = configuration.inspect<Record<string, unknown>>(SETTINGS.rules);
  const valueAt = {
    [vscode.ConfigurationTarget.Global]: set?.globalValue,
    [vscode.ConfigurationTarget.Workspace]: set?.workspaceValue,
    [vscode.ConfigurationTarget.WorkspaceFolder]: set?.workspaceFolderValue,
  };
  await configuration.update(SETTINGS.rules, { ...valueAt[target], [rule]: "off" }, target);
}
