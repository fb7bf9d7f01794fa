import * as vscode from "vscode";
import { COMMANDS, SETTINGS } from "./contributions";
import type { Services } from "./services";
import { isStory, storyOf } from "./storyDocuments";

/** How long typing must rest before a story is checked, in milliseconds. */
const TYPING_PAUSE = 300;

/** Decides when stories are checked: when they come into view, are saved or typed in, as `copydesk.run` says. */
export function register(services: Services): vscode.Disposable {
  const { stories, names, places, configuration, notices } = services;
  const scheduler = new Scheduler(services);
  const checkUnlessManual = (document: vscode.TextDocument, delay?: number): void => {
    if (isStory(document, configuration) && configuration.run(document) !== "manual") scheduler.request(document, delay);
  };
  const checkAll = (): void => {
    for (const document of vscode.workspace.textDocuments) {
      if (isStory(document, configuration)) checkUnlessManual(document);
      else stories.forget(document);
    }
  };
  checkAll();
  return vscode.Disposable.from(
    scheduler,
    vscode.workspace.onDidOpenTextDocument((document) => { checkUnlessManual(document); }),
    vscode.workspace.onDidSaveTextDocument((document) => { checkUnlessManual(document); }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isCheckedAsTyped(document, services)) checkUnlessManual(document, TYPING_PAUSE);
    }),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) if (!stories.current(document)) checkUnlessManual(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      scheduler.cancel(document);
      stories.forget(document);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => { if (changesChecks(change)) checkAll(); }),
    names.onDidChange(checkAll),
    places.onDidChange(checkAll),
    stories.onDidCheck(({ result }) => { for (const problem of result.problems) notices.warnOnce(problem); }),
    vscode.commands.registerCommand(COMMANDS.checkStory, async (uri: unknown) => {
      const document = await storyOf(uri, configuration);
      if (document) await stories.check(document);
    }),
  );
}

/** A story that has no file yet is not saved as it grows, so that it is checked as it is typed. */
function isCheckedAsTyped(document: vscode.TextDocument, { configuration }: Services): boolean {
  return document.isUntitled || configuration.run(document) === "onType";
}

function changesChecks(change: vscode.ConfigurationChangeEvent): boolean {
  const { run, profile, rules, languages, maxStoryLength, datelinePreset } = SETTINGS;
  return [run, profile, rules, languages, maxStoryLength, datelinePreset].some((key) => change.affectsConfiguration(key));
}

/** Starts checks, at once or after a pause that each document has for itself. */
class Scheduler implements vscode.Disposable {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly services: Services) {}

  /** Checks the document after the delay, in milliseconds; a request before takes this one's place. */
  request(document: vscode.TextDocument, delay = 0): void {
    this.cancel(document);
    const key = document.uri.toString();
    const start = (): void => {
      this.#timers.delete(key);
      void this.#check(document);
    };
    this.#timers.set(key, setTimeout(start, delay));
  }

  cancel({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** Where the text changed during the check, what it has become is checked as soon as typing rests. */
  async #check(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    await this.services.stories.check(document);
    const isWaiting = this.#timers.has(document.uri.toString());
    if (!document.isClosed && document.version !== version && !isWaiting) this.request(document, TYPING_PAUSE);
  }
}
