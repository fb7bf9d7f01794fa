import * as vscode from "vscode";
import { datelineEdit, exactName, placesNamedIn, type ComposedDateline, type Gazetteer, type Place } from "../../core";
import { COMMANDS } from "../contributions";
import { applyToStory, storyIn } from "../editStory";
import { Recent } from "../recent";
import type { Services } from "../services";
import { activeStoryEditor } from "../storyDocuments";
import { choosePlace } from "./choosePlace";
import { Favorites } from "./favorites";
import { datelinePresetFor, datelineWriter } from "./writing";

/** What a keybinding or another extension may give the command, so that it need not ask. */
interface DatelineArguments {
  /** "Islamabad", "Tampa, Fla.", "Wana, Pakistan". */
  readonly place?: string;
  /** The id of a dateline preset; the settings' where absent. */
  readonly preset?: string;
}

/** "Insert Dateline": gives the active story a dateline, in place of the one that it has. */
export function register(services: Services): vscode.Disposable {
  const recent = new Recent(services.memory, "recentDatelinePlaces");
  const favorites = new Favorites(services.memory, "favoriteDatelinePlaces");
  return vscode.commands.registerCommand(COMMANDS.insertDateline, async (given?: DatelineArguments) => {
    const editor = activeStoryEditor(services.configuration);
    if (!editor) return;
    const chosen = await insertDateline(editor, given ?? {}, services, { recent, favorites });
    if (chosen !== undefined) await recent.add(chosen);
  });
}

/** What the user chose before. */
interface Chosen {
  readonly recent: Recent;
  readonly favorites: Favorites;
}

/** @returns the name of the place, where a dateline was inserted */
async function insertDateline(editor: vscode.TextEditor, given: DatelineArguments, services: Services, { recent, favorites }: Chosen): Promise<string | undefined> {
  const { document } = editor;
  const gazetteer = await services.places.gazetteerFor(document);
  const write = datelineWriter(document, given.preset ?? datelinePresetFor(document, services), gazetteer, services);
  const named = given.place === undefined ? await placesIn(document, gazetteer, services) : [];
  const place = given.place ?? (await choosePlace({ write, gazetteer, named, recent: recent.all(), favorites }));
  if (place === undefined) return undefined;
  const dateline = write(place);
  if (!dateline.ok) {
    await explain(dateline);
    return undefined;
  }
  for (const note of dateline.notes) void vscode.window.showInformationMessage(`Copydesk: ${note}`);
  await applyToStory(editor, datelineEdit(storyIn(document), dateline.text, gazetteer), "dateline");
  return typeof place === "string" ? place : exactName(place);
}

async function placesIn(document: vscode.TextDocument, gazetteer: Gazetteer, { stories }: Services): Promise<readonly Place[]> {
  const checked = stories.current(document) ?? (await stories.check(document));
  return checked ? placesNamedIn(checked.result.story, checked.result.entities, gazetteer) : [];
}

/** Says why there is no dateline. Where the house prints a credit line instead, offers to insert that. */
async function explain(refusal: ComposedDateline & { ok: false }): Promise<void> {
  if (refusal.credit === undefined) {
    void vscode.window.showWarningMessage(`Copydesk: ${refusal.message}`);
    return;
  }
  const insertCredit = `Insert “${refusal.credit}”`;
  const answer = await vscode.window.showInformationMessage(`Copydesk: ${refusal.message}`, insertCredit);
  if (answer === insertCredit) await vscode.commands.executeCommand(COMMANDS.insertByline);
}
