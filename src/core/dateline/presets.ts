/** How a house abbreviates the months in a dateline. */
export type MonthForm = "with-periods" | "without-periods";

/**
 * - `ap`: the stand-alone cities alone, others with AP's state abbreviation or the country
 * - `beyond-capitals`: the same, and capitals alone as well
 * - `never`: the city alone
 */
export type RegionRule = "ap" | "beyond-capitals" | "never";

export type SourceForm =
  | { readonly form: "parentheses"; readonly byDefault?: string }
  | { readonly form: "bare" }
  | { readonly form: "none" };

interface PresetLabel {
  /** Kebab-case, for settings and the command line. */
  readonly id: string;
  /** For menus. */
  readonly title: string;
}

/** A form of dateline: CITY[, region][, date] [source] separator. */
export interface DatelineForm extends PresetLabel {
  readonly prints: "dateline";
  /** The dateline of Islamabad, of Dec. 4, 2017 where it is dated. */
  readonly example: string;
  readonly city: "capitals" | "small-letters";
  readonly region: RegionRule;
  /** Set where names keep their diacritics; English-language agencies drop them. */
  readonly diacritics?: "kept";
  /** Set where several cities may share the dateline, divided by a slash. */
  readonly joint?: true;
  readonly date?: { readonly months: MonthForm; readonly year: boolean };
  readonly source: SourceForm;
  /** White space included: " — ". */
  readonly separator: string;
}

/** A house that prints no dateline. */
export interface NoDateline extends PresetLabel {
  readonly prints: "nothing";
  /** The line that does the dateline's work. */
  readonly example: string;
  /** What to do instead, for the message. */
  readonly instead: string;
  /** The id of the byline preset whose credit line stands in the dateline's stead. */
  readonly creditPreset?: string;
}

export type DatelinePreset = DatelineForm | NoDateline;

/**
 * The datelines of the houses, as seen in their published copy. "Without a source" is AP's form as a newspaper prints it
 * over its own reporting. Reuters, AFP and Xinhua publish no guide to the form; check a house's own before relying on it.
 */
export const DATELINE_PRESETS: readonly DatelinePreset[] = [
  {
    id: "ap",
    title: "Associated Press",
    prints: "dateline",
    example: "ISLAMABAD (AP) — ",
    city: "capitals",
    region: "ap",
    source: { form: "parentheses", byDefault: "AP" },
    separator: " — ",
  },
  {
    id: "ap-no-source",
    title: "AP style, without a source",
    prints: "dateline",
    example: "ISLAMABAD — ",
    city: "capitals",
    region: "ap",
    source: { form: "parentheses" },
    separator: " — ",
  },
  {
    id: "reuters-web",
    title: "Reuters, web",
    prints: "dateline",
    example: "ISLAMABAD (Reuters) - ",
    city: "capitals",
    region: "beyond-capitals",
    joint: true,
    source: { form: "parentheses", byDefault: "Reuters" },
    separator: " - ",
  },
  {
    id: "reuters-wire",
    title: "Reuters, wire",
    prints: "dateline",
    example: "ISLAMABAD, Dec 4 (Reuters) - ",
    city: "capitals",
    region: "beyond-capitals",
    joint: true,
    date: { months: "without-periods", year: false },
    source: { form: "parentheses", byDefault: "Reuters" },
    separator: " - ",
  },
  {
    id: "afp",
    title: "Agence France-Presse",
    prints: "dateline",
    example: "Islamabad, Dec 4, 2017 (AFP) - ",
    city: "small-letters",
    region: "never",
    date: { months: "without-periods", year: true },
    source: { form: "parentheses", byDefault: "AFP" },
    separator: " - ",
  },
  {
    id: "xinhua",
    title: "Xinhua",
    prints: "dateline",
    example: "ISLAMABAD, Dec. 4 (Xinhua) -- ",
    city: "capitals",
    region: "never",
    date: { months: "with-periods", year: false },
    source: { form: "parentheses", byDefault: "Xinhua" },
    separator: " -- ",
  },
  {
    id: "south-asian",
    title: "South Asian newspapers",
    prints: "dateline",
    example: "ISLAMABAD: ",
    city: "capitals",
    region: "never",
    joint: true,
    source: { form: "parentheses" },
    separator: ": ",
  },
  {
    id: "pentagon",
    title: "U.S. Department of Defense",
    prints: "dateline",
    example: "ISLAMABAD, Dec. 4, 2017 — ",
    city: "capitals",
    region: "ap",
    date: { months: "with-periods", year: true },
    source: { form: "none" },
    separator: " — ",
  },
  {
    id: "superdesk",
    title: "Superdesk",
    prints: "dateline",
    example: "ISLAMABAD, Dec 4 WB - ",
    city: "capitals",
    region: "never",
    diacritics: "kept",
    date: { months: "without-periods", year: false },
    source: { form: "bare" },
    separator: " - ",
  },
  {
    id: "guardian",
    title: "The Guardian",
    prints: "nothing",
    example: "Jane Doe in Islamabad",
    instead: "The Guardian prints no dateline: the place goes into the byline, \"Jane Doe in Islamabad\".",
  },
  {
    id: "bbc",
    title: "BBC News",
    prints: "nothing",
    example: "BBC News, Islamabad",
    instead: "BBC News prints no dateline: the place goes into the byline, \"BBC News, Islamabad\".",
  },
  {
    id: "world-bulletin",
    title: "World Bulletin",
    prints: "nothing",
    example: "World Bulletin / News Desk",
    instead: "World Bulletin prints no dateline: the story carries the credit line instead.",
    creditPreset: "world-bulletin",
  },
];

/** Month names as AP abbreviates them with a day; the other form drops the periods. */
export const DATELINE_MONTHS = [
  "Jan.",
  "Feb.",
  "March",
  "April",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
] as const;
