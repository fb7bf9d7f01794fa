import type { NameList } from "../names/nameList";
import { acronymAfter, surnameOf } from "./consistency";
import type { Entity, Mention } from "./entity";
import { foldName, NATION_FORMS } from "./lexicon";

/** An entity while its mentions are being collected. */
interface Growing {
  readonly kind: Entity["kind"];
  name: string;
  readonly mentions: Mention[];
}

/** The common name of each listed form, folded: nations, then the authority list, which wins. */
type Aliases = ReadonlyMap<string, string>;

/**
 * Joins a story's mentions into entities, in the order of their first mentions:
 * - the same form of the same kind is one entity; forms listed as one name are, and so are "U.S." and "United States";
 * - an acronym joins the name that it follows in brackets;
 * - a family name alone joins the one person so named in full before it, or else after it. Where several persons have
 *   it, nothing says which is meant, and the bare name is an entity of its own;
 * - a given name alone joins in the same way where no person has it as family name.
 * The name is the fullest form in the story. Values are not joined beyond their form.
 * @param text the story's text, which the mentions' spans are of
 */
export function groupMentions(text: string, mentions: readonly Mention[], names: NameList): Entity[] {
  const aliases = readAliases(names);
  const entities = new Map<string, Growing>();
  const keys = keysOf(text, mentions, aliases);
  for (const [index, mention] of mentions.entries()) {
    const key = keys[index] ?? ownKey(mention, aliases);
    const entity = entities.get(key);
    if (entity) addMention(entity, mention);
    else entities.set(key, { kind: mention.kind, name: shownName(mention), mentions: [mention] });
  }
  return [...entities.values()];
}

function readAliases(names: NameList): Aliases {
  const aliases = new Map<string, string>();
  for (const forms of NATION_FORMS) for (const form of forms) aliases.set(keyOf("place", form), forms[0] ?? form);
  for (const { kind, name, aliases: others, variants } of names.entries) {
    for (const form of [name, ...others, ...variants]) aliases.set(keyOf(kind, form), name);
  }
  return aliases;
}

function keyOf(kind: Mention["kind"], name: string): string {
  return `${kind}\0${foldName(name).toLowerCase()}`;
}

function ownKey({ kind, text }: Mention, aliases: Aliases): string {
  const key = keyOf(kind, text);
  const listed = aliases.get(key);
  return listed === undefined ? key : keyOf(kind, listed);
}

/** A mention's form on one line: names may be broken over lines. */
function shownName({ text }: Mention): string {
  return text.replace(/\s+/g, " ");
}

function addMention(entity: Growing, mention: Mention): void {
  entity.mentions.push(mention);
  const name = shownName(mention);
  const fuller = name.split(" ").length > entity.name.split(" ").length || (isShortForm(entity.name) && !isShortForm(name));
  if (fuller) entity.name = name;
}

/** Capitals and full stops only: "ISI", "U.S.", or a headline's "MATTIS". */
function isShortForm(name: string): boolean {
  return name === name.toUpperCase();
}

/** The key of the entity of each mention. */
function keysOf(text: string, mentions: readonly Mention[], aliases: Aliases): string[] {
  const own = mentions.map((mention) => ownKey(mention, aliases));
  const expansions = readAcronyms(text, mentions, own);
  const people = readPeople(mentions, own);
  return mentions.map((mention, index) => {
    const key = own[index] ?? "";
    return (mention.kind === "person" ? personOf(mention, people) : expansions.get(key)) ?? key;
  });
}

/** The key of the expansion by the key of its acronym. */
function readAcronyms(text: string, mentions: readonly Mention[], keys: readonly string[]): Map<string, string> {
  const expansions = new Map<string, string>();
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    const [key, nextKey] = [keys[index], keys[index + 1]];
    if (key === undefined || nextKey === undefined || next?.kind !== mention.kind) continue;
    if (acronymAfter(text, mention)?.start === next.start) expansions.set(nextKey, key);
  }
  return expansions;
}

/** The keys of the persons named in full, by their folded family names and by their other names. */
interface People {
  readonly bySurname: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byOtherName: ReadonlyMap<string, ReadonlySet<string>>;
}

function fold(name: string): string {
  return foldName(name).toLowerCase();
}

function readPeople(mentions: readonly Mention[], keys: readonly string[]): People {
  const bySurname = new Map<string, Set<string>>();
  const byOtherName = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, name: string, key: string): void => {
    to.set(fold(name), (to.get(fold(name)) ?? new Set()).add(key));
  };
  for (const [index, { kind, text }] of mentions.entries()) {
    const surname = kind === "person" ? surnameOf(text) : undefined;
    if (surname === undefined) continue;
    const key = keys[index] ?? "";
    const words = text.split(/\s+/);
    add(bySurname, surname, key);
    if (surname.includes(" ")) add(bySurname, words.at(-1) ?? surname, key);
    for (const word of words.slice(0, -1)) add(byOtherName, word, key);
  }
  return { bySurname, byOtherName };
}

/** The one person whom a family name or a given name can mean; undefined where there is none, or more than one. */
function personOf({ text }: Mention, { bySurname, byOtherName }: People): string | undefined {
  const persons = bySurname.get(fold(text)) ?? byOtherName.get(fold(text));
  const [only] = persons ?? [];
  return persons?.size === 1 ? only : undefined;
}
