import * as vscode from "vscode";
import { eventually } from "./eventually";

/** The parts of the extension's package.json that scenarios look at. */
interface Manifest {
  readonly version: string;
  readonly contributes?: { readonly commands?: readonly { readonly command: string; readonly title: string }[] };
}

/** The extension under test. */
export function copydesk(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension("copydesk.copydesk");
  if (extension === undefined) throw new Error("Copydesk is not installed in this VS Code.");
  return extension;
}

export function manifest(): Manifest {
  return copydesk().packageJSON as Manifest;
}

/** Opens the first story of the newsroom that is the workspace's folder. */
export async function openFirstStory(): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("No folder is open.");
  const stories = vscode.Uri.joinPath(folder.uri, "stories");
  const names = (await vscode.workspace.fs.readDirectory(stories)).map(([name]) => name).sort();
  const first = names.find((name) => name.endsWith(".txt"));
  if (first === undefined) throw new Error("The newsroom has no story.");
  return vscode.window.showTextDocument(vscode.Uri.joinPath(stories, first));
}

/** The extension's findings in a document, as soon as there are any. */
export function findings(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return eventually(() => {
    const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source?.toLowerCase() === "copydesk");
    return own.length > 0 ? own : undefined;
  }, `A finding in ${uri.path}`);
}
