import { stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { LintSettings, NameEntry, OwnPlace, PlaceListProblem } from "../core";
import { codeOf, reasonOf } from "./fileError";
import type { Services } from "./services";
import type { StorySource } from "./storySources";
import { readTextFile } from "./storyText";
import { UsageError } from "./usageError";

/** The folder that holds a newsroom's own settings, and its lists of names and places. */
const SETTINGS_FOLDER = ".copydesk";
const NAMES_FILE = "names.yaml";
const PLACES_FILE = "places.yaml";
const LARGEST_LIST = 20_000_000;

type ParseList<Entry> = (text: string, file: string) => { readonly entries: readonly Entry[]; readonly problems: readonly PlaceListProblem[] };

interface NewsroomOptions {
  readonly cwd: string;
  readonly profile: string;
  /** What --config named; without it each story has the newsroom that is nearest above it. */
  readonly config?: string | undefined;
  readonly parseNames: Services["parseNames"];
  readonly parsePlaces: Services["parsePlaces"];
  /** Told of each mistake in a newsroom's settings, once. */
  readonly warn: (message: string) => void;
}

/** The settings that stories are checked with: one object for all stories of a newsroom, read at the first of them. */
export class Newsrooms {
  readonly #settings = new Map<string | undefined, Promise<LintSettings>>();
  readonly #nearest = new Map<string, Promise<string | undefined>>();

  private constructor(
    private readonly options: NewsroomOptions,
    private readonly configured: string | undefined,
  ) {}

  /** @throws {UsageError} when --config names no newsroom */
  static async open(options: NewsroomOptions): Promise<Newsrooms> {
    const { config, cwd } = options;
    return new Newsrooms(options, config === undefined ? undefined : await configuredFolder(config, cwd));
  }

  settingsFor(story: StorySource): Promise<LintSettings> {
    return this.settingsNear(dirname(story.file ?? resolve(this.options.cwd, story.path)));
  }

  /** The settings of the newsroom that is nearest above a folder. */
  async settingsNear(place: string): Promise<LintSettings> {
    const folder = this.configured ?? (await this.#nearestFolder(place));
    const known = this.#settings.get(folder) ?? this.#readSettings(folder);
    this.#settings.set(folder, known);
    return known;
  }

  #nearestFolder(place: string): Promise<string | undefined> {
    const known = this.#nearest.get(place) ?? this.#searchUpwards(place);
    this.#nearest.set(place, known);
    return known;
  }

  async #searchUpwards(place: string): Promise<string | undefined> {
    const folder = join(place, SETTINGS_FOLDER);
    if (await isFolder(folder)) return folder;
    const above = dirname(place);
    return above === place ? undefined : this.#nearestFolder(above);
  }

  async #readSettings(folder: string | undefined): Promise<LintSettings> {
    const { profile, parseNames, parsePlaces } = this.options;
    if (folder === undefined) return { profile, rules: {}, names: [] };
    const names = await this.#readList<NameEntry>(join(folder, NAMES_FILE), parseNames);
    const places = await this.#readList<OwnPlace>(join(folder, PLACES_FILE), (text, file) => {
      const parsed = parsePlaces(text, file);
      return { entries: parsed.places, problems: parsed.problems };
    });
    return { profile, rules: {}, names, places };
  }

  /** A newsroom need not have a list; what is wrong in one is told, and the rest of it is used. */
  async #readList<Entry>(file: string, parse: ParseList<Entry>): Promise<readonly Entry[]> {
    const shown = this.#shownPath(file);
    try {
      const { entries, problems } = parse(await readTextFile(file, LARGEST_LIST), shown);
      for (const problem of problems) {
        this.options.warn(`${problem.file}:${problem.line}:${problem.column}: ${problem.message}`);
      }
      return entries;
    } catch (error) {
      if (codeOf(error) !== "ENOENT") this.options.warn(`${shown}: ${reasonOf(error)}`);
      return [];
    }
  }

  #shownPath(file: string): string {
    const fromHere = relative(this.options.cwd, file);
    return fromHere.startsWith("..") || isAbsolute(fromHere) ? file : fromHere;
  }
}

/** The settings folder that --config means: the folder itself, or the `.copydesk` in it. */
async function configuredFolder(config: string, cwd: string): Promise<string> {
  const folder = resolve(cwd, config);
  if (!(await isFolder(folder))) throw new UsageError(`--config ${config}: there is no such folder.`);
  if (basename(folder) === SETTINGS_FOLDER || (await exists(join(folder, NAMES_FILE)))) return folder;
  const inside = join(folder, SETTINGS_FOLDER);
  if (await isFolder(inside)) return inside;
  throw new UsageError(`--config ${config}: this folder holds neither ${NAMES_FILE} nor a ${SETTINGS_FOLDER} folder.`);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
