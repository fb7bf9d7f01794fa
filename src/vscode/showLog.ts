import * as vscode from "vscode";
import { COMMANDS } from "./contributions";
import type { Services } from "./services";

export function register({ log }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.showLog, () => { log.show(); });
}
