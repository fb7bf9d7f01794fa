import * as vscode from "vscode";
import type { PlaceListProblem } from "../core";
import { nameProblemDiagnostic } from "./convert";

/** A list that a newsroom keeps in each folder of the workspace. */
export interface ListKind<Entry> {
  /** From the folder: ".copydesk/places.yaml". */
  readonly file: string;
  /** What it lists, for the log: "places". */
  readonly what: string;
  readonly parse: (text: string, file: string) => { readonly entries: readonly Entry[]; readonly problems: readonly PlaceListProblem[] };
}

interface FolderList<Entry> {
  readonly watcher: vscode.Disposable;
  entries: readonly Entry[];
  /** Counts the readings, so that one that was overtaken is dropped. */
  reading: number;
}

/**
 * A newsroom's lists of one kind: read at once, and again whenever they change; not in a workspace that the user does not
 * trust. Mistakes in a list are shown in its file, and what can be read of it holds.
 */
export class NewsroomLists<Entry> implements vscode.Disposable {
  readonly #folders = new Map<string, FolderList<Entry>>();
  readonly #diagnostics: vscode.DiagnosticCollection;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #all: readonly Entry[] = [];

  /** Some list has other entries than before. */
  readonly onDidChange = this.#didChange.event;
  /** Settled when every list that was there at the start has been read. */
  readonly ready: Promise<unknown>;

  constructor(
    private readonly kind: ListKind<Entry>,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#diagnostics = vscode.languages.createDiagnosticCollection(`copydesk-${kind.what}`);
    this.#subscriptions = [
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) this.#remove(folder);
        void this.#addAll(added);
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#addAll(vscode.workspace.workspaceFolders ?? [])),
    ];
    this.ready = this.#addAll(vscode.workspace.workspaceFolders ?? []);
  }

  /** What holds for a document: its folder's; all folders' for a document outside them. The same array until a list changes. */
  entriesFor(uri: vscode.Uri): readonly Entry[] {
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
      this.log.info(`The workspace is not trusted: its lists of ${this.kind.what} are not read.`);
      return Promise.resolve();
    }
    return Promise.all(folders.map((folder) => this.#add(folder)));
  }

  #add(folder: vscode.WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    this.#folders.get(key)?.watcher.dispose();
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, this.kind.file));
    const list: FolderList<Entry> = { watcher, entries: [], reading: 0 };
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
    this.#diagnostics.delete(this.#uri(folder));
    this.#changed();
  }

  async #read(folder: vscode.WorkspaceFolder, list: FolderList<Entry>): Promise<void> {
    const reading = ++list.reading;
    const uri = this.#uri(folder);
    const text = await this.#readText(uri);
    const isOvertaken = list.reading !== reading || this.#folders.get(folder.uri.toString()) !== list;
    if (isOvertaken) return;
    const { entries, problems } = text === undefined ? { entries: [], problems: [] } : this.kind.parse(text, this.kind.file);
    const lines = (text ?? "").split(/\r\n|\r|\n/);
    this.#diagnostics.set(uri, problems.map((problem) => nameProblemDiagnostic(problem, lines)));
    if (text !== undefined) this.log.info(`${uri.toString(true)}: ${entries.length} ${this.kind.what}, ${problems.length} problems.`);
    const wasEmpty = list.entries.length === 0;
    list.entries = entries;
    if (entries.length > 0 || !wasEmpty) this.#changed();
  }

  #uri(folder: vscode.WorkspaceFolder): vscode.Uri {
    return vscode.Uri.joinPath(folder.uri, ...this.kind.file.split("/"));
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
