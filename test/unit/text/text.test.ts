import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, composeEdits, type TextEdit } from "../../../src/core/text/edit";
import { LineIndex } from "../../../src/core/text/lineIndex";
import { editDistance, nearestWord } from "../../../src/core/text/nearest";
import { RecentCache } from "../../../src/core/text/recentCache";

describe("edits", () => {
  test("are applied in the order of the text, whatever order they come in", () => {
    const edits = [
      { start: 4, end: 7, newText: "cat" },
      { start: 0, end: 3, newText: "A" },
      { start: 7, end: 7, newText: "!" },
    ];
    expect(applyEdits("The dog.", edits)).toBe("A cat!.");
  });

  test("that overlap, insert at one place or lie outside the text are refused", () => {
    expect(() => applyEdits("abc", [{ start: 0, end: 2, newText: "" }, { start: 1, end: 3, newText: "" }])).toThrow("conflict");
    expect(() => applyEdits("abc", [{ start: 1, end: 1, newText: "x" }, { start: 1, end: 1, newText: "y" }])).toThrow("conflict");
    expect(() => applyEdits("abc", [{ start: 2, end: 4, newText: "" }])).toThrow("outside");
  });

  test("of two steps make one step that touches no more than they did", () => {
    const first = [{ start: 4, end: 7, newText: "Defence" }];
    const second = [{ start: 8, end: 9, newText: "s" }, { start: 0, end: 1, newText: "t" }];
    expect(composeEdits("The def. made", first, second)).toEqual([
      { start: 0, end: 1, newText: "t" },
      { start: 4, end: 7, newText: "Defesce" },
    ]);
  });

  test("of any two steps do at once what they did one after the other", () => {
    const anyEdits = (length: number) =>
      fc
        .tuple(fc.array(fc.nat(length), { maxLength: 8 }), fc.array(fc.string({ maxLength: 3 }), { minLength: 4, maxLength: 4 }))
        .map(([offsets, texts]) => {
          const ends = [...new Set(offsets)].sort((a, b) => a - b);
          return texts.flatMap((newText, index): TextEdit[] => {
            const [start, end] = [ends[2 * index], ends[2 * index + 1]];
            return start === undefined || end === undefined ? [] : [{ start, end, newText }];
          });
        });
    const steps = fc.string({ maxLength: 30 }).chain((text) =>
      anyEdits(text.length).chain((first) =>
        anyEdits(applyEdits(text, first).length).map((second) => ({ text, first, second })),
      ),
    );
    fc.assert(
      fc.property(steps, ({ text, first, second }) => {
        expect(applyEdits(text, composeEdits(text, first, second))).toBe(applyEdits(applyEdits(text, first), second));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the line index", () => {
  test("counts lines at LF, CRLF and CR, and columns in UTF-16 code units", () => {
    const lines = new LineIndex("a\r\nb😀c\rd\n");
    expect(lines.lineCount).toBe(4);
    expect(lines.at(0)).toEqual({ line: 1, column: 1 });
    expect(lines.at(6)).toEqual({ line: 2, column: 4 });
    expect(lines.at(8)).toEqual({ line: 3, column: 1 });
    expect(lines.at(10)).toEqual({ line: 4, column: 1 });
    expect(lines.at(99)).toEqual({ line: 4, column: 1 });
  });
});

describe("the nearest word", () => {
  test("is at most a third of the word away; swapped neighbours count once", () => {
    expect(editDistance("Omar", "Oamr")).toBe(1);
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(nearestWord("percnet-sign", ["percent-sign", "lede-length"])).toBe("percent-sign");
    expect(nearestWord("sarif", ["text", "json"])).toBeUndefined();
  });
});

describe("the cache", () => {
  test("keeps what one of the last two rounds asked for", () => {
    const cache = new RecentCache<number>();
    let made = 0;
    const get = (key: string): number => cache.get(key, () => ++made);
    expect([get("a"), get("b")]).toEqual([1, 2]);
    cache.nextRound();
    expect(get("a")).toBe(1);
    cache.nextRound();
    expect([get("a"), get("b")]).toEqual([1, 3]);
  });
});
