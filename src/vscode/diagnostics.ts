import * as vscode from "vscode";
import { diagnosticOf } from "./convert";
import type { Services } from "./services";

/** Shows the findings of each story in its text and in the Problems view. */
export function register({ stories, rulePage }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("copydesk");
  return vscode.Disposable.from(
    collection,
    stories.onDidCheck(({ document, result }) => {
      collection.set(document.uri, result.findings.map((finding) => diagnosticOf(document, finding, rulePage)));
    }),
    stories.onDidForget((uri) => { collection.delete(uri); }),
  );
}
