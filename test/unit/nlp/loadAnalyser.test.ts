import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Analyser } from "../../../src/core/nlp/analysis";
import { LONGEST_ANALYSED, loadAnalyser } from "../../../src/core/nlp/loadAnalyser";

let analyser: Analyser;

beforeAll(async () => {
  analyser = await loadAnalyser();
});

function expectExactOffsets(text: string): void {
  const { tokens, names } = analyser.analyse(text);
  let end = 0;
  for (const token of tokens) {
    expect(token.text).toBe(text.slice(token.start, token.end));
    expect(token.start).toBeGreaterThanOrEqual(end);
    expect(token.end).toBeGreaterThan(token.start);
    end = token.end;
  }
  for (const name of names) {
    expect(name.start).toBeGreaterThanOrEqual(0);
    expect(name.end).toBeGreaterThan(name.start);
    expect(name.end).toBeLessThanOrEqual(text.length);
  }
}

describe("tokens", () => {
  it("carry the text as it stands, and compromise's tags", () => {
    const { tokens } = analyser.analyse("“He’s in Kabul,” said Gen. Bajwa.");
    expect(tokens.map(({ text }) => text)).toEqual(["He’s", "in", "Kabul", "said", "Gen", "Bajwa"]);
    expect(tokens[3]?.tags.has("PastTense")).toBe(true);
    expect(tokens[2]?.tags.has("Place")).toBe(true);
  });

  it.each([
    ["curly marks and dashes", "“It isn’t,” Jean-Claude said — then left… 3.5% of Rs. 5,000/month"],
    ["emoji and lone surrogates", "😀 Paris \uD800 and \uDC00 👩‍👩‍👧 end"],
    ["decomposed accents", "Jose\u0301 went to Malmo\u0308."],
    ["right-to-left", "قال محمد in كابل today"],
    ["CRLF and tabs", "One.\r\nTwo\tthree.\r\n"],
    ["names of object members", "constructor __proto__ hasOwnProperty toString"],
    ["nothing", ""],
    ["white space", " \u00A0\n "],
  ])("keep their offsets through %s", (_, text) => {
    expectExactOffsets(text);
  });

  it("keep their offsets through any text", () => {
    const words = fc.constantFrom("He's", "U.S.", "can’t", "and/or", "“", "”", "—", "Gen.", "3.5%", "\uD800", "😀", "\r\n", "Kabul", "-", " ", "...");
    fc.assert(fc.property(fc.array(fc.oneof(words, fc.string({ unit: "binary" })), { maxLength: 30 }), (parts) => {
      expectExactOffsets(parts.join(" "));
      expectExactOffsets(parts.join(""));
    }));
  });
});

describe("names", () => {
  it("are spans of the text", () => {
    const text = "James Mattis flew to Islamabad.";
    const { names } = analyser.analyse(text);
    expect(names.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ["person", "James Mattis"],
      ["place", "Islamabad"],
    ]);
  });
});

describe("the work is bounded", () => {
  it("by reading the beginning of an endless line only, whole words of it", () => {
    const { tokens } = analyser.analyse("Kabul ".repeat(200_000));
    expect(tokens.length).toBe(Math.floor(LONGEST_ANALYSED / 6));
    expect(tokens.every(({ text }) => text === "Kabul")).toBe(true);
  });

  it("by keeping the analysis of a text", () => {
    expect(analyser.analyse("Kept as it is.")).toBe(analyser.analyse("Kept as it is."));
  });
});
