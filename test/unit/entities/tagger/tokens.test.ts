import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTokens } from "../../../../src/core/entities/tagger/tokens";

const texts = (text: string): string[] => readTokens(text, { start: 0, end: text.length }).map((token) => token.text);

describe("readTokens", () => {
  it.each<[string, string[]]>([
    ["Trump's aide isn’t there.", ["Trump", "'s", "aide", "isn", "’t", "there", "."]],
    ["Amazon.com met Hun Sen.", ["Amazon.com", "met", "Hun", "Sen", "."]],
    ["Sen. Ann Roe left Acme Inc.", ["Sen.", "Ann", "Roe", "left", "Acme", "Inc."]],
    ["The U.S.-led force", ["The", "U.S.", "-", "led", "force"]],
    ["Kim Jong-un, 33", ["Kim", "Jong", "-", "un", ",", "33"]],
    ["Gen. J. Edgar O'Brien Jr.", ["Gen.", "J.", "Edgar", "O'Brien", "Jr."]],
    ["AT&T paid $1,200.50.", ["AT&T", "paid", "$", "1,200.50", "."]],
    ["Sana'a and D’Alema", ["Sana'a", "and", "D’Alema"]],
    ["see https://example.org/a?b=c @desk #news", ["see", "https://example.org/a?b=c", "@desk", "#news"]],
    ["\"Go\" ... now", ["\"", "Go", "\"", "...", "now"]],
  ])("cuts %s", (text, tokens) => {
    expect(texts(text)).toEqual(tokens);
  });

  it("reads the part asked for, with offsets into the text", () => {
    expect(readTokens("In Kabul today", { start: 3, end: 8 })).toEqual([{ start: 3, end: 8, text: "Kabul" }]);
  });

  it("keeps every character but white space, in order, in any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      const tokens = readTokens(text, { start: 0, end: text.length });
      expect(tokens.map((token) => token.text).join("")).toBe(text.replace(/\s/gu, ""));
      expect(tokens.every(({ start, end, text: own }) => text.slice(start, end) === own)).toBe(true);
    }));
  });
});
