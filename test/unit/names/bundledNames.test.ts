import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { HOUSE_PROFILES } from "../../../src/core/house/profiles";
import { BUNDLED_NAMES } from "../../../src/core/names/bundledNames";
import { inHouseForm } from "../../../src/core/names/houseForm";
import type { NameEntry } from "../../../src/core/names/nameEntry";
import { parseNames } from "../../../src/core/names/parseNames";
import { mayOverlap } from "../../../src/core/names/period";

const FOLDER = resolve(import.meta.dirname, "../../../src/core/names/bundled");
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

/** The houses that the list may spell names for, those without a profile of their own yet included. */
const HOUSES = new Set(["ap", "reuters", "bbc", "guardian", ...HOUSE_PROFILES.map(({ id }) => id), ...BUNDLED_NAMES.flatMap(({ spellings = {} }) => Object.keys(spellings))]);
const KNOWN_HOUSES = ["ap", "reuters", "bbc", "guardian", "world-bulletin"];

const rightForms = ({ name, aliases }: NameEntry): string[] => [name, ...aliases];

/** "form: one entry / another", for entries that may hold at one time. */
function clashes(entries: readonly NameEntry[], formsOf: (entry: NameEntry) => readonly string[]): string[] {
  const owners = new Map<string, NameEntry[]>();
  for (const entry of entries) for (const form of rightForms(entry)) owners.set(form, [...(owners.get(form) ?? []), entry]);
  return entries.flatMap((entry) =>
    formsOf(entry).flatMap((form) =>
      (owners.get(form) ?? []).filter((owner) => owner !== entry && mayOverlap(owner, entry)).map((owner) => `${form}: ${owner.name} / ${entry.name}`),
    ),
  );
}

describe("the bundled list", () => {
  test.each(files)("has no mistake that a names list can have in %s", (file) => {
    const { problems } = parseNames(readFileSync(resolve(FOLDER, file), "utf8"), file);
    expect(problems).toEqual([]);
  });

  test("is made of every file of its folder", () => {
    const records = files.flatMap((file) => parseNames(readFileSync(resolve(FOLDER, file), "utf8"), file).entries);
    expect(new Set(BUNDLED_NAMES.map(({ name }) => name))).toEqual(new Set(records.map(({ name }) => name)));
    expect(BUNDLED_NAMES).toHaveLength(records.length);
  });

  test("has as many people and organisations as it is to have", () => {
    const count = (kind: string): number => BUNDLED_NAMES.filter((entry) => entry.kind === kind).length;
    console.log(`bundled names: ${count("person")} people, ${count("organization")} organisations, ${count("place")} places, ${count("other")} others`);
    expect(count("person")).toBeGreaterThanOrEqual(70);
    expect(count("organization")).toBeGreaterThanOrEqual(6);
    expect(count("place")).toBeGreaterThanOrEqual(18);
  });

  test("spells for houses that are known", () => {
    expect([...HOUSES].filter((house) => !KNOWN_HOUSES.includes(house))).toEqual([]);
  });

  test.each([...HOUSES])("lists no right form twice for %s", (house) => {
    expect(clashes(BUNDLED_NAMES.map((entry) => inHouseForm(entry, house)), rightForms)).toEqual([]);
  });

  test.each([...HOUSES])("has no form that is right for one and wrong for another for %s", (house) => {
    expect(clashes(BUNDLED_NAMES.map((entry) => inHouseForm(entry, house)), ({ variants }) => variants)).toEqual([]);
  });

  test.each([...HOUSES])("has no variant that is a right form of its own, or stands under two names, for %s", (house) => {
    const entries = BUNDLED_NAMES.map((entry) => inHouseForm(entry, house));
    expect(entries.flatMap((entry) => entry.variants.filter((variant) => rightForms(entry).includes(variant)))).toEqual([]);
    const held = entries.flatMap((entry) => entry.variants.map((variant) => ({ variant, entry })));
    const twice = held.filter(({ variant, entry }, index) => held.some((other, at) => at < index && other.variant === variant && mayOverlap(other.entry, entry)));
    expect(twice.map(({ variant, entry }) => `${variant}: ${entry.name}`)).toEqual([]);
  });

  test("has no person's variant that is a single word, which may be somebody's right name", () => {
    const people = BUNDLED_NAMES.filter(({ kind, name }) => kind === "person" && name.includes(" "));
    expect(people.flatMap(({ variants }) => variants.filter((variant) => !/[\s-]/.test(variant)))).toEqual([]);
  });

  test("has no form with white space at its ends or twice", () => {
    const forms = BUNDLED_NAMES.flatMap((entry) => [...rightForms(entry), ...entry.variants, ...Object.values(entry.spellings ?? {})]);
    expect(forms.filter((form) => form !== form.trim().replace(/\s+/g, " "))).toEqual([]);
  });
});
