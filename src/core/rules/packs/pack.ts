import { inCaseOf } from "../../names/matchCase";
import type { Block } from "../../story/story";
import { textOf, type Span } from "../../text/span";
import { isInCapitals, startsSentence } from "../language/position";
import { capitalized, replacement } from "../language/replacement";
import { defineBlockRule, TEXT_BLOCKS, type BlockRule, type Report } from "../rule";
import { inflections } from "./inflection";
import { packProblems, type Pack, type PackEntry } from "./packData";
import { PhraseTable, type PhraseMatch } from "./phraseTable";

/** What a form found in the text stands for. */
interface Replacements {
  readonly entry: PackEntry;
  readonly form: string;
  readonly uses: readonly string[];
}

/**
 * Makes one rule of a data pack: all its entries are found in one pass.
 * @throws {Error} naming the pack and every place in it that is wrong
 */
export function definePackRule(data: unknown): BlockRule {
  const problems = packProblems(data);
  if (problems.length > 0) throw new Error(`The data pack ${nameOf(data)} is wrong.\n${problems.join("\n")}`);
  const { entries, id, ...meta } = data as Pack;
  const table = tableOf(entries);
  return defineBlockRule({
    id,
    meta: { ...meta, fix: "safe", options: {}, messages: { use: "Use {expected}, not “{actual}”.{note}" } },
    examples: { flag: entries.map(({ flag }) => flag), pass: entries.map(({ pass }) => pass) },
    blocks: TEXT_BLOCKS,
    check({ block, house }, report) {
      for (const match of table.find(block.prose)) {
        const found = match.value.entry.profiles?.includes(house.id) === false ? undefined : reportOf(block, match);
        if (found) report(found);
      }
    },
  });
}

function reportOf(block: Block, { start, end, value }: PhraseMatch<Replacements>): Report<"use"> | undefined {
  const { entry, form, uses } = value;
  const span = { start, end };
  const actual = textOf(block.prose, span);
  const expected = uses.map((use) => inPlaceOf(block, span, form, use)).filter((use) => use !== actual);
  if (expected.length === 0 || isName(block, span, value) || isJoined(block, span)) return undefined;
  return {
    message: "use",
    span,
    data: { actual, expected: expected.map((use) => `“${use}”`).join(" or "), note: entry.note ? ` ${entry.note}` : "" },
    fixes: expected.map((use) => replacement(block.prose, span, use)),
    ...(entry.fix && { fix: entry.fix }),
  };
}

function nameOf(data: unknown): string {
  const id = (data as Partial<Pack> | null | undefined)?.id;
  return typeof id === "string" ? `“${id}”` : "without an id";
}

function tableOf(entries: readonly PackEntry[]): PhraseTable<Replacements> {
  const table = new PhraseTable<Replacements>();
  for (const entry of entries) {
    const uses = [entry.use].flat().map((use) => inflections(use, entry.forms));
    for (const not of entry.not) {
      for (const [index, form] of inflections(not, entry.forms).entries()) {
        table.add(form, { entry, form, uses: uses.flatMap((forms) => forms[index] ?? []) });
      }
    }
  }
  return table;
}

/** The use in the case that its place asks for. A form with a capital of its own says nothing about case. */
function inPlaceOf(block: Block, span: Span, form: string, use: string): string {
  if (!/\p{Lu}/u.test(form)) return inCaseOf(use, block.prose.slice(span.start, span.end));
  return startsSentence(block, span.start) ? capitalized(use) : use;
}

/**
 * Names are never restyled. A word with a capital that its form does not have is one, unless it opens a sentence; where
 * the capital itself is what the entry is about, another capital beside it makes a name.
 */
function isName(block: Block, { start, end }: Span, { entry, form, uses }: Replacements): boolean {
  const { prose } = block;
  if (entry.lowerCaseOnly && /\p{Lu}/u.test(prose.slice(start, end))) return true;
  const capitalAfter = /^\s\p{Lu}/u.test(prose.slice(end, end + 3));
  if (!/\p{Lu}/u.test(form)) {
    if (!/^\p{Lu}/u.test(prose.slice(start, start + 2)) || isInCapitals(block, start)) return false;
    return capitalAfter || !startsSentence(block, start);
  }
  const onlyCase = uses.some((use) => use.toLowerCase() === form.toLowerCase());
  return onlyCase && (capitalAfter || /\p{Lu}[\p{L}.]*\s$/u.test(prose.slice(Math.max(0, start - 24), start)));
}

/** Part of a longer compound: "three-month-long", "co-advisor", "healthcare-related". */
function isJoined({ prose }: Block, { start, end }: Span): boolean {
  return /[-\u2011]/.test(prose.charAt(start - 1)) || /[-\u2011]/.test(prose.charAt(end));
}
