import type { Span } from "../text/span";
import { foldName } from "./lexicon";
import { WEIGHT, type NameProposal } from "./nameProposal";

/** A proposal whose kind is settled. */
export type NamedProposal = NameProposal & { readonly kind: NonNullable<NameProposal["kind"]> };

type Kind = NamedProposal["kind"];

const ENDING = /[ ,]+(?:Jr\.?|Sr\.?|I{2,3}|IV)$/;
const PARTICLE = /^(?:abu|al|bin|bint|da|das|de|del|della|der|den|di|do|dos|du|el|ibn|la|le|van|von|y|zu)$/i;
const IN_BRACKETS = /^[ \u00A0]\(([\p{Lu}][\p{Lu}.&-]{1,8})\)/u;

/**
 * The family name of a full name, with the particles before it: "von der Leyen". Undefined where nothing stands before
 * it. Which word of a name is the family's no form tells: this is the last, as in most languages' names in English.
 */
export function surnameOf(name: string): string | undefined {
  const words = name.replace(ENDING, "").split(/\s+/);
  let from = words.length - 1;
  while (from > 0 && PARTICLE.test(words[from - 1] ?? "")) from--;
  return from > 0 ? words.slice(from).join(" ") : undefined;
}

/**
 * What a person named in full may be called later: the family name, which in names such as "Kim Jong-un" stands first,
 * and the first of two family names, as in "Gabriel García Márquez".
 */
export function formsOfPerson(name: string): string[] {
  const surname = surnameOf(name);
  const words = name.split(" ");
  const [first = "", second = "", third] = words;
  const familyFirst = words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(second);
  const twoFamilies = third !== undefined && words.length === 3 && words.every((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word));
  return [name, ...(surname === undefined ? [] : [surname]), ...(familyFirst ? [first] : []), ...(twoFamilies ? [second] : [])];
}

/** Whether the letters are the initials of the name's words: "ISI" of "Inter Services Intelligence". Small words may lack. */
export function isAcronymOf(letters: string, name: string): boolean {
  const wanted = letters.replace(/[^\p{Lu}]/gu, "");
  const words = name.split(/[\s-]+/).filter((word) => word !== "");
  const initials = words.map((word) => word.charAt(0));
  const capitals = initials.filter((letter) => /\p{Lu}/u.test(letter)).join("");
  return wanted.length > 1 && (capitals === wanted || initials.join("").toUpperCase() === wanted);
}

/** The acronym that stands in brackets after a name, with its span: "Inter Services Intelligence (ISI)". */
export function acronymAfter(text: string, name: Span): Span | undefined {
  const match = IN_BRACKETS.exec(text.slice(name.end, name.end + 14));
  const letters = match?.[1];
  if (letters === undefined || !isAcronymOf(letters, text.slice(name.start, name.end))) return undefined;
  return { start: name.end + 2, end: name.end + 2 + letters.length };
}

/** What a story says of one name: for each kind the greatest weight, and how often. */
class Votes {
  readonly #votes = new Map<Kind, { weight: number; count: number }>();

  add(kind: Kind, weight: number): void {
    const vote = this.#votes.get(kind) ?? { weight: 0, count: 0 };
    this.#votes.set(kind, { weight: Math.max(vote.weight, weight), count: vote.count + 1 });
  }

  get winner(): Kind | undefined {
    const [first] = [...this.#votes].sort(([, a], [, b]) => b.weight - a.weight || b.count - a.count);
    return first?.[0];
  }
}

/**
 * Gives every proposal the kind that the whole story bears out: the same name is the same kind throughout, a family or
 * given name follows the person named in full, an acronym follows its expansion. What is still of no kind is left out.
 */
export function agreeOnKinds(text: string, proposals: readonly NameProposal[]): NamedProposal[] {
  const votes = collectVotes(text, proposals);
  return proposals.flatMap((proposal) => {
    const kind = votes.get(nameIn(text, proposal))?.winner;
    return kind ? [{ ...proposal, kind }] : [];
  });
}

function nameIn(text: string, { start, end }: Span): string {
  return withSmallParticle(foldName(text.slice(start, end)));
}

/** The name for comparison: a sentence's first word is "Al-Sadr" or "Von der Leyen" for "al-Sadr", "von der Leyen". */
function withSmallParticle(name: string): string {
  const [first = ""] = name.split(/[ -]/);
  return first !== name && PARTICLE.test(first) ? first.toLowerCase() + name.slice(first.length) : name;
}

function collectVotes(text: string, proposals: readonly NameProposal[]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  const vote = (form: string, kind: Kind, weight: number): void => {
    const name = withSmallParticle(form);
    const held = votes.get(name) ?? new Votes();
    votes.set(name, held);
    held.add(kind, weight);
  };
  for (const proposal of proposals) {
    const name = nameIn(text, proposal);
    if (proposal.kind) vote(name, proposal.kind, proposal.weight);
    if (proposal.kind === "person") votesForParts(name, proposal.weight).forEach(([part, weight]) => { vote(part, "person", weight); });
    const acronym = acronymAfter(text, proposal);
    if (acronym) votesForAcronym(proposal, name, nameIn(text, acronym)).forEach(([part, kind]) => { vote(part, kind, WEIGHT.sure); });
  }
  return votes;
}

function votesForParts(name: string, weight: number): [string, number][] {
  const [, ...families] = formsOfPerson(name);
  if (families.length === 0) return [];
  const words = name.replace(ENDING, "").split(" ");
  const given = words.slice(0, -1).map((part): [string, number] => [part, WEIGHT.guess]);
  // A family name tells more than a guess at the same name alone.
  const family = weight >= WEIGHT.sure ? WEIGHT.sure : weight + 0.5;
  return [...given, ...[words.at(-1) ?? "", ...families].map((form): [string, number] => [form, family])];
}

/** A name that is followed by its initials is most often an organisation, and never a person. */
function votesForAcronym(proposal: NameProposal, name: string, acronym: string): [string, Kind][] {
  const kind = proposal.kind === undefined || proposal.kind === "person" ? "organization" : proposal.kind;
  return [[name, kind], [acronym, kind]];
}
