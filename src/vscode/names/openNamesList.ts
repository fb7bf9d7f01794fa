import * as vscode from "vscode";
import { COMMANDS } from "../contributions";
import type { Services } from "../services";
import { namesListUri } from "./nameLists";

/** What a new list says to whom opens it. Every line is a comment, so that it names nobody. */
const NEW_LIST = `# How this newsroom writes names. Copydesk reads the list again whenever it is saved.
#
# - name: Mullah Omar              # the house form
#   kind: person                   # person, place, organization or other
#   aliases: [Mohammed Omar]       # other forms that are right
#   variants: [Mullah Omer]        # forms that are wrong; the fix is the house form
#   note: Died in 2013.
#   source: Desk decision, December 2017
#   from: 2017-12-04               # first and last day on which the entry holds; both may be left out
#   until: 2030-12-31
`;

/** "Open Names List": opens the newsroom's list, and starts it where there is none. */
export function register(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.openNamesList, () => openNamesList(services));
}

async function openNamesList({ log }: Services): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const uri = namesListUri(folder);
  try {
    if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(NEW_LIST));
    await vscode.window.showTextDocument(uri);
  } catch (error) {
    log.error(`${uri.toString(true)} could not be opened.`, error);
    void vscode.window.showErrorMessage(`Copydesk: The names list could not be opened: ${String(error)}`);
  }
}

/** The folder whose list is meant: the active document's, the only one, or the one that the user picks. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!first) {
    void vscode.window.showInformationMessage("Copydesk: Open the newsroom's folder first; its names list is kept in it.");
    return undefined;
  }
  if (others.length === 0) return first;
  const active = vscode.window.activeTextEditor?.document.uri;
  return (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.window.showWorkspaceFolderPick();
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    (error: unknown) => {
      if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return false;
      throw error;
    },
  );
}
