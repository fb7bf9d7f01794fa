import { toCapitals } from "../text/letterCase";
import { findNamed } from "../text/namedIn";
import { BYLINE_PRESETS, DESK_SEPARATOR, type DeskCredit, type PersonByline } from "./presets";

/** What a byline is to say. */
export interface BylineRequest {
  /** The writers in order; the desk where the preset credits one. May be empty where the preset has a line for that. */
  readonly names: readonly string[];
  /** Title or employer, where the preset has a second line: "AP National Security Writer". */
  readonly role?: string;
  /** Where the writers are, where the preset says so: "Islamabad". */
  readonly city?: string;
  /** The id of a preset. */
  readonly preset: string;
}

/** A byline ready for a story. */
export interface PrintedByline {
  readonly kind: "byline" | "credit";
  /** One line or two: names, then role. */
  readonly lines: readonly string[];
  /** The writers as given, for fields that hold names and not a line; empty for a credit. */
  readonly names: readonly string[];
}

export type BylineResult = ({ readonly ok: true } & PrintedByline) | { readonly ok: false; readonly message: string };

const LONGEST_NAME = 80;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/** Prints a byline or a desk credit in the form of a preset. Never throws. */
export function printByline(request: BylineRequest): BylineResult {
  const found = findNamed(BYLINE_PRESETS, request.preset, "byline preset");
  if (!found.ok) return refused(found.message);
  const names = request.names.map(withSingleSpaces);
  const role = withSingleSpaces(request.role ?? "");
  const city = withSingleSpaces(request.city ?? "");
  const problem = problemOfNames(names) ?? problemOfText("role", role) ?? problemOfText("city", city);
  if (problem !== undefined) return refused(problem);
  return found.entry.kind === "credit"
    ? printCredit(found.entry, names, role || city)
    : printPeople(found.entry, names, role, city);
}

/** "A", "A and B", "A, B and C". */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}

function refused(message: string): BylineResult {
  return { ok: false, message };
}

function withSingleSpaces(text: string): string {
  return text.trim().replace(/[ \t\u00A0]+/g, " ");
}

function problemOfNames(names: readonly string[]): string | undefined {
  for (const [index, name] of names.entries()) {
    if (!/\p{L}/u.test(name)) return name === "" ? "A name is empty: give the name of a person or desk." : `"${name}" is not a name.`;
    const problem = problemOfText("name", name);
    if (problem !== undefined) return problem;
    if (names.slice(0, index).some((other) => other.toLowerCase() === name.toLowerCase())) return `"${name}" is given twice.`;
  }
  return undefined;
}

function problemOfText(what: string, text: string): string | undefined {
  if (text.length > LONGEST_NAME) return `The ${what} "${text.slice(0, LONGEST_NAME)}…" is too long: at most ${LONGEST_NAME} characters.`;
  return CONTROL.test(text) ? `A ${what} must be on one line.` : undefined;
}

function printCredit({ title, house, desk }: DeskCredit, names: readonly string[], extra: string): BylineResult {
  if (names.length > 1) return refused(`The credit line of ${title} names one desk.`);
  if (extra !== "") return refused(`The credit line of ${title} has neither role nor city.`);
  return { ok: true, kind: "credit", lines: [house + DESK_SEPARATOR + (names[0] ?? desk)], names: [] };
}

function printPeople(preset: PersonByline, names: readonly string[], role: string, city: string): BylineResult {
  const { title, nobody, secondLine } = preset;
  if (role !== "" && !secondLine) return refused(`A byline of ${title} has no role.`);
  if (city !== "" && !preset.cityAfterNames && !secondLine?.withCity) return refused(`A byline of ${title} has no city.`);
  if (names.length === 0) {
    if (nobody === undefined) return refused("Give at least one name.");
    return { ok: true, kind: "credit", lines: [nobody], names: [] };
  }
  const lines = [firstLine(preset, names, city), ...lineOfRole(preset, role, city)];
  return { ok: true, kind: "byline", lines, names };
}

function firstLine({ opening, names: form, cityAfterNames }: PersonByline, names: readonly string[], city: string): string {
  const printed = joinNames(form === "capitals" ? names.map(toCapitals) : names);
  return opening + printed + (cityAfterNames && city !== "" ? ` in ${city}` : "");
}

function lineOfRole({ secondLine }: PersonByline, role: string, city: string): string[] {
  if (role !== "") return [role];
  const { byDefault, withCity } = secondLine ?? {};
  if (byDefault === undefined) return [];
  return [withCity && city !== "" ? `${byDefault}, ${city}` : byDefault];
}
