import { fixSafely, type CheckResult, type LintService, type LintSettings } from "../core";
import { reasonOf } from "./fileError";
import type { CommandIo } from "./io";
import type { Newsrooms } from "./newsroom";
import { saveFile } from "./saveFile";
import type { FailedStory, StorySource } from "./storySources";
import { readText, readTextFile } from "./storyText";

/** A story that was checked, and what was found in it. */
export interface CheckedStory {
  readonly path: string;
  /** The text that the result speaks of: with --fix, the fixed one. */
  readonly text: string;
  readonly result: CheckResult;
  /** How many findings were fixed. */
  readonly fixed: number;
}

export type StoryReport = CheckedStory | FailedStory;

interface CheckerOptions {
  readonly maxBytes: number;
  readonly fix: boolean;
  /** Takes the fixed text of standard input. */
  readonly print: (text: string) => void;
  /** Told of settings that could not be followed, once each. */
  readonly warn: (message: string) => void;
}

/** Reads stories one by one, checks them, and fixes them where that is asked for. */
export class StoryChecker {
  readonly #told = new Set<string>();

  constructor(
    private readonly lint: LintService,
    private readonly newsrooms: Newsrooms,
    private readonly stdin: CommandIo["stdin"],
    private readonly options: CheckerOptions,
  ) {}

  /** What there is to say of a story. Never throws: a story that cannot be checked is a report of its own. */
  async examine(source: StorySource): Promise<StoryReport> {
    try {
      const text = await this.#read(source);
      const settings = await this.newsrooms.settingsFor(source);
      const checked = await this.#check(source, text, settings);
      this.#tell(checked.result.problems);
      if (this.options.fix) await this.#save(source, text, checked.text);
      return checked;
    } catch (error) {
      return { path: source.path, error: reasonOf(error) };
    }
  }

  #read({ file }: StorySource): Promise<string> {
    const { maxBytes } = this.options;
    return file === undefined ? readText(this.stdin, maxBytes) : readTextFile(file, maxBytes);
  }

  async #check({ path, format }: StorySource, text: string, settings: LintSettings): Promise<CheckedStory> {
    const request = { text, format, settings };
    if (this.options.fix) return { path, ...(await fixSafely(this.lint, request)) };
    return { path, text, result: await this.lint.check(request), fixed: 0 };
  }

  #tell(problems: readonly string[]): void {
    for (const problem of problems) {
      if (!this.#told.has(problem)) this.options.warn(problem);
      this.#told.add(problem);
    }
  }

  /** A file is written only where a fix changed it; standard input's text always goes on. */
  async #save({ file }: StorySource, original: string, text: string): Promise<void> {
    if (file === undefined) {
      this.options.print(text);
      return;
    }
    if (text === original) return;
    try {
      await saveFile(file, text);
    } catch (error) {
      throw new Error(`its fixes could not be saved: ${reasonOf(error)}`, { cause: error });
    }
  }
}
