import type { OptionSpec } from "./arguments";
import type { Command } from "./command";

const LINE_WIDTH = 80;
const HELP_OPTION: OptionSpec = { name: "help", description: "Show this help." };
const VERSION_OPTION: OptionSpec = { name: "version", description: "Show the version." };

/** The help of the whole command line. */
export function generalHelp(commands: readonly Command[]): string {
  return [
    "Copydesk checks news copy: house style, names, entities, datelines and bylines.",
    "",
    "Usage: copydesk COMMAND [OPTIONS] …",
    "",
    "Commands:",
    ...table(commands.map(({ name, summary }) => [name, summary])),
    "",
    "Options:",
    ...table([HELP_OPTION, VERSION_OPTION].map(optionRow)),
    "",
    "copydesk COMMAND --help tells more of a command.",
    "",
  ].join("\n");
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  return [
    `Usage: copydesk ${command.name} ${command.operands} [OPTIONS]`,
    "",
    ...[command.summary, ...command.details].flatMap((paragraph) => [...wrap(paragraph, LINE_WIDTH), ""]),
    "Options:",
    ...table([...command.options, HELP_OPTION].map(optionRow)),
    "",
    "Examples:",
    ...command.examples.map((example) => `  ${example}`),
    "",
  ].join("\n");
}

function optionRow({ name, value, choices, description }: OptionSpec): [string, string] {
  const known = choices ? ` One of: ${choices.join(", ")}.` : "";
  return [value === undefined ? `--${name}` : `--${name} ${value}`, description + known];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const indent = 2;
  const gap = 2;
  const left = Math.max(...rows.map(([term]) => term.length)) + indent + gap;
  return rows.flatMap(([term, description]) =>
    wrap(description, LINE_WIDTH - left).map((line, index) => (index === 0 ? `  ${term}` : "").padEnd(left) + line),
  );
}

function wrap(paragraph: string, width: number): string[] {
  const lines = [""];
  for (const word of paragraph.split(" ")) {
    const line = lines[lines.length - 1] ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
