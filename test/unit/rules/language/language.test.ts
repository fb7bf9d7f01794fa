import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAdverbInLy } from "../../../../src/core/rules/language/adverbs";
import { monthForms } from "../../../../src/core/rules/language/dateWords";
import { NUMBER_WORDS, valueOfWords } from "../../../../src/core/rules/language/numberWords";
import { capitalized, isAllCaps, replacingEdit } from "../../../../src/core/rules/language/replacement";
import { applyEdits } from "../../../../src/core/text/edit";

describe("a replacing edit", () => {
  test("touches only what changes", () => {
    expect(replacingEdit("The advisor", { start: 4, end: 11 }, "adviser")).toEqual({ start: 9, end: 10, newText: "e" });
    expect(replacingEdit("5 percent", { start: 0, end: 9 }, "5%")).toEqual({ start: 1, end: 9, newText: "%" });
    expect(replacingEdit("aa", { start: 0, end: 2 }, "a")).toEqual({ start: 1, end: 2, newText: "" });
  });

  test("gives the new text, and never parts a surrogate pair", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "\u{1F600}", "\u{1F601}", "\u{1F1E9}") });
    fc.assert(
      fc.property(text, text, text, text, (before, old, after, next) => {
        const span = { start: before.length, end: before.length + old.length };
        const edit = replacingEdit(before + old + after, span, next);
        expect(applyEdits(before + old + after, [edit])).toBe(before + next + after);
        expect(edit.newText.isWellFormed()).toBe(true);
        expect((before + old + after).slice(edit.start, edit.end).isWellFormed()).toBe(true);
      }),
    );
  });
});

test.each([
  ["zero", 0],
  ["Nine", 9],
  ["nineteen", 19],
  ["forty", 40],
  ["ninety-nine", 99],
  ["thirty two", 32],
  ["six hundred", 600],
])("“%s” is %d", (words, value) => {
  expect(new RegExp(`^${NUMBER_WORDS}$`, "i").test(words)).toBe(true);
  expect(valueOfWords(words)).toBe(value);
});

test.each(["", "dozen", "one hundred two", "5", "twenty-dozen"])("“%s” is no number in words", (words) => {
  expect(valueOfWords(words)).toBeUndefined();
});

test("months are known by name and by abbreviation", () => {
  expect(monthForms("Sep")).toEqual({ month: 9, full: "September", withDay: "Sept." });
  expect(monthForms("Mar.")?.withDay).toBe("March");
  expect(monthForms("december")?.month).toBe(12);
  expect(monthForms("Ma")).toBeUndefined();
  expect(monthForms("Foo")).toBeUndefined();
});

test("adverbs in -ly are told from other words in -ly", () => {
  expect(["newly", "Publicly", "heavily"].every(isAdverbInLy)).toBe(true);
  expect(["family", "early", "Italy", "new"].some(isAdverbInLy)).toBe(false);
});

test("capitals", () => {
  expect(capitalized("al-Qaida")).toBe("Al-Qaida");
  expect(capitalized("")).toBe("");
  expect(isAllCaps("US")).toBe(true);
  expect(isAllCaps("U.S.")).toBe(true);
  expect(isAllCaps("Us")).toBe(false);
  expect(isAllCaps("A")).toBe(false);
});
