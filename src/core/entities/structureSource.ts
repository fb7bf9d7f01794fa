import type { NameKind } from "../names/nameEntry";
import { MONTHS } from "../story/calendar";
import type { Block, Story } from "../story/story";
import { shiftSpan, type Span } from "../text/span";
import { LISTED_NAMES, ORGANIZATION, foldName } from "./lexicon";
import { WEIGHT, type NameProposal, type NameSource } from "./nameProposal";

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\.?(?:[ \u00A0](?:(?:de|del|la|van|von|der|den|bin|al|da|dos|di|y|e)[ \u00A0]){0,2}\p{Lu}[\p{L}\p{M}'’-]*\.?){0,4}`;
/** Parts of a byline or credit: they stand between commas, slashes, bars, dashes, "and", "in", "for". */
const PART = new RegExp(`(?<lead>^(?:By|BY|by|From):?[ \\u00A0]|\\b(?:in|at|for)[ \\u00A0])?(?:the[ \\u00A0])?(?<name>${NAME})`, "gu");
const SOURCE_IN_BRACKETS = /\(([^()]{1,40})\)/g;
const MONTH = new RegExp(`^(?:${MONTHS.map((month) => month.slice(0, 3)).join("|")})[a-z]*\\b`, "i");

/** Names by their place in the story: people in a byline, desks and agencies in a credit, city and source in a dateline. */
export const structureSource: NameSource = {
  propose: (story) => [...linesOf(story).flatMap(namesInLine), ...namesInDateline(story)].sort((a, b) => a.start - b.start),
};

function linesOf(story: Story): Block[] {
  return story.blocks.filter(({ kind }) => kind === "byline" || kind === "credit");
}

function namesInLine(block: Block): NameProposal[] {
  const usual: NameKind = block.kind === "byline" ? "person" : "organization";
  return [...block.text.matchAll(PART)].flatMap(({ index, groups }) => {
    const { lead = "", name = "" } = groups ?? {};
    if (!/^\p{Lu}/u.test(name) || isJob(name)) return [];
    const start = index + block.text.slice(index).indexOf(name, lead.length);
    const kind = kindInLine(name, lead.trim().toLowerCase(), usual);
    return [{ kind, weight: WEIGHT.given, ...shiftSpan({ start, end: start + name.length }, block.span.start) }];
  });
}

/** "Staff Writer", "Foreign Editor": what somebody is, not who. */
function isJob(name: string): boolean {
  return /\b(?:Writer|Reporter|Correspondent|Editor|Columnist|Chief)$/.test(name);
}

function kindInLine(name: string, lead: string, usual: NameKind): NameKind {
  const listed = LISTED_NAMES.get(foldName(name));
  if (listed === "organization" || ORGANIZATION.endings.has(name.split(/\s/).at(-1) ?? "")) return "organization";
  if (listed === "place" || lead === "in") return "place";
  return usual;
}

function namesInDateline({ text, dateline }: Story): NameProposal[] {
  if (!dateline) return [];
  const line = text.slice(dateline.start, dateline.end);
  const sources = [...line.matchAll(SOURCE_IN_BRACKETS)].map(({ index, 1: name = "" }) => ({ start: index + 1, end: index + 1 + name.length }));
  const places = placesOf(line.slice(0, sources[0] ? sources[0].start - 1 : undefined));
  const proposal = (kind: NameKind) => (span: Span): NameProposal => ({ kind, weight: WEIGHT.given, ...shiftSpan(span, dateline.start) });
  return [...places.map(proposal("place")), ...sources.map(proposal("organization"))];
}

/** City and region, between commas; the day and the separator are no places. */
function placesOf(line: string): Span[] {
  const places: Span[] = [];
  for (const { 0: part, index } of line.matchAll(/[^,/:—–]+/g)) {
    const name = part.replace(/[\s-]+$/, "").trimStart();
    const start = index + part.length - part.trimStart().length;
    if (/^\p{Lu}/u.test(name) && !MONTH.test(name)) places.push({ start, end: start + name.length });
  }
  return places;
}
