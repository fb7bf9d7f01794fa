import type * as vscode from "vscode";
import * as checking from "./vscode/checking";
import * as codeActions from "./vscode/codeActions";
import * as diagnostics from "./vscode/diagnostics";
import * as highlights from "./vscode/highlights";
import * as insertByline from "./vscode/insertByline";
import * as changeDateline from "./vscode/dateline/changeDateline";
import * as completeDateline from "./vscode/dateline/completeDateline";
import * as insertDateline from "./vscode/dateline/insertDateline";
import * as languageStatus from "./vscode/languageStatus";
import * as openNamesList from "./vscode/names/openNamesList";
import { createServices } from "./vscode/services";
import * as showLog from "./vscode/showLog";
import * as storyContext from "./vscode/storyContext";

/** What shows results comes before what starts the checks. */
const FEATURES = [
  storyContext,
  diagnostics,
  codeActions,
  highlights,
  languageStatus,
  insertDateline,
  changeDateline,
  completeDateline,
  insertByline,
  openNamesList,
  showLog,
  checking,
];

export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context);
  context.subscriptions.push(...FEATURES.map((feature) => feature.register(services)));
}
