/** How a house gives the people who wrote a story. */
export interface PersonByline {
  readonly kind: "byline";
  readonly id: string;
  /** For menus. */
  readonly title: string;
  /** Lines are divided by "\n". */
  readonly example: string;
  /** Before the names. */
  readonly opening: "By " | "";
  readonly names: "capitals" | "as-written";
  /** After the names, on the same line: "Jane Doe in Islamabad". */
  readonly cityAfterNames?: true;
  /** The second line; without one, a role cannot be given. */
  readonly secondLine?: {
    /** Where no role is given. */
    readonly byDefault?: string;
    /** Whether the city follows the default: "BBC News, Islamabad". */
    readonly withCity?: true;
  };
  /** The line of a story without a named writer. */
  readonly nobody?: string;
}

/** How a house credits a desk in place of a person. */
export interface DeskCredit {
  readonly kind: "credit";
  readonly id: string;
  readonly title: string;
  readonly example: string;
  readonly house: string;
  /** The desk, where none is named. */
  readonly desk: string;
}

export type BylinePreset = PersonByline | DeskCredit;

/** Between house and desk in a credit: "World Bulletin / News Desk". */
export const DESK_SEPARATOR = " / ";

/** The bylines of the houses, as seen in their published copy. AP has named "Associated Press" under its writers since 2010. */
export const BYLINE_PRESETS: readonly BylinePreset[] = [
  {
    kind: "byline",
    id: "ap",
    title: "Associated Press",
    example: "By ROBERT BURNS\nAP National Security Writer",
    opening: "By ",
    names: "capitals",
    secondLine: { byDefault: "Associated Press" },
  },
  { kind: "byline", id: "reuters", title: "Reuters", example: "By Idrees Ali", opening: "By ", names: "as-written" },
  {
    kind: "byline",
    id: "guardian",
    title: "The Guardian",
    example: "Jane Doe in Islamabad",
    opening: "",
    names: "as-written",
    cityAfterNames: true,
    nobody: "Staff and agencies",
  },
  {
    kind: "byline",
    id: "bbc",
    title: "BBC News",
    example: "By Jane Doe\nBBC News, Islamabad",
    opening: "By ",
    names: "as-written",
    secondLine: { byDefault: "BBC News", withCity: true },
  },
  {
    kind: "credit",
    id: "world-bulletin",
    title: "World Bulletin",
    example: "World Bulletin / News Desk",
    house: "World Bulletin",
    desk: "News Desk",
  },
];
