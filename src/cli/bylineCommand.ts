import { BYLINE_PRESETS, printByline } from "../core";
import type { Arguments } from "./arguments";
import type { Command } from "./command";
import type { CommandIo, ExitCode } from "./io";
import { presetTable } from "./presetTable";

const DEFAULT_PRESET = "ap";

export const BYLINE: Command = {
  name: "byline",
  operands: "NAME...",
  summary: "Print the byline of one or more writers.",
  details: [
    "NAME is a writer, in quotation marks where the name has several words. A preset that credits a desk takes the desk's name, or none.",
    "Exit status: 0 printed, 2 not.",
  ],
  options: [
    {
      name: "preset",
      value: "ID",
      choices: BYLINE_PRESETS.map(({ id }) => id),
      description: `The house's form. Default: ${DEFAULT_PRESET}.`,
    },
    { name: "role", value: "ROLE", description: "Title or employer, for the second line." },
    { name: "city", value: "CITY", description: "Where the writer is, in the forms that say so." },
    { name: "list-presets", description: "List the presets, each with an example." },
  ],
  examples: [
    'copydesk byline "Robert Burns" --role "AP National Security Writer"',
    'copydesk byline "Kathy Gannon" "Munir Ahmed"',
    "copydesk byline --preset world-bulletin",
  ],
  run: (given, io) => Promise.resolve(byline(given, io)),
};

function byline({ operands, values, switches }: Arguments, io: CommandIo): ExitCode {
  if (switches.has("list-presets")) {
    io.stdout.write(presetTable(BYLINE_PRESETS));
    return 0;
  }
  const role = values.get("role");
  const city = values.get("city");
  const printed = printByline({
    names: operands,
    preset: values.get("preset") ?? DEFAULT_PRESET,
    ...(role !== undefined && { role }),
    ...(city !== undefined && { city }),
  });
  if (!printed.ok) {
    io.stderr.write(`copydesk: ${printed.message}\n`);
    return 2;
  }
  io.stdout.write(`${printed.lines.join("\n")}\n`);
  return 0;
}
