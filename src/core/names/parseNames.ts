import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Pair, type YAMLMap } from "yaml";
import { nearestWord } from "../text/nearest";
import { NAME_KINDS, type NameEntry, type NameKind, type NameListProblem, type NameRole } from "./nameEntry";
import { mayOverlap, parseDateRange, type Period } from "./period";

/** What could be read of a names list, and every mistake in it. */
export interface ParsedNames {
  readonly entries: readonly NameEntry[];
  readonly problems: readonly NameListProblem[];
}

const FIELDS = ["name", "kind", "aliases", "variants", "spellings", "roles", "note", "source", "from", "until"] as const;
const ROLE_FIELDS = ["title", "of", "from", "until"] as const;
type Field = (typeof FIELDS)[number] | (typeof ROLE_FIELDS)[number];

/** Where a mistake stands: an offset into the list's text. */
interface Mistake {
  readonly offset: number;
  readonly message: string;
}

interface Reader {
  readonly mistakes: Mistake[];
}

/** An entry with the offsets of its forms, for the checks over the whole list. */
interface ReadEntry {
  readonly entry: NameEntry;
  readonly forms: readonly ReadForm[];
}

interface ReadForm {
  readonly text: string;
  readonly right: boolean;
  readonly offset: number;
}

/**
 * Reads a names list (`.copydesk/names.yaml`): a list of records, at the top or under `names:`. Each mistake is located
 * and says what to do; the records without one are read all the same. Never throws.
 * @param file how the list is called in messages
 */
export function parseNames(text: string, file: string): ParsedNames {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" });
  const mistakes: Mistake[] = document.errors.map(({ pos, message }) => ({
    offset: pos[0],
    message: `This is not valid YAML: ${message}`,
  }));
  const read = readRecords(document.contents, { mistakes });
  const owners = findOwners(read, mistakes);
  const entries = read.map((one) => withoutRightNames(one, owners, mistakes));
  const problems = mistakes
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, message }) => ({ file, ...position(lines, offset), message }));
  return { entries, problems };
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function readRecords(contents: unknown, reader: Reader): ReadEntry[] {
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  const list = isMap(contents) ? contents.get("names", true) : contents;
  if (!isSeq(list)) {
    reader.mistakes.push({ offset: offsetOf(contents), message: "A names list is a list of records: begin each with “- name: …”." });
    return [];
  }
  return list.items.flatMap((item) => readRecord(item, reader) ?? []);
}

function readRecord(item: unknown, reader: Reader): ReadEntry | undefined {
  if (isScalar(item) && typeof item.value === "string" && item.value.trim() !== "") return bareName(item.value.trim(), offsetOf(item));
  if (!isMap(item)) {
    reader.mistakes.push({ offset: offsetOf(item), message: "This is no record of a name: write “- name: …”." });
    return undefined;
  }
  checkFields(item, FIELDS, "a record of a name", reader);
  const name = readText(item, "name", reader);
  if (name === undefined) {
    if (!pairOf(item, "name")) reader.mistakes.push({ offset: offsetOf(item), message: "This record has no name: add “name: …”." });
    return undefined;
  }
  return assemble(item, name, reader);
}

function bareName(text: string, offset: number): ReadEntry {
  return { entry: { name: text, kind: "person", aliases: [], variants: [] }, forms: [{ text, right: true, offset }] };
}

function assemble(item: YAMLMap, name: Located, reader: Reader): ReadEntry {
  const aliases = readTexts(item, "aliases", reader);
  const variants = readTexts(item, "variants", reader).filter(({ text, offset }) => {
    if (text !== name.text) return true;
    reader.mistakes.push({ offset, message: `“${text}” is the name itself, and cannot be a wrong variant of it.` });
    return false;
  });
  const optional = {
    spellings: readSpellings(item, reader),
    roles: readRoles(item, reader),
    note: readText(item, "note", reader)?.text,
    source: readText(item, "source", reader)?.text,
    ...readPeriod(item, reader),
  };
  const entry: NameEntry = {
    name: name.text,
    kind: readKind(item, reader),
    aliases: aliases.map(({ text }) => text),
    variants: variants.map(({ text }) => text),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
  const right = [name, ...aliases].map((form) => ({ ...form, right: true }));
  return { entry, forms: [...right, ...variants.map((form) => ({ ...form, right: false }))] };
}

interface Located {
  readonly text: string;
  readonly offset: number;
}

/** @param whose what has the fields, for the message: "a record of a name" */
function checkFields(item: YAMLMap, known: readonly string[], whose: string, reader: Reader): void {
  for (const { key } of item.items) {
    const field = isScalar(key) ? String(key.value) : "";
    if (known.includes(field)) continue;
    const meant = nearestWord(field, known);
    const hint = meant === undefined ? `known are ${known.join(", ")}.` : `did you mean “${meant}”?`;
    reader.mistakes.push({ offset: offsetOf(key), message: `There is no field “${field}” in ${whose}: ${hint}` });
  }
}

function pairOf(item: YAMLMap, field: Field): Pair | undefined {
  return item.items.find(({ key }) => isScalar(key) && key.value === field);
}

function offsetOf(node: unknown): number {
  const range: unknown = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : 0;
}

function readText(item: YAMLMap, field: Field, reader: Reader): Located | undefined {
  const pair = pairOf(item, field);
  if (!pair || (isScalar(pair.value) && pair.value.value === null && field !== "name")) return undefined;
  return located(pair.value, field, reader);
}

function located(node: unknown, field: string, reader: Reader): Located | undefined {
  const text = isScalar(node) && node.value !== null ? (node.source ?? "").trim() : "";
  if (text !== "") return { text, offset: offsetOf(node) };
  reader.mistakes.push({ offset: offsetOf(node), message: `“${field}” must be a text.` });
  return undefined;
}

/** A list of texts; a single text is taken as a list of one. */
function readTexts(item: YAMLMap, field: Field, reader: Reader): Located[] {
  const value = pairOf(item, field)?.value;
  if (value === undefined || (isScalar(value) && value.value === null)) return [];
  const nodes = isSeq(value) ? value.items : [value];
  return nodes.flatMap((node) => located(node, field, reader) ?? []);
}

function readKind(item: YAMLMap, reader: Reader): NameKind {
  const given = readText(item, "kind", reader);
  if (!given) return "person";
  const kind = NAME_KINDS.find((known) => known === given.text);
  if (!kind) reader.mistakes.push({ offset: given.offset, message: `There is no kind “${given.text}”: write ${NAME_KINDS.join(", ")}.` });
  return kind ?? "person";
}

/** The forms of other houses by their profiles' ids; any id may stand there, since a newsroom may have its own profile. */
function readSpellings(item: YAMLMap, reader: Reader): Record<string, string> | undefined {
  const value = pairOf(item, "spellings")?.value;
  if (value === undefined || (isScalar(value) && value.value === null)) return undefined;
  if (!isMap(value)) {
    reader.mistakes.push({ offset: offsetOf(value), message: "“spellings” holds one form a house: write “spellings: { reuters: al Qaeda }”." });
    return undefined;
  }
  const forms = value.items.flatMap(({ key, value: form }) => {
    const house = isScalar(key) ? String(key.value) : "";
    const text = located(form, `spellings.${house}`, reader)?.text;
    return text === undefined ? [] : [[house, text] as const];
  });
  return Object.fromEntries(forms);
}

function readRoles(item: YAMLMap, reader: Reader): NameRole[] | undefined {
  const value = pairOf(item, "roles")?.value;
  if (value === undefined || (isScalar(value) && value.value === null)) return undefined;
  const nodes = isSeq(value) ? value.items : [value];
  return nodes.flatMap((node) => readRole(node, reader) ?? []);
}

function readRole(node: unknown, reader: Reader): NameRole | undefined {
  if (!isMap(node)) {
    reader.mistakes.push({ offset: offsetOf(node), message: "This is no role: write “- { title: mayor, of: Lahore, from: 2016 }”." });
    return undefined;
  }
  checkFields(node, ROLE_FIELDS, "a role", reader);
  const title = readText(node, "title", reader);
  if (!title) {
    if (!pairOf(node, "title")) reader.mistakes.push({ offset: offsetOf(node), message: "This role has no title: add “title: …”." });
    return undefined;
  }
  const of = readText(node, "of", reader)?.text;
  return { title: title.text, ...(of !== undefined && { of }), ...readPeriod(node, reader) };
}

function readPeriod(item: YAMLMap, reader: Reader): Period {
  const [from, until] = [readDate(item, "from", reader), readDate(item, "until", reader)];
  if (from && until && from.first > until.last) {
    reader.mistakes.push({ offset: until.offset, message: `“until” (${until.text}) is before “from” (${from.text}).` });
    return {};
  }
  return { ...(from && { from: from.text }), ...(until && { until: until.text }) };
}

function readDate(item: YAMLMap, field: "from" | "until", reader: Reader) {
  const given = readText(item, field, reader);
  if (!given) return undefined;
  const range = parseDateRange(given.text);
  if (range) return { ...given, ...range };
  reader.mistakes.push({ offset: given.offset, message: `“${given.text}” is not a date: write a day (2017-12-04), a month (2017-12) or a year (2017).` });
  return undefined;
}

/** Whose right form each is; a form recorded twice for the same days belongs to the first record. */
function findOwners(read: readonly ReadEntry[], mistakes: Mistake[]): Map<string, NameEntry> {
  const owners = new Map<string, NameEntry>();
  for (const { entry, forms } of read) {
    for (const { text, offset } of forms.filter(({ right }) => right)) {
      const owner = owners.get(text);
      if (owner === undefined) owners.set(text, entry);
      else if (mayOverlap(owner, entry)) mistakes.push({ offset, message: `“${text}” is recorded twice: it stands under “${owner.name}” already.` });
    }
  }
  return owners;
}

/** The entry without variants that are somebody's right name at the same time: correcting those would do harm. */
function withoutRightNames({ entry, forms }: ReadEntry, owners: ReadonlyMap<string, NameEntry>, mistakes: Mistake[]): NameEntry {
  const contested = forms.flatMap((form) => {
    const owner = form.right ? undefined : owners.get(form.text);
    return owner && mayOverlap(owner, entry) ? [{ ...form, owner }] : [];
  });
  for (const { text, offset, owner } of contested) {
    const whose = owner === entry ? "a right form of the same name" : `the right name of “${owner.name}”`;
    mistakes.push({ offset, message: `“${text}” is ${whose}: it is not corrected.` });
  }
  const dropped = new Set(contested.map(({ text }) => text));
  return { ...entry, variants: entry.variants.filter((variant) => !dropped.has(variant)) };
}
