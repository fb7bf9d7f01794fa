import { composeDateline, DATELINE_PRESETS } from "../core";
import type { Arguments } from "./arguments";
import type { Command } from "./command";
import type { CommandIo, ExitCode } from "./io";
import { presetTable } from "./presetTable";
import { UsageError } from "./usageError";

const DEFAULT_PRESET = "ap";

export const DATELINE: Command = {
  name: "dateline",
  operands: "PLACE",
  summary: "Print the dateline of a place.",
  details: [
    "PLACE is a city, with its state or country where there are several of that name or the city is not known: \"Tampa, Fla.\". Where the preset allows joint datelines, a slash divides cities: Washington/Islamabad.",
    "Exit status: 0 printed, 2 not.",
  ],
  options: [
    {
      name: "preset",
      value: "ID",
      choices: DATELINE_PRESETS.map(({ id }) => id),
      description: `The house's form. Default: ${DEFAULT_PRESET}.`,
    },
    {
      name: "date",
      value: "ISO",
      description: "For the forms that are dated: 2017-12-04, or a time with its zone, 2017-12-04T22:30Z, for the day that it then is in the city. Default: the day that it is in the city now.",
    },
    { name: "source", value: "NAME", mayBeEmpty: true, description: 'The agency or paper. Default: the preset\'s; "" for none.' },
    { name: "list-presets", description: "List the presets, each with an example." },
  ],
  examples: [
    "copydesk dateline Islamabad",
    "copydesk dateline Peshawar --preset reuters-wire --date 2017-12-04",
    'copydesk dateline "Tampa, Fla." --source ""',
  ],
  run: (given, io) => Promise.resolve(dateline(given, io)),
};

function dateline({ operands, values, switches }: Arguments, io: CommandIo): ExitCode {
  if (switches.has("list-presets")) {
    io.stdout.write(presetTable(DATELINE_PRESETS));
    return 0;
  }
  if (operands.length === 0) throw new UsageError("Name a place: copydesk dateline Islamabad.");
  const date = values.get("date");
  const source = values.get("source");
  const composed = composeDateline({
    // A city's name may have several words, quoted or not.
    place: operands.join(" "),
    preset: values.get("preset") ?? DEFAULT_PRESET,
    now: io.now(),
    ...(date !== undefined && { date }),
    ...(source !== undefined && { source }),
  });
  for (const note of composed.notes) io.stderr.write(`copydesk: ${note}\n`);
  if (!composed.ok) {
    const credit = composed.credit === undefined ? "" : ` The line is: ${composed.credit}`;
    io.stderr.write(`copydesk: ${composed.message}${credit}\n`);
    return 2;
  }
  io.stdout.write(`${composed.text.trimEnd()}\n`);
  return 0;
}
