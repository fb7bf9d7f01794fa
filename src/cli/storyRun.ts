import { DEFAULT_PROFILE } from "../core";
import type { Arguments, OptionSpec } from "./arguments";
import { parseSize } from "./fileSize";
import type { CommandIo, Output } from "./io";
import { Newsrooms } from "./newsroom";
import type { Reporter } from "./report/reporter";
import { Screen } from "./screen";
import type { Services } from "./services";
import { StoryChecker } from "./storyChecker";
import { listStories, STDIN_OPERAND } from "./storySources";
import { Tally } from "./tally";
import { UsageError } from "./usageError";

const DEFAULT_SIZE_LIMIT = "5MB";

/** The options of every command that reads stories. */
export const STORY_OPTIONS: readonly OptionSpec[] = [
  {
    name: "config",
    value: "DIR",
    description: "The newsroom's folder (.copydesk, or the one that it is in). Default: the nearest .copydesk above each story.",
  },
  { name: "max-size", value: "SIZE", description: `The largest story that is read. Default: ${DEFAULT_SIZE_LIMIT}.` },
  { name: "stdin-filename", value: "NAME", description: "What - is called in reports; its ending tells the format." },
];

/** What the help of every command that reads stories says of its operands. */
export const STORY_DETAILS: readonly string[] = [
  "FILE is a story in plain text or Markdown (.md, .markdown), in UTF-8; a folder, for all .txt, .md and .markdown files in it and below (hidden ones and node_modules left out); or - for standard input.",
];

export interface StoryRun {
  readonly reporter: Reporter;
  /** The stream that takes the report. */
  readonly output: Output;
  readonly fix: boolean;
}

export interface RunOutcome {
  readonly tally: Tally;
  /** Whether the run stopped early because nobody reads its output. */
  readonly cutShort: boolean;
}

/**
 * Checks the stories that the operands name, one after the other, and prints what the reporter makes of them. Stories
 * that cannot be checked are named on standard error, and so is what is wrong in the newsroom's settings.
 * @throws {UsageError} when there are no operands, or an option cannot be followed
 */
export async function runOverStories(given: Arguments, io: CommandIo, services: Services, run: StoryRun): Promise<RunOutcome> {
  if (given.operands.length === 0) {
    throw new UsageError("There is nothing to check. Name files or folders, or - for standard input.");
  }
  const screen = new Screen({ stdout: io.stdout, stderr: io.stderr, report: run.output });
  const checker = await openChecker(given, io, services, run.fix, screen);
  const sources = await listStories(given.operands, { cwd: io.cwd, stdinName: given.values.get("stdin-filename") });
  const tally = new Tally();
  screen.startProgress(sources.length);
  for (const source of sources) {
    // Fixes that were asked for are made whether or not somebody reads the report.
    if (io.readerGone.aborted && !run.fix) break;
    const story = "error" in source ? source : await checker.examine(source);
    if ("error" in story) screen.warn(`${story.path}: ${story.error}`);
    tally.add(story);
    screen.report(run.reporter.story(story));
    screen.advance();
  }
  screen.endProgress();
  screen.report(run.reporter.end(tally));
  return { tally, cutShort: tally.checked + tally.failed < sources.length };
}

async function openChecker(given: Arguments, io: CommandIo, services: Services, fix: boolean, screen: Screen): Promise<StoryChecker> {
  const maxBytes = parseSize(given.values.get("max-size") ?? DEFAULT_SIZE_LIMIT);
  const warn = (message: string): void => {
    screen.warn(message);
  };
  const newsrooms = await Newsrooms.open({
    cwd: io.cwd,
    profile: given.values.get("profile") ?? DEFAULT_PROFILE,
    config: given.values.get("config"),
    parseNames: services.parseNames,
    parsePlaces: services.parsePlaces,
    warn,
  });
  const print = (text: string): void => {
    screen.print(text);
  };
  return new StoryChecker(services.lint, newsrooms, io.stdin, { maxBytes, fix, print, warn });
}

/** Whether standard input is among the stories. */
export function readsStdin({ operands }: Arguments): boolean {
  return operands.includes(STDIN_OPERAND);
}
