import * as vscode from "vscode";
import { parseNames, type NameEntry } from "../../core";
import { nameProblemDiagnostic } from "../convert";

/** Where a newsroom keeps its names, in each folder of the workspace. */
const NAMES_LIST = ".copydesk/names.yaml";

/** Where a folder's names list is, or would be. */
export function namesListUri(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, ...NAMES_LIST.split("/"));
}

/** The names list of one folder: read at once, and again whenever it changes. */
interface FolderList {
  readonly watcher: vscode.Disposable;
  entries: readonly NameEntry[];
  /** Counts the readings, so that one that was overtaken is dropped. */
  reading: number;
}

/**
 * The newsroom's own names lists. They are not read in a workspace that the user does not trust. Mistakes in a list are
 * shown in its file, and what can be read of it holds.
 */
export class NameLists implements vscode.Disposable {
  readonly #folders = new Map<string, FolderList>();
  readonly #diagnostics = vscode.languages.createDiagnosticCollection("copydesk-names");
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #all: readonly NameEntry[] = [];

  /** Some list has other entries than before. */
  readonly onDidChange = this.#didChange.event;
  /** Settled when every list that was there at the start has been read. */
  readonly ready: Promise<unknown>;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.#subscriptions = [
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) this.#remove(folder);
        void this.#addAll(added);
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#addAll(vscode.workspace.workspaceFolders ?? [])),
    ];
    this.ready = this.#addAll(vscode.workspace.workspaceFolders ?? []);
  }

  /**
   * The names that hold for a document: its folder's; those of all folders for a document outside them. The array stays
   * the same one until a list changes.
   */
  entriesFor(uri: vscode.Uri): readonly NameEntry[] {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return (folder && this.#folders.get(folder.uri.toString())?.entries) ?? this.#all;
  }

  dispose(): void {
    for (const { watcher } of this.#folders.values()) watcher.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#diagnostics.dispose();
    this.#didChange.dispose();
  }

  #addAll(folders: readonly vscode.WorkspaceFolder[]): Promise<unknown> {
    if (!vscode.workspace.isTrusted) {
      this.log.info("The workspace is not trusted: its names lists are not read.");
      return Promise.resolve();
    }
    return Promise.all(folders.map((folder) => this.#add(folder)));
  }

  #add(folder: vscode.WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    this.#folders.get(key)?.watcher.dispose();
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, NAMES_LIST));
    const list: FolderList = { watcher, entries: [], reading: 0 };
    this.#folders.set(key, list);
    const read = (): Promise<void> => this.#read(folder, list);
    watcher.onDidCreate(read);
    watcher.onDidChange(read);
    watcher.onDidDelete(read);
    return read();
  }

  #remove(folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    this.#folders.get(key)?.watcher.dispose();
    this.#folders.delete(key);
    this.#diagnostics.delete(namesListUri(folder));
    this.#changed();
  }

  async #read(folder: vscode.WorkspaceFolder, list: FolderList): Promise<void> {
    const reading = ++list.reading;
    const uri = namesListUri(folder);
    const text = await this.#readText(uri);
    const isOvertaken = list.reading !== reading || this.#folders.get(folder.uri.toString()) !== list;
    if (isOvertaken) return;
    const { entries, problems } = text === undefined ? { entries: [], problems: [] } : parseNames(text, NAMES_LIST);
    const lines = (text ?? "").split(/\r\n|\r|\n/);
    this.#diagnostics.set(uri, problems.map((problem) => nameProblemDiagnostic(problem, lines)));
    if (text !== undefined) this.log.info(`${uri.toString(true)}: ${entries.length} names, ${problems.length} problems.`);
    const wasEmpty = list.entries.length === 0;
    list.entries = entries;
    if (entries.length > 0 || !wasEmpty) this.#changed();
  }

  /** The list's text, or undefined where there is none. */
  async #readText(uri: vscode.Uri): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch (error) {
      const isMissing = error instanceof vscode.FileSystemError && error.code === "FileNotFound";
      if (!isMissing) this.log.warn(`${uri.toString(true)} could not be read.`, error);
      return undefined;
    }
  }

  #changed(): void {
    this.#all = [...this.#folders.values()].flatMap(({ entries }) => entries);
    this.#didChange.fire();
  }
}
