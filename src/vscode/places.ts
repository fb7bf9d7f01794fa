import * as vscode from "vscode";
import { loadGazetteer, parsePlaces, PLACES_ASSET, type Gazetteer, type OwnPlace } from "../core";
import type { ReadAsset } from "./assets";
import { NewsroomLists } from "./newsroomLists";

/** Where a newsroom keeps its places, in each folder of the workspace. */
const PLACES_LIST = ".copydesk/places.yaml";

/** The gazetteer, loaded when it is first asked for, and the places that newsrooms add to it. */
export class Places implements vscode.Disposable {
  readonly #own: NewsroomLists<OwnPlace>;
  readonly #withOwn = new WeakMap<readonly OwnPlace[], Gazetteer>();
  #loaded: Promise<Gazetteer> | undefined;

  readonly onDidChange: vscode.Event<void>;
  readonly ready: Promise<unknown>;

  constructor(
    private readonly readAsset: ReadAsset,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const parse = (text: string, file: string) => {
      const { places, problems } = parsePlaces(text, file);
      return { entries: places, problems };
    };
    this.#own = new NewsroomLists({ file: PLACES_LIST, what: "places", parse }, log);
    this.onDidChange = this.#own.onDidChange;
    this.ready = this.#own.ready;
  }

  /** The gazetteer without any newsroom's places. Where its file cannot be used, the user is told, once. */
  load(): Promise<Gazetteer> {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  /** The newsroom's places for a document; the same array until its list changes. */
  entriesFor(uri: vscode.Uri): readonly OwnPlace[] {
    return this.#own.entriesFor(uri);
  }

  /** The gazetteer with the newsroom's places in it. */
  async gazetteerFor({ uri }: vscode.TextDocument): Promise<Gazetteer> {
    await this.ready;
    const own = this.entriesFor(uri);
    const known = this.#withOwn.get(own) ?? (await this.load()).with(own);
    this.#withOwn.set(own, known);
    return known;
  }

  dispose(): void {
    this.#own.dispose();
  }

  async #load(): Promise<Gazetteer> {
    const { gazetteer, problem } = await loadGazetteer(() => this.readAsset(PLACES_ASSET));
    if (problem !== undefined) {
      this.log.error(problem);
      void vscode.window.showWarningMessage(`Copydesk: ${problem}`);
    }
    return gazetteer;
  }
}
