import { parseArgs } from "node:util";
import { unknownWord, UsageError } from "./usageError";

/** One option of a command. */
export interface OptionSpec {
  /** Long name without the dashes. */
  readonly name: string;
  /** What its value is called in the help; an option without one is a switch. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** Whether the empty text is a value too. */
  readonly mayBeEmpty?: true;
  readonly description: string;
}

/** What stood on the command line, checked against a command's options. */
export interface Arguments {
  readonly operands: readonly string[];
  /** Values by option name; of an option given twice, the last. */
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

type OptionToken = Extract<NonNullable<ReturnType<typeof tokenise>>[number], { kind: "option" }>;

/**
 * Reads a command's arguments.
 * @throws {UsageError} on an unknown option, a missing or superfluous value, or a value that is not among the choices
 */
export function readArguments(words: readonly string[], specs: readonly OptionSpec[]): Arguments {
  const operands: string[] = [];
  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (const token of tokenise(words, specs)) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const spec = specOf(token, specs);
    if (spec.value === undefined) switches.add(checkedSwitch(token, spec));
    else values.set(spec.name, checkedValue(token, spec));
  }
  return { operands, values, switches };
}

/** Lenient on purpose: what Node would refuse is refused here, with messages that name the remedy. */
function tokenise(words: readonly string[], specs: readonly OptionSpec[]) {
  const options = Object.fromEntries(
    specs.map(({ name, value }) => [name, { type: value === undefined ? ("boolean" as const) : ("string" as const) }]),
  );
  return parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function specOf(token: OptionToken, specs: readonly OptionSpec[]): OptionSpec {
  const spec = specs.find(({ name }) => name === token.name);
  if (spec && token.rawName.startsWith("--")) return spec;
  throw unknownWord("option", token.rawName, specs.map(({ name }) => `--${name}`));
}

function checkedSwitch(token: OptionToken, spec: OptionSpec): string {
  if (token.value !== undefined) throw new UsageError(`--${spec.name} takes no value.`);
  return spec.name;
}

function checkedValue(token: OptionToken, spec: OptionSpec): string {
  const { value } = token;
  const swallowed = token.inlineValue === false && value?.startsWith("-") === true && value !== "-";
  if (value === undefined || (value === "" && !spec.mayBeEmpty) || swallowed) {
    throw new UsageError(`--${spec.name} needs a value: --${spec.name} ${spec.value ?? ""}.`);
  }
  if (spec.choices && !spec.choices.includes(value)) throw unknownWord(spec.name, value, spec.choices);
  return value;
}
