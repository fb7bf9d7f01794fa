import { decodeText, encodeText } from "../text/textCoding";
import { NO_ZONE, type PlaceColumns, type PlaceRegion } from "./placeColumns";

/**
 * The gazetteer as one file: a mark, a checksum, then sections of a length each. Text sections hold lines, number sections
 * little-endian integers, one for each place in the order of the places' keys.
 */
const MARK = "CDPLACE1";
const HEADER_LENGTH = MARK.length + 4;
const LENGTH_BYTES = 4;

/** Why bytes are no gazetteer. */
export class DamagedPlaces extends Error {
  constructor(what: string) {
    super(`The file of places is damaged: ${what}.`);
    this.name = "DamagedPlaces";
  }
}

/** Writes columns as bytes; the same columns give the same bytes. */
export function encodePlaces(columns: PlaceColumns): Uint8Array {
  const { names, keys, localNames, regions, region, zones, zone, population, capital } = columns;
  const odd = keys.flatMap((key, id) => (key === names[id]?.toLowerCase() ? [] : [`${id}\t${key}`]));
  const local = [...localNames].map(([id, name]) => `${id}\t${name}`);
  const sections = [
    textSection(names),
    textSection(odd),
    textSection(local),
    textSection(regions.map(({ country, state = "", province = "" }) => [country, state, province].join("\t"))),
    numberSection(region, 2),
    textSection(zones),
    numberSection(zone, 2),
    numberSection(population, 4),
    numberSection(capital, 1),
  ];
  const body = concatenated(sections.flatMap((section) => [numberSection([section.length], LENGTH_BYTES), section]));
  return concatenated([encodeText(MARK), numberSection([checksum(body)], 4), body]);
}

/**
 * Reads what `encodePlaces` wrote.
 * @throws {DamagedPlaces} when the bytes are not whole or not a gazetteer
 */
export function decodePlaces(bytes: Uint8Array): PlaceColumns {
  const mark = decodeText(bytes.subarray(0, MARK.length));
  if (mark !== MARK) throw new DamagedPlaces("it does not begin as one");
  const body = bytes.subarray(HEADER_LENGTH);
  if (body.length === 0 || numbersOf(bytes.subarray(MARK.length, HEADER_LENGTH), 4)[0] !== checksum(body)) {
    throw new DamagedPlaces("it is not whole");
  }
  const sections = new SectionReader(body);
  const names = sections.lines();
  return {
    names,
    keys: withOddKeys(names, sections.lines()),
    localNames: new Map(sections.lines().map(numberedLine)),
    regions: sections.lines().map(regionOf),
    region: sections.numbers(2),
    zones: sections.lines(),
    zone: sections.numbers(2),
    population: sections.numbers(4),
    capital: sections.numbers(1),
  };
}

/** Nearly every key is the name in small letters; the others are given. */
function withOddKeys(names: readonly string[], odd: readonly string[]): readonly string[] {
  const keys = names.map((name) => name.toLowerCase());
  for (const [id, key] of odd.map(numberedLine)) keys[id] = key;
  return keys;
}

function numberedLine(line: string): readonly [number, string] {
  const tab = line.indexOf("\t");
  return [Number(line.slice(0, tab)), line.slice(tab + 1)];
}

function regionOf(line: string): PlaceRegion {
  const [country = "", state = "", province = ""] = line.split("\t");
  return { country, ...(state !== "" && { state }), ...(province !== "" && { province }) };
}

class SectionReader {
  #at = 0;

  constructor(private readonly body: Uint8Array) {}

  lines(): string[] {
    const text = decodeText(this.#next());
    return text === "" ? [] : text.split("\n");
  }

  numbers(width: 1 | 2 | 4): readonly number[] {
    return numbersOf(this.#next(), width);
  }

  #next(): Uint8Array {
    const [length = 0] = numbersOf(this.body.subarray(this.#at, this.#at + LENGTH_BYTES), LENGTH_BYTES);
    const start = this.#at + LENGTH_BYTES;
    this.#at = start + length;
    return this.body.subarray(start, this.#at);
  }
}

function textSection(lines: readonly string[]): Uint8Array {
  return encodeText(lines.join("\n"));
}

function numberSection(numbers: ArrayLike<number>, width: 1 | 2 | 4): Uint8Array {
  const bytes = new Uint8Array(numbers.length * width);
  for (let at = 0; at < bytes.length; at++) bytes[at] = (numbers[Math.floor(at / width)] ?? NO_ZONE) >>> (8 * (at % width));
  return bytes;
}

function numbersOf(bytes: Uint8Array, width: 1 | 2 | 4): number[] {
  const numbers = new Array<number>(Math.floor(bytes.length / width)).fill(0);
  for (let at = 0; at < numbers.length * width; at++) {
    const index = Math.floor(at / width);
    numbers[index] = ((numbers[index] ?? 0) | ((bytes[at] ?? 0) << (8 * (at % width)))) >>> 0;
  }
  return numbers;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** FNV-1a over the bytes, 32 bits. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
