import * as vscode from "vscode";
import type { LintSettings } from "../core";
import type { Configuration } from "./configuration";
import type { NameLists } from "./names/nameLists";
import type { Places } from "./places";

/**
 * Gathers what a document is checked with. As long as nothing in it changes the object stays the same one: the engine
 * keeps what it made ready for it.
 */
export class LintSettingsSource {
  readonly #known = new Map<string, LintSettings>();

  constructor(
    private readonly configuration: Configuration,
    private readonly names: NameLists,
    private readonly places: Places,
  ) {}

  settingsFor(document: vscode.TextDocument): LintSettings {
    const profile = this.configuration.profile(document);
    const rules = this.configuration.ruleSwitches(document);
    const names = this.names.entriesFor(document.uri);
    const places = this.places.entriesFor(document.uri);
    const datelinePreset = this.configuration.text("datelinePreset", document);
    const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.toString() ?? "";
    const key = JSON.stringify([folder, profile, rules, datelinePreset]);
    const known = this.#known.get(key);
    if (known?.names === names && known.places === places) return known;
    const settings: LintSettings = { profile, rules, names, places, ...(datelinePreset !== "" && { datelinePreset }) };
    this.#known.set(key, settings);
    return settings;
  }
}
