import * as vscode from "vscode";
import { findProfile } from "../core";
import { COMMANDS } from "./contributions";
import type { Services } from "./services";
import { isStory, whyUnchecked } from "./storyDocuments";

/** Says beside the language in the status bar how the active story stands. */
export function register(services: Services): vscode.Disposable {
  const { stories, configuration } = services;
  const item = vscode.languages.createLanguageStatusItem("copydesk.story", { pattern: "**" });
  item.name = "Copydesk";
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const story = document && isStory(document, configuration) ? document : undefined;
    item.selector = story ? { language: story.languageId } : [];
    if (story) describe(item, story, services);
  };
  update();
  return vscode.Disposable.from(
    item,
    stories.onDidCheck(update),
    stories.onDidForget(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) update();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => { if (change.affectsConfiguration("copydesk")) update(); }),
  );
}

function describe(item: vscode.LanguageStatusItem, story: vscode.TextDocument, { stories, configuration }: Services): void {
  const checked = stories.current(story);
  const reason = checked ? undefined : whyUnchecked(story, configuration);
  const findings = checked?.result.findings.length ?? 0;
  const profile = configuration.profile(story);
  item.text = checked ? countOf(findings) : reason === undefined ? "Changed since the last check" : "Not checked";
  item.detail = reason ?? findProfile(profile)?.title ?? profile;
  item.command =
    reason === undefined
      ? { title: "Check Story", command: COMMANDS.checkStory, arguments: [story.uri] }
      : { title: "Show Log", command: COMMANDS.showLog };
}

function countOf(findings: number): string {
  if (findings === 0) return "Nothing found";
  return findings === 1 ? "1 finding" : `${findings} findings`;
}
