import { crc32 } from "./checksum";
import { LABEL_COUNT } from "./labels";
import type { Lexicon } from "./lexicon";
import { StageWeights } from "./weights";
import { WordTable } from "./wordTable";

/**
 * The tagger's files. Both begin with four letters, the version of the form (one byte) and the CRC-32 of all that
 * follows; numbers are little-endian.
 *
 * The word file has two parts: words that have clusters, then words and phrases that are on lists only. Each part is the
 * number of keys (32 bits); the keys in rising order, each as its difference from the one before (7 bits a byte, the
 * low ones first, the high bit set where more follow); then, in the first part, coarse clusters (8 bits each), middle
 * and fine ones (16 bits each); then, in both, the lists (16 bits each).
 *
 * The weight file, for each of the two stages: the transitions (32-bit floats), the greatest size of a weight (32-bit
 * float), the number of features and of weights (32 bits each); the features' keys as above; how many weights each
 * has (8 bits); the weights' labels (8 bits each); the weights (8 bits each, with sign): the square root of the weight's share
 * of the greatest, in 127ths.
 */
export const MODEL_FILES = {
  words: { name: "words.bin", letters: "CDWT" },
  weights: { name: "weights.bin", letters: "CDTW" },
} as const;
export type ModelFile = keyof typeof MODEL_FILES;
export const MODEL_VERSION = 1;
export const HEADER_LENGTH = 9;

/** A model's file that cannot be read; the message says which and why. */
export class ModelFileError extends Error {
  constructor(file: ModelFile, reason: string) {
    super(`${MODEL_FILES[file].name}: ${reason}`);
    this.name = "ModelFileError";
  }
}

/** @throws {ModelFileError} where the bytes are not a whole word file of this version */
export function readWordFile(bytes: Uint8Array): Lexicon {
  const reader = open("words", bytes);
  const clustered = reader.uint32();
  const first = reader.keys(clustered);
  const clusters = [Uint16Array.from(reader.bytes(clustered)), reader.uint16s(clustered), reader.uint16s(clustered)];
  const lists = reader.uint16s(clustered);
  const listed = reader.uint32();
  const second = reader.keys(listed);
  return new WordTable(joined(first, second), [...clusters, joined(lists, reader.uint16s(listed))]);
}

function joined<Numbers extends Uint16Array | Uint32Array>(first: Numbers, second: Numbers): Numbers {
  const all = new (first.constructor as new (length: number) => Numbers)(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

/** @throws {ModelFileError} where the bytes are not a whole weight file of this version */
export function readWeightFile(bytes: Uint8Array): { first: StageWeights; second: StageWeights } {
  const reader = open("weights", bytes);
  return { first: readStage(reader), second: readStage(reader) };
}

function readStage(reader: ByteReader): StageWeights {
  const transitions = Float32Array.from({ length: LABEL_COUNT * LABEL_COUNT }, () => reader.float32());
  const greatest = reader.float32();
  const [featureCount, weightCount] = [reader.uint32(), reader.uint32()];
  const keys = reader.keys(featureCount);
  const counts = reader.bytes(featureCount);
  const labels = reader.bytes(weightCount);
  const sizes = Float32Array.from({ length: 256 }, (_, byte) => expand((byte << 24) >> 24, greatest));
  const values = Float32Array.from(reader.bytes(weightCount), (byte) => sizes[byte] ?? 0);
  return new StageWeights(keys, endsOf(counts), labels, values, transitions);
}

/** The weight that a signed byte stands for: its square, so that small weights are told apart finely. */
export function expand(signedByte: number, greatest: number): number {
  return Math.sign(signedByte) * (signedByte / 127) ** 2 * greatest;
}

/** The signed byte that is nearest to a weight. */
export function compress(weight: number, greatest: number): number {
  return Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / greatest) * 127);
}

function endsOf(counts: Uint8Array): Uint32Array {
  const ends = new Uint32Array(counts.length);
  let end = 0;
  for (let row = 0; row < counts.length; row++) ends[row] = end += counts[row] ?? 0;
  return ends;
}

function open(file: ModelFile, bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const letters = String.fromCharCode(...bytes.subarray(0, 4));
  if (bytes.length < HEADER_LENGTH || letters !== MODEL_FILES[file].letters) throw new ModelFileError(file, "it is no such file.");
  if (view.getUint8(4) !== MODEL_VERSION) throw new ModelFileError(file, `its form is of version ${view.getUint8(4)}, and ${MODEL_VERSION} is read.`);
  if (view.getUint32(5, true) !== crc32(bytes.subarray(HEADER_LENGTH))) throw new ModelFileError(file, "it is damaged.");
  return new ByteReader(file, bytes, view);
}

/** Reads numbers one after the other. */
class ByteReader {
  #at = HEADER_LENGTH;

  constructor(
    private readonly file: ModelFile,
    private readonly all: Uint8Array,
    private readonly view: DataView,
  ) {}

  uint32(): number {
    return this.view.getUint32(this.#take(4), true);
  }

  float32(): number {
    return this.view.getFloat32(this.#take(4), true);
  }

  bytes(count: number): Uint8Array {
    const at = this.#take(count);
    return this.all.subarray(at, at + count);
  }

  uint16s(count: number): Uint16Array {
    const at = this.#take(count * 2);
    const values = new Uint16Array(count);
    for (let index = 0; index < count; index++) values[index] = this.view.getUint16(at + index * 2, true);
    return values;
  }

  keys(count: number): Uint32Array {
    if (count > this.all.length) throw new ModelFileError(this.file, "it is damaged.");
    const keys = new Uint32Array(count);
    let key = 0;
    for (let index = 0; index < count; index++) keys[index] = key += this.#varint();
    return keys;
  }

  #varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.all[this.#take(1)] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    return value;
  }

  /** Where the next `count` bytes begin. */
  #take(count: number): number {
    const at = this.#at;
    this.#at += count;
    if (this.#at > this.all.length) throw new ModelFileError(this.file, "it is too short.");
    return at;
  }
}
