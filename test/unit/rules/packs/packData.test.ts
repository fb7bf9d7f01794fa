import { describe, expect, test } from "vitest";
import { definePackRule } from "../../../../src/core/rules/packs/pack";
import { packProblems } from "../../../../src/core/rules/packs/packData";

const ENTRY = { use: "adviser", not: ["advisor"], flag: ["An advisor quit.", "An adviser quit."], pass: "An adviser quit." };
const PACK = { id: "words", title: "Words", why: "To test.", category: "words", severity: "hint", source: "None.", entries: [ENTRY] };

describe("the data of a pack", () => {
  test("is right when it is", () => {
    expect(packProblems(PACK)).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ["no map", ["x"], "must be a map with the fields of a pack"],
    ["a missing field", { ...PACK, why: undefined }, "why: is missing"],
    ["an id in the wrong form", { ...PACK, id: "My Words" }, "id: must be a kebab-case id"],
    ["an unknown severity", { ...PACK, severity: "fatal" }, "severity: must be one of error, warning, info, hint"],
    ["no entries", { ...PACK, entries: [] }, "entries: must be a list of entries"],
    ["an entry that is no map", { ...PACK, entries: [ENTRY, "advisor"] }, "entries[1]: must be a map with the fields of an entry"],
    ["an unknown field", { ...PACK, entries: [{ ...ENTRY, nto: [] }] }, "entries[0].nto: is no field; known are use, not, note, forms, lowerCaseOnly, fix, profiles, flag, pass"],
    ["text for a list", { ...PACK, entries: [{ ...ENTRY, not: "advisor" }] }, "entries[0].not: must be a list of texts"],
    ["an example without its right text", { ...PACK, entries: [{ ...ENTRY, flag: ["An advisor quit."] }] }, "entries[0].flag: must be two texts: the wrong one and the right one"],
    ["unknown forms", { ...PACK, entries: [{ ...ENTRY, forms: "adverb" }] }, "entries[0].forms: must be one of noun, verb"],
    ["a word replaced by itself", { ...PACK, entries: [{ ...ENTRY, not: ["adviser"] }] }, "entries[0].not: “adviser” would be replaced by itself"],
    ["a form of two entries", { ...PACK, entries: [ENTRY, ENTRY] }, "entries[1].not: “advisor” stands in entries[0] already"],
  ])("is wrong with %s", (_, data, problem) => {
    expect(packProblems(data)).toEqual([problem]);
  });

  test("names the pack and every problem when it is made a rule of", () => {
    expect(() => definePackRule({ ...PACK, title: "", entries: [{ ...ENTRY, pass: 5 }] })).toThrow(
      "The data pack “words” is wrong.\ntitle: must be text\nentries[0].pass: must be text",
    );
    expect(() => definePackRule(undefined)).toThrow("The data pack without an id is wrong.");
  });
});
