import { describe, expect, test } from "vitest";
import { alignNames } from "../../../src/core/names/align";
import { similarity } from "../../../src/core/names/distance";

describe("the similarity of two spellings", () => {
  test.each([
    ["Omar", "Omer"],
    ["Mansour", "Mansur"],
    ["Dastgir", "Dastagir"],
    ["Khurram", "Khuram"],
    ["Gadhafi", "Qadhafi"],
    ["Zelenskyy", "Zelensky"],
    ["Hussein", "Hussain"],
    ["Erdoğan", "Erdogan"],
    ["Tchaikovsky", "Chaikovsky"],
    ["Soleimani", "Suleimani"],
  ])("%s and %s are alike", (a, b) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(0.85);
    expect(similarity(b, a)).toBeCloseTo(similarity(a, b));
  });

  test.each([
    ["Omar", "Amir"],
    ["Khan", "Shah"],
    ["Mattis", "Martin"],
    ["Sharif", "Sharma"],
    ["Nawaz", "Navarro"],
    ["Baker", "Barker"],
  ])("%s and %s are not", (a, b) => {
    expect(similarity(a, b)).toBeLessThan(0.85);
  });
});

describe("two full names", () => {
  const aligned = (written: string, right: string) => alignNames(written.split(" "), right.split(" "));

  test("are one name where a word is the same and the others are alike", () => {
    expect(aligned("Khurram Dastagir Khan", "Khurram Dastgir Khan")).toEqual({
      equal: 2,
      differing: [{ index: 1, written: "Dastagir", right: "Dastgir" }],
    });
  });

  test.each([
    ["Khurram Dastgir Khan", "Khurram Dastgir Khan"],
    ["Nawaz Sharif", "Shahbaz Sharif"],
    ["Omer Celik", "Omar Abdullah"],
    ["Saeed Khan", "Sajid Khan"],
    ["Dastagir", "Dastgir"],
    ["A Mattis", "J Mattis"],
  ])("%s is not taken for %s misspelled", (written, right) => {
    expect(aligned(written, right)).toBeUndefined();
  });
});
