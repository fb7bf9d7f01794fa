import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { nearestWord } from "../text/nearest";
import type { OwnPlace } from "./gazetteer";
import type { Place } from "./place";
import { isPlaceName } from "./readPlace";
import { findRegions, regionNames, timeZoneOf, type Region } from "./regions";

/** A mistake in a list of places, located: lines and columns count from 1. */
export interface PlaceListProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What could be read of a newsroom's list of places, and every mistake in it. */
export interface ParsedPlaces {
  readonly places: readonly OwnPlace[];
  readonly problems: readonly PlaceListProblem[];
}

const FIELDS = ["name", "country", "state", "province", "timeZone", "population", "standAlone", "aliases"] as const;
type Field = (typeof FIELDS)[number];

interface Mistake {
  /** Into the list's text. */
  readonly offset: number;
  readonly message: string;
}

interface Located {
  readonly text: string;
  readonly offset: number;
}

/**
 * Reads a newsroom's list of places (`.copydesk/places.yaml`): records with a name and a country or state, which add a
 * place or set right one that the gazetteer has by that name there. Each mistake is located and says what to do; the
 * records without one are read all the same. Never throws.
 * @param file how the list is called in messages
 */
export function parsePlaces(text: string, file: string): ParsedPlaces {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" });
  const mistakes: Mistake[] = document.errors.map(({ pos, message }) => ({ offset: pos[0], message: `This is not valid YAML: ${message}` }));
  const places = readRecords(document.contents, mistakes);
  const problems = [...mistakes]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, message }) => {
      const { line, col } = lines.linePos(offset);
      return { file, line: Math.max(1, line), column: Math.max(1, col), message };
    });
  return { places, problems };
}

function readRecords(contents: unknown, mistakes: Mistake[]): OwnPlace[] {
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  const list = isMap(contents) ? contents.get("places", true) : contents;
  if (!isSeq(list)) {
    mistakes.push({ offset: offsetOf(contents), message: "A list of places is a list of records: begin each with “- name: …”." });
    return [];
  }
  const seen = new Set<string>();
  return list.items.flatMap((item) => {
    const record = new PlaceRecord(item, mistakes);
    const own = record.read();
    const key = own && [own.place.name, own.place.state ?? own.place.country, own.place.province].join("|");
    if (!own || key === undefined) return [];
    if (seen.has(key)) {
      mistakes.push({ offset: offsetOf(item), message: `“${own.place.name}” is recorded twice: the first record holds.` });
      return [];
    }
    seen.add(key);
    return [own];
  });
}

/** One record, read field by field. */
class PlaceRecord {
  constructor(
    private readonly item: unknown,
    private readonly mistakes: Mistake[],
  ) {}

  /** The place, or undefined where the record does not name one. */
  read(): OwnPlace | undefined {
    const { item } = this;
    if (!isMap(item)) {
      this.#mistake(offsetOf(item), "This is no record of a place: write “- name: …” and “country: …”.");
      return undefined;
    }
    this.#checkFields(item);
    const name = this.#text(item, "name");
    const region = this.#region(item);
    if (!name) this.#mistake(offsetOf(item), "This record has no name: add “name: …”.");
    if (!name || !region) return undefined;
    if (!isPlaceName(name.text)) {
      this.#mistake(name.offset, `“${name.text}” is not the name of a place.`);
      return undefined;
    }
    return { place: this.#place(item, name.text, region), aliases: this.#aliases(item) };
  }

  #place(item: YAMLMap, name: string, region: Region): Place {
    const { country, state } = region;
    const province = this.#text(item, "province")?.text;
    const timeZone = this.#timeZone(item) ?? timeZoneOf(region);
    const population = this.#number(item);
    const standAlone = this.#flag(item);
    return {
      name,
      country,
      ...(state !== undefined && { state }),
      ...(province !== undefined && { province }),
      ...(timeZone !== undefined && { timeZone }),
      ...(population !== undefined && { population }),
      ...(standAlone !== undefined && { standAlone }),
    };
  }

  /** The state or country, by a name that the tables know. */
  #region(item: YAMLMap): Region | undefined {
    const state = this.#text(item, "state");
    const country = this.#text(item, "country");
    const given = state ?? country;
    if (!given) {
      this.#mistake(offsetOf(item), "This record does not say where the place is: add “country: …”, or “state: …”.");
      return undefined;
    }
    const found = findRegions(given.text).filter((region) => (region.state !== undefined) === (state !== undefined));
    const [region] = country ? found.filter(({ labels }) => findRegions(country.text).some((one) => one.labels.some((label) => labels.includes(label)))) : found;
    if (region) return region;
    const near = nearestWord(given.text, regionNames());
    const kind = state ? "state" : "country";
    this.#mistake(given.offset, `“${given.text}” is no ${kind} that is known.${near === undefined ? "" : ` Did you mean “${near}”?`}`);
    return undefined;
  }

  #checkFields(item: YAMLMap): void {
    for (const { key } of item.items) {
      const field = isScalar(key) ? String(key.value) : "";
      if ((FIELDS as readonly string[]).includes(field)) continue;
      const meant = nearestWord(field, FIELDS);
      const hint = meant === undefined ? `known are ${FIELDS.join(", ")}.` : `did you mean “${meant}”?`;
      this.#mistake(offsetOf(key), `There is no field “${field}” in a record of a place: ${hint}`);
    }
  }

  #text(item: YAMLMap, field: Field): Located | undefined {
    const value = valueOf(item, field);
    return value === undefined ? undefined : this.#located(value, field);
  }

  #located(node: unknown, field: Field): Located | undefined {
    const text = isScalar(node) && node.value !== null ? (node.source ?? "").trim() : "";
    if (text !== "") return { text, offset: offsetOf(node) };
    this.#mistake(offsetOf(node), `“${field}” must be a text.`);
    return undefined;
  }

  #aliases(item: YAMLMap): string[] {
    const value = valueOf(item, "aliases");
    if (value === undefined) return [];
    const nodes = isSeq(value) ? value.items : [value];
    return nodes.flatMap((node) => this.#located(node, "aliases")?.text ?? []);
  }

  #timeZone(item: YAMLMap): string | undefined {
    const given = this.#text(item, "timeZone");
    if (!given || isTimeZone(given.text)) return given?.text;
    this.#mistake(given.offset, `“${given.text}” is no time zone: write it as Asia/Karachi.`);
    return undefined;
  }

  #number(item: YAMLMap): number | undefined {
    const given = this.#text(item, "population");
    if (!given) return undefined;
    const number = Number(given.text.replaceAll(",", ""));
    if (Number.isInteger(number) && number >= 0) return number;
    this.#mistake(given.offset, `“${given.text}” is no number of people: write it as 120000.`);
    return undefined;
  }

  #flag(item: YAMLMap): boolean | undefined {
    const value = valueOf(item, "standAlone");
    if (value === undefined) return undefined;
    if (isScalar(value) && typeof value.value === "boolean") return value.value;
    this.#mistake(offsetOf(value), "“standAlone” must be true or false.");
    return undefined;
  }

  #mistake(offset: number, message: string): void {
    this.mistakes.push({ offset, message });
  }
}

/** A field's value; nothing where it is left empty. */
function valueOf(item: YAMLMap, field: Field): unknown {
  const value = item.items.find(({ key }) => isScalar(key) && key.value === field)?.value;
  return value === null || (isScalar(value) && value.value === null) ? undefined : value;
}

function offsetOf(node: unknown): number {
  const range: unknown = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : 0;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
