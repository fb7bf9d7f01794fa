import type { Span } from "../text/span";

/** The kinds of named entity and of value that Copydesk tells apart. */
export const ENTITY_KINDS = [
  "person",
  "place",
  "organization",
  "date",
  "time",
  "money",
  "percent",
  "number",
  "nationality",
  "other",
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** One place in the story where an entity is named. The span leaves out titles, articles and possessive endings. */
export interface Mention extends Span {
  readonly kind: EntityKind;
  readonly text: string;
}

/** Somebody or something that the story names, with every mention in order. */
export interface Entity {
  readonly kind: EntityKind;
  /** The fullest form in which the story gives the name. */
  readonly name: string;
  readonly mentions: readonly Mention[];
}
