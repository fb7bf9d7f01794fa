import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { crc32 } from "../../../../src/core/entities/tagger/checksum";
import { COLUMN, LIST } from "../../../../src/core/entities/tagger/lexicon";
import { compress, expand, ModelFileError, readWeightFile, readWordFile } from "../../../../src/core/entities/tagger/modelFile";
import { hashText } from "../../../../src/core/entities/tagger/hash";
import { loadAsset } from "../loadAsset";

let words: Uint8Array;
let weights: Uint8Array;

beforeAll(async () => {
  [words, weights] = await Promise.all([loadAsset("words.bin"), loadAsset("weights.bin")]);
});

describe("the model's files", () => {
  it("are read: words with clusters and lists, weights of two stages", () => {
    const lexicon = readWordFile(words);
    const row = lexicon.row(hashText("kabul"));
    expect(lexicon.value(COLUMN.lists, row) & LIST.metropolis).toBe(LIST.metropolis);
    expect(lexicon.value(COLUMN.coarse, row)).toBe(lexicon.value(COLUMN.coarse, lexicon.row(hashText("islamabad"))));
    expect(lexicon.row(hashText("zzyraquorl"))).toBe(-1);
    const { first, second } = readWeightFile(weights);
    expect(Math.min(first.size, second.size)).toBeGreaterThan(10_000);
  });

  it("are below a megabyte and a half each, and three together", () => {
    expect(Math.max(words.length, weights.length)).toBeLessThan(1.5 * 1024 * 1024);
    expect(words.length + weights.length).toBeLessThan(3 * 1024 * 1024);
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ["empty", () => new Uint8Array(0), "weights.bin: it is no such file."],
    ["another file", () => words, "weights.bin: it is no such file."],
    ["cut short", (bytes) => bytes.slice(0, 5000), "weights.bin: it is damaged."],
    ["one byte wrong", (bytes) => Uint8Array.from(bytes, (byte, index) => (index === 5000 ? byte ^ 1 : byte)), "weights.bin: it is damaged."],
    ["of another version", (bytes) => Uint8Array.from(bytes, (byte, index) => (index === 4 ? 9 : byte)), "weights.bin: its form is of version 9, and 1 is read."],
  ])("%s: a clear error", (_, spoil, message) => {
    expect(() => readWeightFile(spoil(weights))).toThrow(new ModelFileError("weights", message.replace("weights.bin: ", "")).message);
  });

  it("never hang or fail in another way, whatever follows a right header", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom("words", "weights"), (content, file) => {
      const bytes = new Uint8Array(content.length + 9);
      bytes.set((file === "words" ? words : weights).subarray(0, 5));
      bytes.set(content, 9);
      new DataView(bytes.buffer).setUint32(5, crc32(content), true);
      let error: unknown;
      try {
        (file === "words" ? readWordFile : readWeightFile)(bytes);
      } catch (thrown) {
        error = thrown;
      }
      expect(error === undefined || error instanceof ModelFileError).toBe(true);
    }));
  });

  it("keep weights to within a fiftieth of the greatest, and small ones finely", () => {
    for (const weight of [-8, -1, -0.01, 0, 0.01, 0.3, 8]) {
      expect(Math.abs(expand(compress(weight, 8), 8) - weight)).toBeLessThan(0.08);
    }
    expect(expand(compress(0.01, 8), 8)).toBeCloseTo(0.01, 2);
  });

  it("crc32 is the one of zip files", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });
});
