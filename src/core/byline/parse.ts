import { isByline, isCredit } from "../story/opening";
import type { Span } from "../text/span";
import { BYLINE_PRESETS } from "./presets";
import { printByline, type BylineRequest } from "./print";

/** A piece of a byline; the span is relative to the text that was parsed. */
export interface BylinePart {
  readonly text: string;
  readonly span: Span;
}

/** A byline or credit line taken to pieces. */
export interface ParsedByline {
  readonly kind: "byline" | "credit";
  /** The writers, as printed; none in a credit. */
  readonly names: readonly BylinePart[];
  /** "in Islamabad" after the names, or after the house on the second line. */
  readonly city?: BylinePart;
  /** The second line. */
  readonly role?: BylinePart;
  /** The credited house or agency: "World Bulletin". */
  readonly house?: BylinePart;
  /** The credited desk: "News Desk". */
  readonly desk?: BylinePart;
  /** The preset whose form this is, exactly; absent where it is none's. */
  readonly preset?: string;
}

const LONGEST = 400;
const LINE_BREAK = /[ \t]*(?:\r\n|\r|\n)[ \t]*/;
const OPENING = /^(?:By|BY|by|From)[ \u00A0:]+/;
const SUFFIX = String.raw`[ \u00A0]*(?:Jr|Sr|JR|SR|II|III|IV|Ph\.?D|M\.?D)\.?(?=$|[ \u00A0]*,|[ \u00A0]+(?:and|AND|&)[ \u00A0])`;
/** Between names; a serial comma is a mistake, and read. "Sammy Davis, Jr." is one name. */
const BETWEEN_NAMES = new RegExp(String.raw`,?[ \u00A0]+(?:and|AND|&)[ \u00A0]+|[ \u00A0]*,(?!${SUFFIX})[ \u00A0]*`, "g");
const IN_CITY = /[ \u00A0]in[ \u00A0]+(\p{Lu}[\p{L}\p{M}'’. -]{0,60})$/u;
const HOUSE_AND_DESK = /^([^/|]{1,60}?)[ \u00A0]*[/|][ \u00A0]*([^/|]{1,60})$/u;

/** Reads a byline of one or two lines, or a desk credit; undefined where the text is neither. Never throws. */
export function parseByline(text: string): ParsedByline | undefined {
  const start = /^[\s\uFEFF]*/.exec(text)?.[0].length ?? 0;
  const shown = text.slice(start, start + LONGEST).trimEnd();
  const lineBreak = LINE_BREAK.exec(shown);
  const first = part(shown.slice(0, lineBreak?.index), start);
  const second = lineBreak && part(shown.slice(lineBreak.index + lineBreak[0].length), start + lineBreak.index + lineBreak[0].length);
  if (second && LINE_BREAK.test(second.text)) return undefined;
  const parsed = readLines(first, second ?? undefined);
  if (!parsed) return undefined;
  const preset = detectPreset(parsed, second ? [first.text, second.text] : [first.text]);
  return preset === undefined ? parsed : { ...parsed, preset };
}

function part(text: string, start: number): BylinePart {
  return { text, span: { start, end: start + text.length } };
}

function readLines(first: BylinePart, second: BylinePart | undefined): ParsedByline | undefined {
  if (isByline(first.text)) return readPeople(first, second);
  return !second && isCredit(first.text) ? readCredit(first) : undefined;
}

function readCredit(line: BylinePart): ParsedByline {
  const match = HOUSE_AND_DESK.exec(line.text);
  const [, house = line.text, desk] = match ?? [];
  return {
    kind: "credit",
    names: [],
    house: part(house, line.span.start),
    ...(desk !== undefined && { desk: part(desk, line.span.end - desk.length) }),
  };
}

function readPeople(first: BylinePart, second: BylinePart | undefined): ParsedByline {
  const opening = OPENING.exec(first.text)?.[0].length ?? 0;
  const inCity = IN_CITY.exec(first.text);
  const namesEnd = inCity?.index ?? first.text.length;
  const cityName = inCity?.[1];
  const city = cityName === undefined ? undefined : part(cityName, first.span.end - cityName.length);
  return {
    kind: "byline",
    names: splitNames(first.text.slice(opening, namesEnd), first.span.start + opening),
    ...(city && { city }),
    ...(second && { role: second }),
  };
}

function splitNames(text: string, offset: number): BylinePart[] {
  const names: BylinePart[] = [];
  let from = 0;
  for (const { index, 0: between } of text.matchAll(BETWEEN_NAMES)) {
    names.push(part(text.slice(from, index), offset + from));
    from = index + between.length;
  }
  names.push(part(text.slice(from), offset + from));
  return names.filter((name) => name.text !== "");
}

function detectPreset(parsed: ParsedByline, lines: readonly string[]): string | undefined {
  return BYLINE_PRESETS.find(({ id }) =>
    requestsOf(parsed).some((request) => {
      const printed = printByline({ ...request, preset: id });
      return printed.ok && printed.kind === parsed.kind && printed.lines.join("\n") === lines.join("\n");
    }),
  )?.id;
}

/** What may have been asked for when a preset printed this: the second line may be the preset's own, with or without city. */
function requestsOf({ kind, names, city, role, desk }: ParsedByline): Omit<BylineRequest, "preset">[] {
  if (kind === "credit") return [{ names: desk ? [desk.text] : [] }];
  const asked = { names: names.map(({ text }) => text) };
  if (city) return [{ ...asked, city: city.text }];
  const cityOfRole = /,[ \u00A0](.+)$/u.exec(role?.text ?? "")?.[1];
  const own = [asked, ...(cityOfRole === undefined ? [] : [{ ...asked, city: cityOfRole }])];
  return role ? [...own, { ...asked, role: role.text }] : own;
}
