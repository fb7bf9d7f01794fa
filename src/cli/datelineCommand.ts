import { composeDateline, DATELINE_PRESETS, type Gazetteer } from "../core";
import type { Arguments } from "./arguments";
import type { Command } from "./command";
import type { CommandIo, ExitCode } from "./io";
import { Newsrooms } from "./newsroom";
import { presetTable } from "./presetTable";
import type { Services } from "./services";
import { UsageError } from "./usageError";

const DEFAULT_PRESET = "ap";

export const DATELINE: Command = {
  name: "dateline",
  operands: "PLACE",
  summary: "Print the dateline of a place.",
  details: [
    "PLACE is a city, with its state or country where there are several of that name or the city is not known: \"Tampa, Fla.\". A newsroom's own places (.copydesk/places.yaml, here or in a folder above) come first. Where the preset allows joint datelines, a slash divides cities: Washington/Islamabad.",
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
  run: dateline,
};

async function dateline({ operands, values, switches }: Arguments, io: CommandIo, services: Services): Promise<ExitCode> {
  if (switches.has("list-presets")) {
    io.stdout.write(presetTable(DATELINE_PRESETS));
    return 0;
  }
  if (operands.length === 0) throw new UsageError("Name a place: copydesk dateline Islamabad.");
  const date = values.get("date");
  const source = values.get("source");
  const composed = composeDateline({
    gazetteer: await newsroomGazetteer(io, services),
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

/** The gazetteer with the places of the newsroom that the working folder belongs to. */
async function newsroomGazetteer({ cwd, stderr }: CommandIo, { loadGazetteer, parseNames, parsePlaces }: Services): Promise<Gazetteer> {
  const warn = (message: string): unknown => stderr.write(`copydesk: ${message}\n`);
  const newsrooms = await Newsrooms.open({ cwd, profile: DEFAULT_PRESET, parseNames, parsePlaces, warn });
  const { places = [] } = await newsrooms.settingsNear(cwd);
  return (await loadGazetteer()).with(places);
}
