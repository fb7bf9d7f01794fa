import { CATEGORIES, type Category } from "../rule";
import { SEVERITIES, type Severity } from "../../house/houseStyle";

/** One word or phrase of a house: what to use, and what not. */
export interface PackEntry {
  /** What to use. Several stand for a choice. */
  readonly use: string | readonly string[];
  /** What not to use. A form with a capital matches only as it is written; others in any case. */
  readonly not: readonly string[];
  /** Why, where it is not plain; added to the message. */
  readonly note?: string;
  /** Adds the regular inflections of a noun (-s) or a verb (-s, -ed, -ing) to both sides. */
  readonly forms?: "noun" | "verb";
  /** `choice` where an editor has to look; one use is a safe fix otherwise. */
  readonly fix?: "choice";
  /** Ids of the houses that hold it; every house where left out. */
  readonly profiles?: readonly string[];
  /** A sentence that is flagged, and the sentence after the fix. */
  readonly flag: readonly [wrong: string, right: string];
  /** A near miss. */
  readonly pass: string;
}

/** A data pack: the entries of one rule, as a YAML file of this folder holds them. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly source: string;
  readonly exceptions?: readonly string[];
  readonly entries: readonly PackEntry[];
}

type Check = (value: unknown) => string | undefined;

const isText: Check = (value) => (typeof value === "string" && value.trim() !== "" ? undefined : "must be text");
const isTexts: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((item) => isText(item) === undefined) ? undefined : "must be a list of texts";
const isOneOrMore: Check = (value) => (isText(value) === undefined || isTexts(value) === undefined ? undefined : "must be text, or a list of texts");
const isPair: Check = (value) =>
  isTexts(value) === undefined && (value as unknown[]).length === 2 ? undefined : "must be two texts: the wrong one and the right one";
const isOneOf =
  (...choices: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && choices.includes(value) ? undefined : `must be one of ${choices.join(", ")}`;
const isKebab: Check = (value) => (typeof value === "string" && /^[a-z]+(?:-[a-z0-9]+)*$/.test(value) ? undefined : "must be a kebab-case id");

interface Field {
  readonly check: Check;
  readonly optional?: true;
}

const PACK_FIELDS: Readonly<Record<string, Field>> = {
  id: { check: isKebab },
  title: { check: isText },
  why: { check: isText },
  category: { check: isOneOf(...CATEGORIES) },
  severity: { check: isOneOf(...SEVERITIES) },
  source: { check: isText },
  exceptions: { check: isTexts, optional: true },
  entries: { check: (value) => (Array.isArray(value) && value.length > 0 ? undefined : "must be a list of entries") },
};
const ENTRY_FIELDS: Readonly<Record<string, Field>> = {
  use: { check: isOneOrMore },
  not: { check: isTexts },
  note: { check: isText, optional: true },
  forms: { check: isOneOf("noun", "verb"), optional: true },
  fix: { check: isOneOf("choice"), optional: true },
  profiles: { check: isTexts, optional: true },
  flag: { check: isPair },
  pass: { check: isText },
};

/** What is wrong with a pack's data, each problem with the place it is at: "entries[3].not: must be a list of texts". */
export function packProblems(data: unknown): string[] {
  if (!isRecord(data)) return ["must be a map with the fields of a pack"];
  const { entries } = data;
  const list: readonly unknown[] = Array.isArray(entries) ? entries : [];
  const ofShape = [...fieldProblems(data, PACK_FIELDS, ""), ...list.flatMap((entry, index) => entryProblems(entry, `entries[${index}]`))];
  return ofShape.length > 0 ? ofShape : repeatedForms(list as readonly PackEntry[]);
}

function entryProblems(entry: unknown, place: string): string[] {
  if (!isRecord(entry)) return [`${place}: must be a map with the fields of an entry`];
  const problems = fieldProblems(entry, ENTRY_FIELDS, `${place}.`);
  if (problems.length > 0) return problems;
  const { use, not } = entry as unknown as PackEntry;
  return not.filter((form) => [use].flat().includes(form)).map((form) => `${place}.not: “${form}” would be replaced by itself`);
}

function fieldProblems(record: Readonly<Record<string, unknown>>, fields: Readonly<Record<string, Field>>, place: string): string[] {
  const unknown = Object.keys(record).filter((name) => !(name in fields));
  const wrong = Object.entries(fields).flatMap(([name, { check, optional }]) => {
    const value = record[name];
    if (value === undefined) return optional ? [] : [`${place}${name}: is missing`];
    const problem = check(value);
    return problem === undefined ? [] : [`${place}${name}: ${problem}`];
  });
  return [...unknown.map((name) => `${place}${name}: is no field; known are ${Object.keys(fields).join(", ")}`), ...wrong];
}

function repeatedForms(entries: readonly PackEntry[]): string[] {
  const seen = new Map<string, number>();
  return entries.flatMap(({ not }, index) =>
    not.flatMap((form) => {
      const earlier = seen.get(form);
      seen.set(form, index);
      return earlier === undefined ? [] : [`entries[${index}].not: “${form}” stands in entries[${earlier}] already`];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
