import * as vscode from "vscode";

/** Reads a file of the extension's `assets` folder, on the desktop and on the web alike. */
export type ReadAsset = (file: string) => Promise<Uint8Array>;

export function assetReader({ extensionUri }: vscode.ExtensionContext): ReadAsset {
  return async (file) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, "assets", file));
}
