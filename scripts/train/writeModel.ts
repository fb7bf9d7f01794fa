import { crc32 } from "../../src/core/entities/tagger/checksum";
import { COLUMN } from "../../src/core/entities/tagger/lexicon";
import { compress, HEADER_LENGTH, MODEL_FILES, MODEL_VERSION, type ModelFile } from "../../src/core/entities/tagger/modelFile";
import type { LexiconData } from "./buildLexicon";
import type { PrunedWeights } from "./perceptron";
import type { TrainedStages } from "./training";

/** The bytes of the word file; its form stands in modelFile.ts. */
export function writeWordFile({ keys, columns }: LexiconData): Uint8Array {
  const rows = Array.from(keys.keys());
  const isClustered = (row: number): boolean => columns[COLUMN.coarse]?.[row] !== 0;
  const [first, second] = [rows.filter(isClustered), rows.filter((row) => !isClustered(row))];
  const keysOf = (part: readonly number[]): Uint8Array[] => [uint32(part.length), deltas(Uint32Array.from(part, (row) => keys[row] ?? 0))];
  const values = (part: readonly number[], column: number): Uint16Array => Uint16Array.from(part, (row) => columns[column]?.[row] ?? 0);
  const bytes = (numbers: Uint16Array): Uint8Array => new Uint8Array(numbers.buffer);
  return frame("words", [
    ...keysOf(first),
    Uint8Array.from(values(first, COLUMN.coarse)),
    bytes(values(first, COLUMN.middle)),
    bytes(values(first, COLUMN.fine)),
    bytes(values(first, COLUMN.lists)),
    ...keysOf(second),
    bytes(values(second, COLUMN.lists)),
  ]);
}

/** The bytes of the weight file. */
export function writeWeightFile({ first, second }: TrainedStages): Uint8Array {
  return frame("weights", [...stage(first), ...stage(second)]);
}

function stage({ keys, counts, labels, values, transitions }: PrunedWeights): Uint8Array[] {
  const greatest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return [
    new Uint8Array(Float32Array.from([...transitions, greatest]).buffer),
    uint32(keys.length),
    uint32(values.length),
    deltas(keys),
    counts,
    labels,
    new Uint8Array(Int8Array.from(values, (value) => compress(value, greatest)).buffer),
  ];
}

function uint32(value: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(value).buffer);
}

function deltas(keys: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const key of keys) {
    let delta = key - before;
    for (; delta >= 0x80; delta = Math.floor(delta / 128)) bytes.push((delta % 128) | 0x80);
    bytes.push(delta);
    before = key;
  }
  return Uint8Array.from(bytes);
}

function frame(file: ModelFile, parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, HEADER_LENGTH);
  const bytes = new Uint8Array(length);
  let at = HEADER_LENGTH;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  bytes.set(new TextEncoder().encode(MODEL_FILES[file].letters));
  bytes[4] = MODEL_VERSION;
  new DataView(bytes.buffer).setUint32(5, crc32(bytes.subarray(HEADER_LENGTH)), true);
  return bytes;
}
