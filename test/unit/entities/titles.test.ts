import { describe, expect, it } from "vitest";
import { LISTED_NAMES, NATIONS } from "../../../src/core/entities/lexicon";
import { titleAt, titleBefore, TITLE_MODIFIERS, TITLES } from "../../../src/core/entities/titles";
import { readWords } from "../../../src/core/entities/words";

describe("titles", () => {
  const first = (text: string): string | undefined => {
    const words = readWords(text, []);
    const match = titleAt(words, 0);
    return match && `${match.title.category}: ${words.slice(match.from, match.to).map((word) => word.text).join(" ")}`;
  };

  it.each([
    ["Lt. Gen. Naveed Mukhtar", "military: Lt. Gen."],
    ["Secretary of State Rex Tillerson", "political: Secretary of State"],
    ["Minister of Foreign Affairs Wang Yi", "political: Minister of Foreign Affairs"],
    ["Minister for Trade and Industry Kim", "political: Minister for Trade and Industry"],
    ["president of Pakistan", "political: president"],
    ["Mullah Omer", "religious: Mullah"],
    ["Crown Prince Mohammed", "royal: Crown Prince"],
    ["actor John Doe", "job: actor"],
    ["Sgt. Maj. Jones", "military: Sgt. Maj."],
    ["Shahid Abbasi", undefined],
  ])("of %s", (text, title) => {
    expect(first(text)).toBe(title);
  });

  it("are found before a word", () => {
    const words = readWords("the army chief Qamar Bajwa", []);
    expect(titleBefore(words, 3)?.title.title).toBe("Army Chief");
  });

  it("have one entry for each form, jobs in lower case, the others with a capital", () => {
    const forms = TITLES.filter(({ category }) => category !== "job").flatMap(({ title, short, forms = [] }) => [title, ...(short ? [short] : []), ...forms]);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
    expect(TITLES.filter(({ title, category }) => /^\p{Lu}/u.test(title) === (category === "job"))).toEqual([]);
    expect([...TITLE_MODIFIERS].filter((modifier) => modifier !== modifier.toLowerCase())).toEqual([]);
  });
});

describe("the lexicon", () => {
  it("has a demonym's plural, and none that is a country's name too", () => {
    expect([LISTED_NAMES.get("Afghans"), LISTED_NAMES.get("Chinese"), LISTED_NAMES.get("Chineses")]).toEqual(["nationality", "nationality", undefined]);
    expect(NATIONS.filter(({ name }) => LISTED_NAMES.get(name) !== "place")).toEqual([]);
  });
});

describe("words", () => {
  it("leave out possessives, keep abbreviations and initials whole, and part compounds", () => {
    expect(readWords("Pakistan's J.D. Vance, U.S.-led St. Kim Jong-un Taliban-controlled O'Brien’s end.", []).map(({ text }) => text)).toEqual([
      "Pakistan", "J.D.", "Vance", "U.S.", "led", "St.", "Kim", "Jong-un", "Taliban", "O'Brien", "end",
    ]);
  });
});
