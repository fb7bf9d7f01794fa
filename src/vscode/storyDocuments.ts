import * as vscode from "vscode";
import type { Configuration } from "./configuration";

/** A character that no text has, and nearly every binary file. */
const NUL = "\0";

/**
 * Whether a document is one that Copydesk is for: in one of the languages set, and kept where it can be edited. That
 * leaves out what only shows text, such as the old side of a diff, output channels and the cells of a notebook.
 */
export function isStory(document: vscode.TextDocument, configuration: Configuration): boolean {
  return isEditable(document.uri) && configuration.languages(document).includes(document.languageId);
}

function isEditable({ scheme }: vscode.Uri): boolean {
  return scheme === "untitled" || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** Why a story is not checked whatever the settings say, or undefined where it is. */
export function whyUnchecked(document: vscode.TextDocument, configuration: Configuration): string | undefined {
  const text = document.getText();
  const most = configuration.maxStoryLength(document);
  if (text.length > most) return `longer than ${most.toLocaleString("en-US")} characters (setting copydesk.maxStoryLength)`;
  return text.includes(NUL) ? "not a text" : undefined;
}

/** The story that the active editor shows. Says what to do where there is none. */
export function activeStoryEditor(configuration: Configuration): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor && isStory(editor.document, configuration)) return editor;
  void vscode.window.showInformationMessage("Copydesk: Open a story first (plain text or Markdown; see the setting copydesk.languages).");
  return undefined;
}

/** The story that a command is about: the one it was given, or else the one that the active editor shows. */
export async function storyOf(uri: unknown, configuration: Configuration): Promise<vscode.TextDocument | undefined> {
  if (!(uri instanceof vscode.Uri)) return activeStoryEditor(configuration)?.document;
  const document = await vscode.workspace.openTextDocument(uri);
  return isStory(document, configuration) ? document : undefined;
}
