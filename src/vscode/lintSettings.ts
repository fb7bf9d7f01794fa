import * as vscode from "vscode";
import type { LintSettings } from "../core";
import type { Configuration } from "./configuration";
import type { NameLists } from "./names/nameLists";

/**
 * Gathers what a document is checked with. As long as nothing in it changes the object stays the same one: the engine
 * keeps what it made ready for it.
 */
export class LintSettingsSource {
  readonly #known = new Map<string, LintSettings>();

  constructor(
    private readonly configuration: Configuration,
    private readonly names: NameLists,
  ) {}

  settingsFor(document: vscode.TextDocument): LintSettings {
    const profile = this.configuration.profile(document);
    const rules = this.configuration.ruleSwitches(document);
    const names = this.names.entriesFor(document.uri);
    const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.toString() ?? "";
    const key = JSON.stringify([folder, profile, rules]);
    const known = this.#known.get(key);
    if (known?.names === names) return known;
    const settings: LintSettings = { profile, rules, names };
    this.#known.set(key, settings);
    return settings;
  }
}
