import * as vscode from "vscode";
import { datelineDateEdit, datelineRemoval } from "../../core";
import { COMMANDS } from "../contributions";
import { applyToStory, storyIn } from "../editStory";
import type { Services } from "../services";
import { activeStoryEditor } from "../storyDocuments";

/** "Update Dateline Date" and "Remove Dateline". */
export function register(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.updateDatelineDate, () => updateDate(services)),
    vscode.commands.registerCommand(COMMANDS.removeDateline, () => removeDateline(services)),
  );
}

/** Dates the story's dateline with the day that it now is in its city. */
async function updateDate({ configuration, places }: Services): Promise<void> {
  const editor = activeStoryEditor(configuration);
  if (!editor) return;
  const update = datelineDateEdit(storyIn(editor.document), new Date(), await places.gazetteerFor(editor.document));
  if (update.ok) await applyToStory(editor, update.edits, "dateline");
  else void vscode.window.showInformationMessage(`Copydesk: ${update.message}`);
}

async function removeDateline({ configuration, places }: Services): Promise<void> {
  const editor = activeStoryEditor(configuration);
  if (!editor) return;
  const edits = datelineRemoval(storyIn(editor.document), await places.gazetteerFor(editor.document));
  if (edits.length > 0) await applyToStory(editor, edits, "dateline");
  else void vscode.window.showInformationMessage("Copydesk: The story has no dateline.");
}
