import { readArguments } from "./arguments";
import { BYLINE } from "./bylineCommand";
import { CHECK } from "./checkCommand";
import type { Command } from "./command";
import { DATELINE } from "./datelineCommand";
import { ENTITIES } from "./entitiesCommand";
import { commandHelp, generalHelp } from "./help";
import type { CommandIo, ExitCode } from "./io";
import type { Services } from "./services";
import { unknownWord, UsageError } from "./usageError";

const COMMANDS: readonly Command[] = [CHECK, ENTITIES, DATELINE, BYLINE];

/**
 * Runs one command line (without the program's own name). Everything that goes wrong is told on standard error and
 * in the exit code; nothing is thrown.
 */
export async function run(argv: readonly string[], io: CommandIo, services: Services): Promise<ExitCode> {
  try {
    return await dispatch(argv, io, services);
  } catch (error) {
    io.stderr.write(error instanceof UsageError ? usageMessage(error, argv) : failureMessage(error));
    return 2;
  }
}

async function dispatch(argv: readonly string[], io: CommandIo, services: Services): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    io.stderr.write(generalHelp(COMMANDS));
    return 2;
  }
  if (name === "--help") return answer(generalHelp(COMMANDS), io);
  if (name === "--version") return answer(`${services.version}\n`, io);
  const command = findCommand(name);
  if (asksForHelp(rest)) return answer(commandHelp(command), io);
  return command.run(readArguments(rest, command.options), io, services);
}

function answer(text: string, io: CommandIo): ExitCode {
  io.stdout.write(text);
  return 0;
}

function findCommand(name: string): Command {
  const command = COMMANDS.find((known) => known.name === name);
  if (command) return command;
  if (name.startsWith("-")) throw unknownWord("option", name, ["--help", "--version"]);
  throw unknownWord("command", name, COMMANDS.map((known) => known.name));
}

/** Whether --help stands among the words, before a `--` that ends the options. */
function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf("--");
  return words.slice(0, end < 0 ? words.length : end).includes("--help");
}

function usageMessage({ message }: UsageError, [name]: readonly string[]): string {
  const command = COMMANDS.find((known) => known.name === name);
  return `copydesk: ${message}\nSee: copydesk ${command ? `${command.name} ` : ""}--help\n`;
}

/** A mistake of our own: the stack helps whoever puts it right. */
function failureMessage(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `copydesk: the command failed, and this is a mistake in Copydesk:\n${trace}\n`;
}
