import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseByline } from "../../../src/core/byline/parse";
import { BYLINE_PRESETS } from "../../../src/core/byline/presets";
import { printByline, type BylineRequest } from "../../../src/core/byline/print";
import { textOf } from "../../../src/core/text/span";
import { toCapitals } from "../../../src/core/text/letterCase";

function print(request: BylineRequest): readonly string[] | string {
  const printed = printByline(request);
  return printed.ok ? printed.lines : printed.message;
}

function pieces(text: string): Record<string, unknown> | undefined {
  const parsed = parseByline(text);
  if (!parsed) return undefined;
  const { names, preset, kind, ...single } = parsed;
  for (const part of [...names, ...Object.values(single)]) expect(textOf(text, part.span)).toBe(part.text);
  const texts = Object.entries(single).map(([key, part]) => [key, part.text] as const);
  return { kind, names: names.map((name) => name.text), ...Object.fromEntries(texts), ...(preset !== undefined && { preset }) };
}

describe("printByline, AP", () => {
  it.each([
    [["Robert Burns"], "By ROBERT BURNS"],
    [["Kathy Gannon", "Munir Ahmed"], "By KATHY GANNON and MUNIR AHMED"],
    [["Kathy Gannon", "Munir Ahmed", "Robert Burns"], "By KATHY GANNON, MUNIR AHMED and ROBERT BURNS"],
    [["Frances D'Emilio"], "By FRANCES D'EMILIO"],
    [["Rod McGuirk"], "By ROD McGUIRK"],
    [["Ludwig van der Berg"], "By LUDWIG VAN DER BERG"],
    [["Dánica Coto"], "By DÁNICA COTO"],
    [["Jean-Luc Straßer"], "By JEAN-LUC STRASSER"],
    [["  Robert\u00A0  Burns "], "By ROBERT BURNS"],
  ])("%j", (names, line) => {
    expect(print({ names, preset: "ap" })).toEqual([line, "Associated Press"]);
  });

  it("gives the role in place of the employer", () => {
    expect(print({ names: ["Robert Burns"], role: "AP National Security Writer", preset: "ap" })).toEqual([
      "By ROBERT BURNS",
      "AP National Security Writer",
    ]);
  });
});

describe("printByline, other houses", () => {
  it("prints each house's form", () => {
    expect(print({ names: ["Idrees Ali"], preset: "reuters" })).toEqual(["By Idrees Ali"]);
    expect(print({ names: ["Jane Doe"], city: "Islamabad", preset: "guardian" })).toEqual(["Jane Doe in Islamabad"]);
    expect(print({ names: ["Jane Doe", "John Roe"], preset: "guardian" })).toEqual(["Jane Doe and John Roe"]);
    expect(print({ names: [], preset: "guardian" })).toEqual(["Staff and agencies"]);
    expect(print({ names: ["Jane Doe"], city: "Islamabad", preset: "bbc" })).toEqual(["By Jane Doe", "BBC News, Islamabad"]);
    expect(print({ names: ["Jane Doe"], preset: "bbc" })).toEqual(["By Jane Doe", "BBC News"]);
    expect(print({ names: [], preset: "world-bulletin" })).toEqual(["World Bulletin / News Desk"]);
    expect(print({ names: ["Asia Desk"], preset: "world-bulletin" })).toEqual(["World Bulletin / Asia Desk"]);
  });

  it("tells a credit from a byline, and hands the names on as given", () => {
    expect(printByline({ names: ["Robert Burns"], preset: "ap" })).toMatchObject({ kind: "byline", names: ["Robert Burns"] });
    expect(printByline({ names: ["Asia Desk"], preset: "world-bulletin" })).toMatchObject({ kind: "credit", names: [] });
  });

  it.each<[Omit<BylineRequest, "preset"> & { preset?: string }, string]>([
    [{ names: [] }, "Give at least one name."],
    [{ names: [" "] }, "A name is empty: give the name of a person or desk."],
    [{ names: ["Robert Burns", ""] }, "A name is empty: give the name of a person or desk."],
    [{ names: ["42"] }, '"42" is not a name.'],
    [{ names: ["Robert Burns", "ROBERT BURNS"] }, '"ROBERT BURNS" is given twice.'],
    [{ names: ["Robert\nBurns"] }, "A name must be on one line."],
    [{ names: ["Robert Burns"], role: "Writer\r\nand more" }, "A role must be on one line."],
    [{ names: ["a".repeat(81)] }, `The name "${"a".repeat(80)}…" is too long: at most 80 characters.`],
    [{ names: ["Robert Burns"], city: "Islamabad" }, "A byline of Associated Press has no city."],
    [{ names: ["Idrees Ali"], role: "Reporter", preset: "reuters" }, "A byline of Reuters has no role."],
    [{ names: ["A Desk", "B Desk"], preset: "world-bulletin" }, "The credit line of World Bulletin names one desk."],
    [{ names: [], role: "Editor", preset: "world-bulletin" }, "The credit line of World Bulletin has neither role nor city."],
    [
      { names: ["Robert Burns"], preset: "gaurdian" },
      'There is no byline preset "gaurdian". Did you mean "guardian"? Known: ap, reuters, guardian, bbc, world-bulletin.',
    ],
  ])("%j: %s", (request, message) => {
    expect(print({ preset: "ap", ...request })).toBe(message);
  });
});

describe("parseByline", () => {
  it.each(BYLINE_PRESETS.map(({ id, example }) => [id, example]))("reads the form of %s: %j", (id, example) => {
    expect(pieces(example)).toMatchObject({ preset: id });
  });

  it("reads names, role, city and desk", () => {
    expect(pieces("By ROBERT BURNS\r\nAP National Security Writer")).toEqual({
      kind: "byline",
      names: ["ROBERT BURNS"],
      role: "AP National Security Writer",
      preset: "ap",
    });
    expect(pieces("By KATHY GANNON and MUNIR AHMED")).toEqual({ kind: "byline", names: ["KATHY GANNON", "MUNIR AHMED"], preset: "reuters" });
    expect(pieces("By Ann Lee, Bob Ray, and Cy Poe")).toEqual({ kind: "byline", names: ["Ann Lee", "Bob Ray", "Cy Poe"] });
    expect(pieces("By Sammy Davis, Jr. and Ann Lee")).toMatchObject({ names: ["Sammy Davis, Jr.", "Ann Lee"] });
    expect(pieces("Jane Doe in Islamabad")).toEqual({ kind: "byline", names: ["Jane Doe"], city: "Islamabad", preset: "guardian" });
    expect(pieces("By Jane Doe\nBBC News, Islamabad")).toMatchObject({ role: "BBC News, Islamabad", preset: "bbc" });
    expect(pieces("World Bulletin / News Desk")).toEqual({
      kind: "credit",
      names: [],
      house: "World Bulletin",
      desk: "News Desk",
      preset: "world-bulletin",
    });
    expect(pieces("Staff and agencies")).toMatchObject({ kind: "credit", preset: "guardian" });
  });

  it.each(["", "By the time he left, Mattis had met everybody.", "Mattis met Abbasi", "By A\nB\nC", "\n\n"])("takes %j for none", (text) => {
    expect(parseByline(text)).toBeUndefined();
  });

  it("reads back what AP's form prints", () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{1,9}$/);
    const name = fc.tuple(word, word).map((words) => words.join(" "));
    const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3, selector: (one) => one.toLowerCase() });
    fc.assert(
      fc.property(names, (given) => {
        const printed = printByline({ names: given, preset: "ap" });
        const parsed = parseByline(printed.ok ? printed.lines.join("\n") : "");
        expect(parsed?.names.map(({ text }) => text)).toEqual(given.map(toCapitals));
        expect(parsed?.role?.text).toBe("Associated Press");
        expect(parsed?.preset).toBe("ap");
      }),
    );
  });

  it("never throws, and its pieces are where it says", () => {
    const scraps = fc.constantFrom("By ", "Ann Lee", " and ", ", ", "\n", " in ", "Islamabad", " / ", "News Desk", "\uD83D", "é");
    const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.array(scraps, { maxLength: 10 }).map((parts) => parts.join("")));
    fc.assert(fc.property(anyText, (text) => { pieces(text); }), { numRuns: 500 });
  });
});
