import * as vscode from "vscode";
import { CONTEXT_KEYS, SETTINGS } from "./contributions";
import type { Services } from "./services";
import { isStory } from "./storyDocuments";

/** Tells VS Code whether the active editor shows a story, for what package.json offers only there. */
export function register({ configuration }: Services): vscode.Disposable {
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const value = document !== undefined && isStory(document, configuration);
    void vscode.commands.executeCommand("setContext", CONTEXT_KEYS.isStory, value);
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    // A document whose language is changed is closed and opened again.
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidChangeConfiguration((change) => { if (change.affectsConfiguration(SETTINGS.languages)) update(); }),
  );
}
