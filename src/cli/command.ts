import type { Arguments, OptionSpec } from "./arguments";
import type { CommandIo, ExitCode } from "./io";
import type { Services } from "./services";

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What it works on, as the help shows it: "FILE...". */
  readonly operands: string;
  /** One line in the list of commands. */
  readonly summary: string;
  /** What else its help says, a paragraph each. */
  readonly details: readonly string[];
  readonly options: readonly OptionSpec[];
  /** Whole command lines to learn from. */
  readonly examples: readonly string[];
  /** @throws {UsageError} when it cannot be run as it was asked to */
  readonly run: (given: Arguments, io: CommandIo, services: Services) => Promise<ExitCode>;
}
