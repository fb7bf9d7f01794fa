import { HOUSE_PROFILES } from "../core";
import type { Arguments } from "./arguments";
import type { Command } from "./command";
import { inkFor } from "./ink";
import type { CommandIo, ExitCode, Output } from "./io";
import { jsonCheckReporter } from "./report/json";
import type { Reporter } from "./report/reporter";
import { sarifReporter } from "./report/sarif";
import { textCheckReporter, terminalWidth } from "./report/text";
import type { Services } from "./services";
import { readsStdin, runOverStories, STORY_DETAILS, STORY_OPTIONS, type RunOutcome } from "./storyRun";
import { UsageError } from "./usageError";

const FORMATS = ["text", "json", "sarif"] as const;

export const CHECK: Command = {
  name: "check",
  operands: "FILE...",
  summary: "Check stories for house style, names and facts that do not agree.",
  details: [
    ...STORY_DETAILS,
    "With --fix, safe fixes are made in the files themselves, and what remains is reported; for -, the fixed text is printed and the report goes to standard error. Nothing else is ever written.",
    "Exit status: 0 no findings, 1 findings, 2 a story could not be checked (and the others are clean) or the command could not be run.",
  ],
  options: [
    { name: "format", value: "FORMAT", choices: FORMATS, description: "How to report. Default: text." },
    { name: "profile", value: "HOUSE", choices: HOUSE_PROFILES.map(({ id }) => id), description: "The house style." },
    { name: "fix", description: "Make the safe fixes." },
    ...STORY_OPTIONS,
  ],
  examples: [
    "copydesk check story.txt",
    "copydesk check stories/ --format sarif > copydesk.sarif",
    "copydesk check --fix stories/",
    "pbpaste | copydesk check -",
  ],
  run: check,
};

async function check(given: Arguments, io: CommandIo, services: Services): Promise<ExitCode> {
  const format = given.values.get("format") ?? "text";
  const fix = given.switches.has("fix");
  const fixesStdin = fix && readsStdin(given);
  if (fixesStdin && format !== "text") {
    throw new UsageError(`With --fix, standard output carries the fixed text of -; there is no room for --format ${format}.`);
  }
  const output = fixesStdin ? io.stderr : io.stdout;
  const reporter = reporterFor(format, output, fix, io, services);
  return exitCodeOf(await runOverStories(given, io, services, { reporter, output, fix }));
}

function reporterFor(format: string, output: Output, fix: boolean, io: CommandIo, services: Services): Reporter {
  if (format === "json") return jsonCheckReporter();
  if (format === "sarif") return sarifReporter(services);
  return textCheckReporter({ ink: inkFor(output, io.env), columns: terminalWidth(output) }, fix);
}

/** Findings weigh more than a file that failed; a file that failed must never look clean. */
function exitCodeOf({ tally, cutShort }: RunOutcome): ExitCode {
  if (tally.findings > 0) return 1;
  return tally.failed > 0 || cutShort ? 2 : 0;
}
