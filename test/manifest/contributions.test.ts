import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/core/rules/index";
import { COLORS, COMMANDS, CONTEXT_KEYS, HIGHLIGHT_KINDS, RUN_MODES, SETTINGS } from "../../src/vscode/contributions";

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
  };
}

interface Setting {
  readonly enum?: readonly string[];
  readonly items?: { readonly enum?: readonly string[] };
  readonly properties?: Readonly<Record<string, unknown>>;
}

const root = resolve(import.meta.dirname, "../..");
const { contributes } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as Manifest;
const settings = Object.assign({}, ...contributes.configuration.map(({ properties }) => properties)) as Readonly<Record<string, Setting>>;

const sorted = (ids: readonly string[]): string[] => [...ids].sort();

describe("package.json and the code's own list of contributions", () => {
  test("name the same commands, all of them Copydesk's", () => {
    expect(sorted(contributes.commands.map(({ command }) => command))).toEqual(sorted(Object.values(COMMANDS)));
    expect(contributes.commands.filter(({ category }) => category !== "Copydesk")).toEqual([]);
  });

  test("name the same settings, with the same values", () => {
    expect(sorted(Object.keys(settings))).toEqual(sorted(Object.values(SETTINGS)));
    expect(settings[SETTINGS.run]?.enum).toEqual(RUN_MODES);
    expect(settings[SETTINGS.highlightKinds]?.items?.enum).toEqual(HIGHLIGHT_KINDS);
    expect(sorted(Object.keys(settings[SETTINGS.rules]?.properties ?? {}))).toEqual(sorted(RULES.map(({ id }) => id)));
  });

  test("name the same colours, each for light, dark and high contrast", () => {
    expect(sorted(contributes.colors.map(({ id }) => id))).toEqual(sorted(Object.values(COLORS)));
    for (const { defaults } of contributes.colors) expect(Object.keys(defaults)).toEqual(expect.arrayContaining(["light", "dark", "highContrast"]));
  });

  test("menus hold contributed commands, and ask for context keys that the code sets", () => {
    const items = Object.values(contributes.menus).flat();
    const known: readonly string[] = Object.values(COMMANDS);
    const keys: readonly string[] = Object.values(CONTEXT_KEYS);
    expect(items.filter(({ command }) => !known.includes(command))).toEqual([]);
    expect(items.flatMap(({ when = "" }) => when.match(/copydesk\.\w+/g) ?? []).filter((key) => !keys.includes(key))).toEqual([]);
  });
});
