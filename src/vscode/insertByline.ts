import * as vscode from "vscode";
import { BYLINE_PRESETS, bylineEdit, findProfile, parseByline, printByline, type BylinePreset, type BylineResult } from "../core";
import { COMMANDS } from "./contributions";
import { applyToStory, storyIn } from "./editStory";
import { pickLive, type LiveItem } from "./liveQuickPick";
import { Recent } from "./recent";
import type { Services } from "./services";
import { activeStoryEditor } from "./storyDocuments";

/** What a keybinding or another extension may give the command, so that it need not ask. */
interface BylineArguments {
  /** The writers, in order. */
  readonly names?: readonly string[];
  readonly role?: string;
  readonly city?: string;
  /** The id of a byline preset; the settings' where absent. */
  readonly preset?: string;
}

/** "Insert Byline": gives the active story a byline or desk credit, in place of the one that it has. */
export function register(services: Services): vscode.Disposable {
  const recent = new Recent(services.memory, "recentBylines");
  return vscode.commands.registerCommand(COMMANDS.insertByline, async (given?: BylineArguments) => {
    const editor = activeStoryEditor(services.configuration);
    if (editor) await insertByline(editor, given ?? {}, services, recent);
  });
}

async function insertByline(editor: vscode.TextEditor, given: BylineArguments, services: Services, recent: Recent): Promise<void> {
  const { document } = editor;
  const id = given.preset ?? presetFor(document, services);
  const preset = BYLINE_PRESETS.find((known) => known.id === id);
  const asked = given.names || preset?.kind !== "byline" ? given : await askForByline(preset, document, services, recent);
  if (!asked) return;
  const { names = [], role = "", city = "" } = asked;
  const byline = printByline({ names, role, city, preset: id });
  if (!byline.ok) {
    void vscode.window.showWarningMessage(`Copydesk: ${byline.message}`);
    return;
  }
  await applyToStory(editor, bylineEdit(storyIn(document), byline), byline.kind === "credit" ? "credit line" : "byline");
  if (names.length > 0) await recent.add(names.join(", "));
}

function presetFor(document: vscode.TextDocument, { configuration }: Services): string {
  const house = findProfile(configuration.profile(document));
  return configuration.text("bylinePreset", document) || (house?.byline ?? "ap");
}

/** Asks for the names and, where the house prints one, the role. */
async function askForByline(
  preset: BylinePreset & { kind: "byline" },
  document: vscode.TextDocument,
  { configuration }: Services,
  recent: Recent,
): Promise<BylineArguments | undefined> {
  const own = configuration.text("bylineName", document);
  const known = [...new Set([...(own === "" ? [] : [own]), ...recent.all()])];
  const names = await chooseNames(preset, known);
  if (!names || !preset.secondLine) return names && { names };
  const role = await vscode.window.showInputBox({
    title: "Insert Byline",
    prompt: "Title or employer, on the second line",
    placeHolder: preset.secondLine.byDefault ?? "",
    value: configuration.text("bylineRole", document),
  });
  return role === undefined ? undefined : { names, role };
}

function chooseNames({ id, nobody }: BylinePreset & { kind: "byline" }, known: readonly string[]): Promise<readonly string[] | undefined> {
  const itemOf = (label: string, names: readonly string[]): LiveItem<readonly string[]> => {
    const printed = printByline({ names, preset: id });
    return { label, detail: detailOf(printed), ...(printed.ok && { value: names }) };
  };
  const withoutNames = nobody === undefined ? [] : [itemOf(nobody, [])];
  return pickLive({
    title: "Insert Byline",
    placeholder: "Names, divided by commas or “and”: Kathy Gannon and Munir Ahmed",
    itemsFor: (typed) => {
      if (typed === "") return [...known.map((names) => itemOf(names, namesIn(names))), ...withoutNames];
      const folded = typed.toLowerCase();
      const fitting = known.filter((names) => names.toLowerCase().includes(folded) && names !== typed);
      return [itemOf(typed, namesIn(typed)), ...fitting.map((names) => itemOf(names, namesIn(names)))];
    },
  });
}

function detailOf(printed: BylineResult): string {
  return printed.ok ? printed.lines.join(" / ") : printed.message;
}

/** "Kathy Gannon, Munir Ahmed and Jon Gambrell" are three. */
function namesIn(typed: string): readonly string[] {
  const names = parseByline(`By ${typed}`)?.names.map(({ text }) => text) ?? [];
  return names.length > 0 ? names : [typed];
}
