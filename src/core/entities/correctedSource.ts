import type { Story } from "../story/story";
import { fromCapitals } from "../text/letterCase";
import { contains, overlaps, type Span } from "../text/span";
import { LISTED_NAMES, ORGANIZATION, foldName } from "./lexicon";
import { WEIGHT, type NameProposal, type NameSource } from "./nameProposal";
import { repairSpan } from "./spanRepair";

/** Endings of organizations that are as often places to go to. */
const FACILITIES = new Set("Arena Center Centre Church Hospital House Library Mosque Museum Observatory School Stadium Theater Theatre".split(" "));

/**
 * The tagger's names, corrected by rules. A rule's name that the tagger has as well adds nothing; one that it does not
 * have, or has with another span or kind, takes its place only where rules are known to be right more often:
 * - peoples, and what a title stands before, are what the rule says;
 * - a longer name takes the place of the pieces that it is made of, and of none that reaches beyond it;
 * - a name of the same words takes the rule's kind where the rule is sure, the name is listed, or its last word makes it
 *   an organization;
 * - a part of a longer name stays a part of it.
 */
export function createCorrectedSource(tagger: NameSource, rules: NameSource): NameSource {
  return {
    propose: (story) => {
      const tagged = tagger.propose(story).flatMap((name) => repairSpan(story, name) ?? []);
      return correct(story, tagged, rules.propose(story));
    },
  };
}

function correct(story: Story, tagged: readonly NameProposal[], ruled: readonly NameProposal[]): NameProposal[] {
  const isPerson = ({ kind }: NameProposal): boolean => kind === "person";
  // A title told apart from the name after it leaves room for what stands before it: "U.N. Secretary-General Ban Ki-moon".
  const people = replaceWhereRight(story, tagged, ruled.filter(isPerson));
  return replaceWhereRight(story, people, ruled.filter((name) => !isPerson(name)));
}

/** All lists are in order. */
function replaceWhereRight(story: Story, names: readonly NameProposal[], ruled: readonly NameProposal[]): NameProposal[] {
  const kept = new Set(names);
  const added: NameProposal[] = [];
  let next = 0;
  for (const rule of ruled) {
    while ((names[next]?.end ?? Infinity) <= rule.start) next++;
    const met: NameProposal[] = [];
    for (let at = next, name = names[at]; name && name.start < rule.end; name = names[++at]) met.push(name);
    if (!prevails(story, rule, met.filter((name) => kept.has(name) && overlaps(name, rule)))) continue;
    for (const name of met) kept.delete(name);
    added.push(rule);
  }
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

/** Whether a rule's name takes the place of those that it meets. */
function prevails(story: Story, rule: NameProposal, met: readonly NameProposal[]): boolean {
  const [first] = met;
  if (rule.kind === "nationality") return met.every((name) => sameSpan(name, rule));
  if (!first) return rule.weight >= WEIGHT.sure || isSeveralWords(story, rule) || (isKnownKind(story, rule) && !opensSentence(story, rule));
  if (met.length === 1 && sameSpan(first, rule)) return rule.weight >= WEIGHT.sure || isKnownKind(story, rule);
  if (rule.kind === "person") return rule.weight >= WEIGHT.sure && met.every((name) => name.end === rule.end || contains(rule, name));
  return rule.kind !== "other" && met.every((name) => contains(rule, name) && name.kind !== "person");
}

/** Whether the name by itself tells its kind. */
function isKnownKind({ text }: Story, { kind, start, end }: NameProposal): boolean {
  const name = foldName(text.slice(start, end));
  const last = name.split(" ").at(-1) ?? "";
  return (LISTED_NAMES.get(name) ?? LISTED_NAMES.get(fromCapitals(name))) === kind || (kind === "organization" && ORGANIZATION.endings.has(last) && !FACILITIES.has(last));
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Where any word has a capital; an acronym tells itself. */
function opensSentence({ text }: Story, { start, end }: Span): boolean {
  const own = text.slice(start, end);
  return own !== own.toUpperCase() && /(?:^|[.!?:"“”‘’\n])\s*$/.test(text.slice(Math.max(0, start - 4), start));
}

function isSeveralWords({ text }: Story, { start, end }: Span): boolean {
  return /\s/.test(text.slice(start, end));
}
