import * as vscode from "vscode";
import { CheckAborted, fixSafely, type CheckRequest, type CheckResult, type LintService, type LintSettings, type TextEdit } from "../core";
import type { Configuration } from "./configuration";
import { formatOf } from "./convert";
import type { LintSettingsSource } from "./lintSettings";
import type { NameLists } from "./names/nameLists";
import type { Notices } from "./notices";
import type { Places } from "./places";
import { isStory, whyUnchecked } from "./storyDocuments";

/** What is known of a document as it stood at one version. */
export interface CheckedStory {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly result: CheckResult;
}

interface RunningCheck {
  readonly version: number;
  readonly settings: LintSettings;
  readonly controller: AbortController;
  readonly checked: Promise<CheckedStory | undefined>;
}

interface StoriesParts {
  readonly lint: LintService;
  readonly log: vscode.LogOutputChannel;
  readonly configuration: Configuration;
  readonly names: NameLists;
  readonly places: Places;
  readonly settings: LintSettingsSource;
  readonly notices: Notices;
}

/**
 * Checks stories, and holds the last result of each. Whatever shows something of a story reads it here; nothing else
 * asks the lint service.
 */
export class Stories implements vscode.Disposable {
  readonly #checked = new Map<string, CheckedStory>();
  readonly #running = new Map<string, RunningCheck>();
  readonly #didCheck = new vscode.EventEmitter<CheckedStory>();
  readonly #didForget = new vscode.EventEmitter<vscode.Uri>();

  /** A document was checked, and still is as it was checked. */
  readonly onDidCheck = this.#didCheck.event;
  /** A document was closed, or is no longer a story. */
  readonly onDidForget = this.#didForget.event;

  constructor(private readonly parts: StoriesParts) {}

  /** What is known of the document as it stands now; undefined where it was not checked since its last change. */
  current(document: vscode.TextDocument): CheckedStory | undefined {
    const checked = this.#checked.get(document.uri.toString());
    return checked?.version === document.version ? checked : undefined;
  }

  /**
   * Checks the document as it stands, and gives up a check of what it was before.
   * @returns undefined where it is no story to check, where the check failed, or where the document or its settings
   *   changed in the meantime
   */
  async check(document: vscode.TextDocument): Promise<CheckedStory | undefined> {
    await Promise.all([this.parts.names.ready, this.parts.places.ready]);
    if (document.isClosed || !this.#isCheckable(document)) return undefined;
    const key = document.uri.toString();
    const settings = this.parts.settings.settingsFor(document);
    const running = this.#running.get(key);
    if (running?.version === document.version && running.settings === settings) return running.checked;
    running?.controller.abort();
    const controller = new AbortController();
    const checked = this.#run(document, settings, controller);
    const started: RunningCheck = { version: document.version, settings, controller, checked };
    this.#running.set(key, started);
    try {
      return await checked;
    } finally {
      if (this.#running.get(key) === started) this.#running.delete(key);
    }
  }

  /**
   * The edits that make every safe fix in the document as it stands, of its last check or of a new one.
   * @returns none where there is nothing to fix, or where the document changed in the meantime
   */
  async safeFixes(document: vscode.TextDocument): Promise<readonly TextEdit[]> {
    const checked = this.current(document) ?? (await this.check(document));
    if (!checked?.result.findings.some(({ fix }) => fix === "safe")) return [];
    const request = this.#request(document, this.parts.settings.settingsFor(document));
    const { edits } = await fixSafely(this.parts.lint, request, checked.result);
    return document.version === checked.version ? edits : [];
  }

  /** Drops all that is kept of the document. */
  forget({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    this.#running.get(key)?.controller.abort();
    this.#running.delete(key);
    this.#checked.delete(key);
    this.parts.lint.forget(key);
    this.#didForget.fire(uri);
  }

  dispose(): void {
    for (const { controller } of this.#running.values()) controller.abort();
    this.#didCheck.dispose();
    this.#didForget.dispose();
  }

  #isCheckable(document: vscode.TextDocument): boolean {
    const { configuration, notices } = this.parts;
    if (!isStory(document, configuration)) return false;
    const reason = whyUnchecked(document, configuration);
    if (reason === undefined) return true;
    notices.logOnce(`${document.uri.toString(true)} is not checked: it is ${reason}.`);
    this.forget(document);
    return false;
  }

  #request(document: vscode.TextDocument, settings: LintSettings): CheckRequest {
    return { document: document.uri.toString(), text: document.getText(), format: formatOf(document), settings };
  }

  async #run(document: vscode.TextDocument, settings: LintSettings, controller: AbortController): Promise<CheckedStory | undefined> {
    const { version, uri } = document;
    const key = uri.toString();
    const request = this.#request(document, settings);
    try {
      const result = await this.parts.lint.check(request, controller.signal);
      if (controller.signal.aborted || document.isClosed || document.version !== version) return undefined;
      const checked: CheckedStory = { document, version, result };
      this.#checked.set(key, checked);
      this.#didCheck.fire(checked);
      return checked;
    } catch (error) {
      if (!(error instanceof CheckAborted)) this.parts.log.error(`${uri.toString(true)} could not be checked.`, error);
      return undefined;
    }
  }
}
