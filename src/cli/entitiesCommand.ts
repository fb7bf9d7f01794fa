import type { Arguments } from "./arguments";
import type { Command } from "./command";
import { inkFor } from "./ink";
import type { CommandIo, ExitCode } from "./io";
import { jsonEntitiesReporter } from "./report/json";
import { terminalWidth, textEntitiesReporter } from "./report/text";
import type { Services } from "./services";
import { runOverStories, STORY_DETAILS, STORY_OPTIONS } from "./storyRun";

const FORMATS = ["text", "json"] as const;

export const ENTITIES: Command = {
  name: "entities",
  operands: "FILE...",
  summary: "List the people, places, organizations, dates and figures of stories.",
  details: [...STORY_DETAILS, "Exit status: 0 done, 2 a story could not be read or the command could not be run."],
  options: [
    { name: "format", value: "FORMAT", choices: FORMATS, description: "How to report. Default: text." },
    ...STORY_OPTIONS,
  ],
  examples: ["copydesk entities story.txt", "copydesk entities story.md --format json"],
  run: listEntities,
};

async function listEntities(given: Arguments, io: CommandIo, services: Services): Promise<ExitCode> {
  const output = io.stdout;
  const medium = { ink: inkFor(output, io.env), columns: terminalWidth(output) };
  const reporter = given.values.get("format") === "json" ? jsonEntitiesReporter() : textEntitiesReporter(medium);
  const { tally, cutShort } = await runOverStories(given, io, services, { reporter, output, fix: false });
  return tally.failed > 0 || cutShort ? 2 : 0;
}
