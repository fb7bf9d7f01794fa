import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/core/text/edit";
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
