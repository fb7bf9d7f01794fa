import * as vscode from "vscode";
import { composeDateline, datelineEdit, exactPlaces, findPlaces, findProfile, formatIsoDate, fullName, type ComposedDateline } from "../core";
import { COMMANDS } from "./contributions";
import { applyToStory, storyIn } from "./editStory";
import { pickLive, type LiveItem } from "./liveQuickPick";
import { Recent } from "./recent";
import type { Services } from "./services";
import { activeStoryEditor } from "./storyDocuments";

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
  return vscode.commands.registerCommand(COMMANDS.insertDateline, async (given?: DatelineArguments) => {
    const editor = activeStoryEditor(services.configuration);
    if (editor) await insertDateline(editor, given ?? {}, services, recent);
  });
}

async function insertDateline(
  editor: vscode.TextEditor,
  given: DatelineArguments,
  services: Services,
  recent: Recent,
): Promise<void> {
  const { document } = editor;
  const preset = given.preset ?? presetFor(document, services);
  const compose = composer(document, preset, services);
  const place = given.place ?? (await choosePlace(compose, await placesNamed(document, services), recent.all()));
  if (place === undefined) return;
  const dateline = compose(place);
  if (!dateline.ok) {
    await explain(dateline);
    return;
  }
  for (const note of dateline.notes) void vscode.window.showInformationMessage(`Copydesk: ${note}`);
  await applyToStory(editor, datelineEdit(storyIn(document), dateline.text), "dateline");
  await recent.add(place);
}

function presetFor(document: vscode.TextDocument, { configuration }: Services): string {
  const house = findProfile(configuration.profile(document));
  return configuration.text("datelinePreset", document) || (house?.dateline ?? "ap");
}

/** Composes datelines of the story: with the story's own date, or else with the city's date of today. */
function composer(document: vscode.TextDocument, preset: string, { configuration }: Services): (place: string) => ComposedDateline {
  const { date } = storyIn(document);
  const source = configuration.text("datelineSource", document);
  const now = new Date();
  return (place) =>
    composeDateline({ place, preset, now, ...(date && { date: formatIsoDate(date) }), ...(source !== "" && { source }) });
}

/** The places that the story names, the most often named first, as the gazetteer calls them. */
async function placesNamed(document: vscode.TextDocument, { stories }: Services): Promise<string[]> {
  const checked = stories.current(document) ?? (await stories.check(document));
  const places = checked?.result.entities.filter(({ kind }) => kind === "place") ?? [];
  const byMentions = [...places].sort((a, b) => b.mentions.length - a.mentions.length);
  return [...new Set(byMentions.flatMap(({ name }) => exactPlaces(name).map(fullName)))];
}

function choosePlace(
  compose: (place: string) => ComposedDateline,
  named: readonly string[],
  recent: readonly string[],
): Promise<string | undefined> {
  const itemOf = (place: string): LiveItem<string>[] => {
    const dateline = compose(place);
    const description = named.includes(place) ? "in this story" : "";
    return dateline.ok ? [{ label: place, description, detail: dateline.text.trim(), value: place }] : [];
  };
  return pickLive({
    title: "Insert Dateline",
    placeholder: "City, or city and country: Peshawar · Tampa, Fla. · Wana, Pakistan",
    itemsFor: (typed) => {
      if (typed === "") return startingItems(compose, [...new Set([...named, ...recent])].flatMap(itemOf));
      const found = findPlaces(typed).map(fullName);
      const inOrder = [...found.filter((place) => named.includes(place)), ...found.filter((place) => !named.includes(place))];
      const items = inOrder.flatMap(itemOf);
      return items.length > 0 ? items : [typedItem(typed, compose(typed))];
    },
  });
}

/** Before anything is typed. A house that prints no dateline says so at once. */
function startingItems(compose: (place: string) => ComposedDateline, items: readonly LiveItem<string>[]): readonly LiveItem<string>[] {
  const trial = compose("London");
  return trial.ok || trial.reason === "bad-request" ? items : [{ label: trial.message, value: "London" }];
}

/** A place that the gazetteer does not have: as typed where that will do, else with what is missing. */
function typedItem(typed: string, dateline: ComposedDateline): LiveItem<string> {
  if (dateline.ok) return { label: typed, description: "as typed", detail: dateline.text.trim(), value: typed };
  return { label: typed, detail: dateline.message };
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
