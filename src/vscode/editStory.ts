import * as vscode from "vscode";
import { readStory, type Story, type TextEdit } from "../core";
import { formatOf, rangeOf } from "./convert";

/** The story as it stands in the document now. */
export function storyIn(document: vscode.TextDocument): Story {
  return readStory(document.getText(), formatOf(document));
}

/**
 * Applies the edits as one step, which one undo takes back, and puts the cursor behind the last of them. Without edits
 * it says that the story has the line.
 * @param what names the line in messages: "dateline"
 */
export async function applyToStory(editor: vscode.TextEditor, edits: readonly TextEdit[], what: string): Promise<void> {
  const { document } = editor;
  if (edits.length === 0) {
    vscode.window.setStatusBarMessage(`The story has this ${what}.`, 5000);
    return;
  }
  const cursor = cursorAfter(edits);
  const applied = await editor.edit((builder) => {
    for (const edit of edits) builder.replace(rangeOf(document, edit), edit.newText);
  });
  if (!applied) {
    void vscode.window.showWarningMessage(`Copydesk: The ${what} could not be inserted: the document cannot be edited.`);
    return;
  }
  const position = document.positionAt(cursor);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The offset behind the last edit's text once all are applied. */
function cursorAfter(edits: readonly TextEdit[]): number {
  const last = Math.max(...edits.map(({ end }) => end));
  return last + edits.reduce((grown, { start, end, newText }) => grown + newText.length - (end - start), 0);
}
