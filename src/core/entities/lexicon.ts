import nations from "./data/nations.yaml";
import organizations from "./data/organizations.yaml";
import others from "./data/others.yaml";
import places from "./data/places.yaml";

/** A country or territory as news names it. */
export interface Nation {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly capital?: string;
  readonly demonyms: readonly string[];
}

interface OrganizationWords {
  readonly known: readonly string[];
  readonly acronyms: readonly string[];
  readonly other_acronyms: readonly string[];
  readonly endings: readonly string[];
  readonly beginnings: readonly string[];
  readonly lower_endings: readonly string[];
  readonly possessives: readonly string[];
  readonly nouns_before: readonly string[];
  readonly nouns_after: readonly string[];
}

interface OtherWords {
  readonly endings: readonly string[];
  readonly beginnings: readonly string[];
}

interface PlaceWords {
  readonly regions: readonly string[];
  readonly cities: readonly string[];
  readonly endings: readonly string[];
  readonly beginnings: readonly string[];
  readonly nouns_before: readonly string[];
  readonly nouns_after: readonly string[];
  readonly prepositions: readonly string[];
}

/** What a listed name is of itself, without any context. */
export type ListedKind = "place" | "organization" | "nationality";

export const NATIONS: readonly Nation[] = Object.entries(nations as Record<string, Omit<Nation, "name">>).map(([name, rest]) => ({ name, ...rest }));

const organizationWords = organizations as OrganizationWords;
const placeWords = places as PlaceWords;
const otherWords = others as OtherWords;

/** Peoples without a country of that name, and of continents. */
const PEOPLES = `African Arab Asian Baloch Basque Berber Catalan Caucasian Chechen Crimean European Eurasian Gulf Hazara Hausa Hutu Igbo Kashmiri
  Latino Latina Hispanic Maori Mayan Oromo Pashtun Punjabi Rohingya Roma Scandinavian Sicilian Sindhi Tamil Tatar Tutsi Uighur Uyghur Yazidi Yoruba Zulu`.split(/\s+/);

/** Names that are compared without regard to curly apostrophes and kinds of white space. */
export function foldName(name: string): string {
  return name.replaceAll("’", "'").replace(/\s+/g, " ").normalize("NFC");
}

function withPlural(demonym: string): string[] {
  return /(?:s|ese)$/.test(demonym) ? [demonym] : [demonym, `${demonym}s`];
}

/** What is added later wins: "Philippines" is the country, and no plural of "Philippine". */
function listNames(): Map<string, ListedKind> {
  const names = new Map<string, ListedKind>();
  const add = (kind: ListedKind, list: readonly string[]): void => {
    for (const name of list) names.set(foldName(name), kind);
  };
  add("nationality", [...NATIONS.flatMap(({ demonyms }) => demonyms), ...PEOPLES].flatMap(withPlural));
  add("place", [...placeWords.regions, ...placeWords.cities]);
  for (const { name, aliases = [], capital } of NATIONS) add("place", [name, ...aliases, ...(capital ? [capital] : [])]);
  add("organization", [...organizationWords.known, ...organizationWords.acronyms]);
  return names;
}

/** Places, organisations and demonyms by their folded names. */
export const LISTED_NAMES: ReadonlyMap<string, ListedKind> = listNames();

/** The most words that a listed name has. */
export const LONGEST_LISTED = Math.max(...[...LISTED_NAMES.keys()].map((name) => name.split(" ").length));

export const ORGANIZATION = {
  acronyms: new Set(organizationWords.acronyms),
  otherAcronyms: new Set(organizationWords.other_acronyms),
  endings: new Set(organizationWords.endings),
  beginnings: new Set(organizationWords.beginnings),
  lowerEndings: new Set(organizationWords.lower_endings),
  possessives: new Set(organizationWords.possessives),
  nounsBefore: new Set(organizationWords.nouns_before),
  nounsAfter: new Set(organizationWords.nouns_after),
} as const;

export const PLACE = {
  endings: new Set(placeWords.endings),
  beginnings: new Set(placeWords.beginnings),
  nounsBefore: new Set(placeWords.nouns_before),
  nounsAfter: new Set(placeWords.nouns_after),
  prepositions: new Set(placeWords.prepositions),
} as const;

/** Laws, events, prizes, works. */
export const OTHER = { endings: new Set(otherWords.endings), beginnings: new Set(otherWords.beginnings) } as const;

/** Forms of one nation's name, for joining them into one entity: the name itself stands first. */
export const NATION_FORMS: readonly (readonly string[])[] = NATIONS.map(({ name, aliases = [] }) => [name, ...aliases]);
