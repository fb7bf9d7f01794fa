import * as vscode from "vscode";
import { createLintService } from "../core";
import { assetReader } from "./assets";
import { Configuration } from "./configuration";
import { LintSettingsSource } from "./lintSettings";
import { NameLists } from "./names/nameLists";
import { Notices } from "./notices";
import { Places } from "./places";
import { Stories } from "./stories";

/** What the features are given. */
export interface Services {
  readonly log: vscode.LogOutputChannel;
  readonly notices: Notices;
  readonly configuration: Configuration;
  readonly names: NameLists;
  readonly places: Places;
  readonly stories: Stories;
  /** Kept for this workspace between sessions. */
  readonly memory: vscode.Memento;
  /** The address of a rule's page. */
  readonly rulePage: (rule: string) => vscode.Uri;
}

/** Builds the services; they end with the extension. */
export function createServices(context: vscode.ExtensionContext): Services {
  const log = vscode.window.createOutputChannel("Copydesk", { log: true });
  const notices = new Notices(log);
  const configuration = new Configuration(notices);
  const names = new NameLists(log);
  const readAsset = assetReader(context);
  const places = new Places(readAsset, log);
  const settings = new LintSettingsSource(configuration, names, places);
  const lint = createLintService({ pause: nextTurn, loadAsset: readAsset, loadGazetteer: () => places.load() });
  const stories = new Stories({ lint, log, configuration, names, places, settings, notices });
  context.subscriptions.push(log, names, places, stories);
  return {
    log,
    notices,
    configuration,
    names,
    places,
    stories,
    memory: context.workspaceState,
    rulePage: rulePages(context.extension),
  };
}

/** Lets the extension host do what else is waiting. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Rules have their pages in the repository that package.json names. */
function rulePages({ packageJSON }: vscode.Extension<unknown>): (rule: string) => vscode.Uri {
  const { repository } = packageJSON as { readonly repository: { readonly url: string } };
  const pages = vscode.Uri.parse(`${repository.url.replace(/\.git$/, "")}/blob/main/docs/rules`);
  return (rule) => vscode.Uri.joinPath(pages, `${rule}.md`);
}
