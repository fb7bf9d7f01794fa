import * as vscode from "vscode";
import type { Entity, EntityKind } from "../core";
import { COLORS, COMMANDS, HIGHLIGHT_KINDS, SETTINGS, type HighlightKind } from "./contributions";
import { rangeOf } from "./convert";
import type { Services } from "./services";
import type { CheckedStory } from "./stories";

/** Which entities are shown in which colour; the others keep the colour of the text. */
const ENTITY_KINDS_OF: Readonly<Record<HighlightKind, readonly EntityKind[]>> = {
  people: ["person"],
  places: ["place"],
  organizations: ["organization"],
  dates: ["date", "time"],
  numbers: ["money", "percent", "number"],
};

/** Colours the names, dates and numbers of stories, as the last check found them. */
export function register(services: Services): vscode.Disposable {
  const { stories } = services;
  const highlights = new Highlights(services);
  highlights.showAll();
  return vscode.Disposable.from(
    highlights,
    stories.onDidCheck((checked) => { highlights.show(checked); }),
    stories.onDidForget((uri) => { highlights.clear(uri); }),
    vscode.window.onDidChangeVisibleTextEditors(() => { highlights.showAll(); }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("copydesk.highlight")) highlights.refresh();
    }),
    vscode.commands.registerCommand(COMMANDS.toggleHighlights, toggleHighlights),
  );
}

class Highlights implements vscode.Disposable {
  readonly #decorations = HIGHLIGHT_KINDS.map((kind) => ({
    kind,
    type: vscode.window.createTextEditorDecorationType({
      color: new vscode.ThemeColor(COLORS[kind]),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  }));

  constructor(private readonly services: Services) {}

  /** Shows what was found in a story in every editor that shows the story. */
  show({ document, result }: CheckedStory): void {
    const kinds = this.#kindsFor(document);
    for (const { kind, type } of this.#decorations) {
      const ranges = kinds.includes(kind) ? rangesOf(document, result.entities, ENTITY_KINDS_OF[kind]) : [];
      for (const editor of editorsOf(document.uri)) editor.setDecorations(type, ranges);
    }
  }

  /** Shows all stories in view whose last check still holds; the others keep what they show. */
  showAll(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      const checked = this.services.stories.current(document);
      if (checked) this.show(checked);
    }
  }

  /** Follows changed settings, which take away at once what is no longer wanted. */
  refresh(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      const checked = this.services.stories.current(document);
      if (checked) this.show(checked);
      else this.clear(document.uri, this.#kindsFor(document));
    }
  }

  /** Takes the highlights of a document away, but for those of the kinds to keep. */
  clear(uri: vscode.Uri, keep: readonly HighlightKind[] = []): void {
    const dropped = this.#decorations.filter(({ kind }) => !keep.includes(kind));
    for (const editor of editorsOf(uri)) for (const { type } of dropped) editor.setDecorations(type, []);
  }

  dispose(): void {
    for (const { type } of this.#decorations) type.dispose();
  }

  #kindsFor(document: vscode.TextDocument): readonly HighlightKind[] {
    const { configuration } = this.services;
    return configuration.highlightEnabled(document) ? configuration.highlightKinds(document) : [];
  }
}

function editorsOf(uri: vscode.Uri): vscode.TextEditor[] {
  const key = uri.toString();
  return vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === key);
}

function rangesOf(document: vscode.TextDocument, entities: readonly Entity[], kinds: readonly EntityKind[]): vscode.Range[] {
  const mentions = entities.flatMap((entity) => entity.mentions);
  return mentions.filter(({ kind }) => kinds.includes(kind)).map((mention) => rangeOf(document, mention));
}

/** Turns the setting over where it is set: in the workspace if there, else for the user. */
async function toggleHighlights(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(undefined, vscode.window.activeTextEditor?.document);
  const set = configuration.inspect<boolean>(SETTINGS.highlightEnabled);
  const target =
    set?.workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : set?.workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await configuration.update(SETTINGS.highlightEnabled, !configuration.get(SETTINGS.highlightEnabled), target);
}
