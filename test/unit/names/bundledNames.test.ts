import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BUNDLED_NAMES } from "../../../src/core/names/bundledNames";
import { parseNames } from "../../../src/core/names/parseNames";

test("the bundled list has no mistake that a names list can have", () => {
  const file = "src/core/names/bundledNames.yaml";
  const { entries, problems } = parseNames(readFileSync(file, "utf8"), file);
  expect(problems).toEqual([]);
  expect(entries).toEqual(BUNDLED_NAMES);
  expect(entries.length).toBeGreaterThan(80);
});

test("no variant is a single common given name or differs from its name by case alone", () => {
  const lone = BUNDLED_NAMES.filter(({ kind }) => kind === "person").flatMap(({ variants }) => variants.filter((variant) => !variant.includes(" ")));
  expect(lone).toEqual([]);
});
