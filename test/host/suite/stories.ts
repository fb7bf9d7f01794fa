import * as vscode from "vscode";
import { eventually } from "./eventually";

/** The folder that is open. */
export function newsroom(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("No folder is open.");
  return folder.uri;
}

/** Writes a file of the newsroom. */
export async function writeFile(path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(newsroom(), path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Puts a new story into the newsroom and opens it. Every test has a story of its own, so that none sees another's. */
export async function openNewStory(name: string, text: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await writeFile(`stories/${name}`, text));
}

/** Copydesk's diagnostics in a document as they are now. */
export function shownIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Copydesk");
}

/** The id of the rule that a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === "object" ? code.value : code;
}

/** The finding of a rule, as soon as it is shown. */
export function findingOf(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return eventually(() => shownIn(document.uri).find((shown) => ruleOf(shown) === rule), `A finding of ${rule}`);
}

/** Waits until a rule shows nothing in a document. */
export async function withoutFindingOf(document: vscode.TextDocument, rule: string): Promise<void> {
  await eventually(() => (shownIn(document.uri).some((shown) => ruleOf(shown) === rule) ? undefined : true), `No finding of ${rule}`);
}

/** What the light bulb offers at a range. */
export function actionsAt(document: vscode.TextDocument, range: vscode.Range, kind?: vscode.CodeActionKind): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, kind?.value);
}

/** Applies an action's edit, as VS Code does when it is chosen. */
export async function apply({ edit, title }: vscode.CodeAction): Promise<void> {
  if (edit === undefined || !(await vscode.workspace.applyEdit(edit))) throw new Error(`“${title}” could not be applied.`);
}

/** Sets one of Copydesk's settings for the open workspace; undefined takes it back. */
export async function configure(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Workspace);
}
