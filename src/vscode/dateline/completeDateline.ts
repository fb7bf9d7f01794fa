import * as vscode from "vscode";
import { fullName, placeDetails } from "../../core";
import { storyIn } from "../editStory";
import type { Services } from "../services";
import { isStory } from "../storyDocuments";
import { datelinePresetFor, datelineWriter } from "./writing";

/** The beginning of a city, alone on its line: "Pesh", "NEW Y". */
const BEGINNING = /^\p{Lu}[\p{L}\p{M}'’. -]{2,40}$/u;
const MOST_OFFERED = 8;

/** Completes the name of a city that is typed where the story begins, to its whole dateline. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider("*", new DatelineCompletion(services));
}

class DatelineCompletion implements vscode.CompletionItemProvider {
  constructor(private readonly services: Services) {}

  async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionList | undefined> {
    const typed = document.lineAt(position.line).text;
    const isLineEnd = position.character === typed.length;
    if (!isLineEnd || !BEGINNING.test(typed) || !isStory(document, this.services.configuration) || !opensStory(document, position)) return undefined;
    const gazetteer = await this.services.places.gazetteerFor(document);
    const write = datelineWriter(document, datelinePresetFor(document, this.services), gazetteer, this.services);
    const range = new vscode.Range(position.line, 0, position.line, position.character);
    const items = gazetteer.find(typed, MOST_OFFERED).flatMap((place, index) => {
      const dateline = write(place);
      if (!dateline.ok) return [];
      const item = new vscode.CompletionItem({ label: dateline.text.trim(), description: placeDetails(place) }, vscode.CompletionItemKind.Snippet);
      item.detail = `Dateline: ${fullName(place)}`;
      item.insertText = dateline.text;
      item.filterText = typed;
      item.sortText = String(index).padStart(2, "0");
      item.range = range;
      return [item];
    });
    return new vscode.CompletionList(items, true);
  }
}

/** Whether no paragraph of the story stands above the line, and a blank line does: there a dateline is written. */
function opensStory(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  const start = document.offsetAt(new vscode.Position(line, 0));
  const isApart = line === 0 || document.lineAt(line - 1).isEmptyOrWhitespace;
  return isApart && storyIn(document).paragraphs.every(({ span }) => span.start >= start);
}
