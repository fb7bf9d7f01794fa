import * as vscode from "vscode";
import { SEVERITIES, type Severity } from "../core";
import { HIGHLIGHT_KINDS, RUN_MODES, SETTINGS, type HighlightKind, type RunMode, type SettingKey } from "./contributions";
import type { Notices } from "./notices";

const RULE_SWITCHES = [...SEVERITIES, "off"] as const;
type RuleSwitchValue = Severity | "off";

/**
 * Reads Copydesk's settings, each for the document that it is asked for, and each time anew. A value that cannot be
 * followed is named once, and what package.json gives as the default takes its place.
 */
export class Configuration {
  constructor(private readonly notices: Notices) {}

  run(document: vscode.TextDocument): RunMode {
    return this.#oneOf(SETTINGS.run, document, RUN_MODES);
  }

  /** The id of a house profile. Whether there is one of that id, the check finds out. */
  profile(document: vscode.TextDocument): string {
    return this.#text(SETTINGS.profile, document);
  }

  ruleSwitches(document: vscode.TextDocument): Readonly<Record<string, RuleSwitchValue>> {
    const value = this.#read(SETTINGS.rules, document, isObject, "an object of rule ids and severities");
    const switches: Record<string, RuleSwitchValue> = {};
    for (const [rule, setting] of Object.entries(value)) {
      if (isOneOf(RULE_SWITCHES, setting)) switches[rule] = setting;
      else this.#refuse(`${SETTINGS.rules}.${rule}`, setting, RULE_SWITCHES.join(", "), "It is left out.");
    }
    return switches;
  }

  languages(document: vscode.TextDocument): readonly string[] {
    return this.#read(SETTINGS.languages, document, isTextList, "a list of language identifiers");
  }

  /** In UTF-16 code units. */
  maxStoryLength(document: vscode.TextDocument): number {
    return this.#read(SETTINGS.maxStoryLength, document, isPositive, "a number above zero");
  }

  highlightEnabled(document: vscode.TextDocument): boolean {
    return this.#read(SETTINGS.highlightEnabled, document, isBoolean, "true or false");
  }

  highlightKinds(document: vscode.TextDocument): readonly HighlightKind[] {
    const kinds = this.#read(SETTINGS.highlightKinds, document, isTextList, "a list of kinds");
    return kinds.filter((kind): kind is HighlightKind => {
      if (isOneOf(HIGHLIGHT_KINDS, kind)) return true;
      this.#refuse(SETTINGS.highlightKinds, kind, HIGHLIGHT_KINDS.join(", "), "It is left out.");
      return false;
    });
  }

  /** Settings that are plain text, trimmed; empty where not set. */
  text(key: TextSetting, document: vscode.TextDocument): string {
    return this.#text(SETTINGS[key], document).trim();
  }

  /** Names a setting's value that cannot be followed, once. */
  #refuse(key: string, value: unknown, expected: string, remedy: string): void {
    this.notices.warnOnce(`The setting "${key}" is ${JSON.stringify(value)}; it should be ${expected}. ${remedy}`);
  }

  #text(key: SettingKey, document: vscode.TextDocument): string {
    return this.#read(key, document, isText, "text");
  }

  #oneOf<Value extends string>(key: SettingKey, document: vscode.TextDocument, values: readonly Value[]): Value {
    return this.#read(key, document, (value): value is Value => isOneOf(values, value), values.join(", "));
  }

  #read<Value>(
    key: SettingKey,
    document: vscode.TextDocument,
    isValid: (value: unknown) => value is Value,
    expected: string,
  ): Value {
    const configuration = vscode.workspace.getConfiguration(undefined, document);
    const value = configuration.get<unknown>(key);
    if (isValid(value)) return value;
    const standard = configuration.inspect<unknown>(key)?.defaultValue;
    if (!isValid(standard)) throw new Error(`package.json gives no valid default for "${key}".`);
    this.#refuse(key, value, expected, "The default is used.");
    return standard;
  }
}

/** The settings that `Configuration.text` reads. */
export type TextSetting = "datelinePreset" | "datelineSource" | "bylinePreset" | "bylineName" | "bylineRole";

/** Where a change asked for in a document is written: the folder's or workspace's settings, the user's without one. */
export function settingsTarget(document: vscode.TextDocument): vscode.ConfigurationTarget {
  const { workspaceFolders = [], workspaceFile } = vscode.workspace;
  if (workspaceFolders.length === 0 && !workspaceFile) return vscode.ConfigurationTarget.Global;
  const inFolder = workspaceFolders.length > 1 && vscode.workspace.getWorkspaceFolder(document.uri);
  return inFolder ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
}

function isOneOf<Value extends string>(values: readonly Value[], value: unknown): value is Value {
  return values.some((known) => known === value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function isPositive(value: unknown): value is number {
  return typeof value === "number" && value > 0;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
