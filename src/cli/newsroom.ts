import { stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { LintSettings, NameEntry } from "../core";
import { codeOf, reasonOf } from "./fileError";
import type { Services } from "./services";
import type { StorySource } from "./storySources";
import { readTextFile } from "./storyText";
import { UsageError } from "./usageError";

/** The folder that holds a newsroom's own settings, and its list of names. */
const SETTINGS_FOLDER = ".copydesk";
const NAMES_FILE = "names.yaml";
const LARGEST_NAMES_FILE = 20_000_000;

interface NewsroomOptions {
  readonly cwd: string;
  readonly profile: string;
  /** What --config named; without it each story has the newsroom that is nearest above it. */
  readonly config?: string | undefined;
  readonly parseNames: Services["parseNames"];
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

  async settingsFor(story: StorySource): Promise<LintSettings> {
    const place = dirname(story.file ?? resolve(this.options.cwd, story.path));
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
    const names = folder === undefined ? [] : await this.#readNames(join(folder, NAMES_FILE));
    return { profile: this.options.profile, rules: {}, names };
  }

  /** A newsroom need not have a list of names; what is wrong in one is told, and the rest of it is used. */
  async #readNames(file: string): Promise<readonly NameEntry[]> {
    const shown = this.#shownPath(file);
    try {
      const { entries, problems } = this.options.parseNames(await readTextFile(file, LARGEST_NAMES_FILE), shown);
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
