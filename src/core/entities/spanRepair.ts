import type { Story } from "../story/story";
import type { Span } from "../text/span";
import { LISTED_NAMES, ORGANIZATION, foldName } from "./lexicon";
import type { NameProposal } from "./nameProposal";
import { titleAt } from "./titles";
import { readWords, type Word } from "./words";

/** How far around a name the words are read that may belong to it. */
const REACH = 40;
const PARTICLES_BEFORE = /(?<![\p{L}\p{N}-])(?:(?:abu|al|bin|bint|da|de|del|della|der|den|di|dos|du|el|ibn|la|le|van|von|zu)[ \u00A0]){1,3}$/u;
const HYPHENATED_AFTER = /^[-‑]\p{L}[\p{L}\p{M}'’]*(?:[-‑]\p{L}[\p{L}\p{M}'’]*)*/u;
/** What stands before a hyphen and a name is no part of it: "pro-Beijing". */
const HYPHEN_COMPOUND = /^[-‑](?:led|based|backed|born|brokered|built|controlled|held|occupied|linked|era|style|made|owned|trained|wide|aligned|affiliated|allied|administered|ruled|run|sponsored|supported|funded|imposed|inspired|dominated|majority|speaking|educated|bound|only|area|day|like|related|friendly|registered|listed|flagged|drafted|type|American|Americans|born)(?!\p{L})/u;

/**
 * Gives names that the tagger cut by its tokens the bounds that names have: the hyphenated rest ("Moon Jae" of "Moon
 * Jae-in") and the particles before a surname ("Laden" of "bin Laden") are added; small words at the end ("Borno
 * state"), and the beginning of a title ("Saudi Crown" before "Prince Mohammed") are cut off. Undefined where nothing is left.
 */
export function repairSpan(story: Story, name: NameProposal): NameProposal | undefined {
  const longer = name.kind === "person" ? withParticles(story, withHyphenated(story, name)) : withArticle(story, name);
  return withoutTail(story, longer);
}

function withHyphenated({ text }: Story, name: NameProposal): NameProposal {
  const after = text.slice(name.end, name.end + REACH);
  const rest = HYPHEN_COMPOUND.test(after) ? undefined : HYPHENATED_AFTER.exec(after)?.[0];
  return rest === undefined || rest.length === after.length ? name : { ...name, end: name.end + rest.replace(/['’]s?$/, "").length };
}

function withParticles({ text }: Story, name: NameProposal): NameProposal {
  const particles = PARTICLES_BEFORE.exec(text.slice(Math.max(0, name.start - REACH), name.start))?.[0];
  return particles === undefined ? name : { ...name, start: name.start - particles.length };
}

/** "The Hague" is listed with its article. */
function withArticle({ text }: Story, name: NameProposal): NameProposal {
  const longer = text.slice(Math.max(0, name.start - 4), name.end);
  return longer.startsWith("The ") && LISTED_NAMES.has(foldName(longer)) ? { ...name, start: name.start - 4 } : name;
}

function withoutTail({ text }: Story, name: NameProposal): NameProposal | undefined {
  const own = text.slice(name.start, name.end);
  if (!/\s/.test(own) || LISTED_NAMES.has(foldName(own))) return name;
  const words = readWords(text.slice(name.start, name.end + REACH), []);
  const inside = words.filter(({ start }) => start < name.end - name.start);
  const to = endBeforeTitle(words, endOfCapitals(inside));
  if (to === inside.length) return name;
  const last = inside[to - 1];
  return last && { ...name, ...endingWith(name, last) };
}

function endingWith(name: Span, last: Word): Span {
  return { start: name.start, end: name.start + last.end };
}

/** The word after the last that may end a name. */
function endOfCapitals(words: readonly Word[]): number {
  let to = words.length;
  while (to > 0 && !mayEnd(words[to - 1])) to--;
  return to;
}

function mayEnd(word: Word | undefined): boolean {
  return word !== undefined && (/[\p{Lu}\p{N}]/u.test(word.text) || ORGANIZATION.lowerEndings.has(word.lower));
}

/** Where a title begins that goes on after the name. */
function endBeforeTitle(words: readonly Word[], to: number): number {
  for (let at = 0; at < to; at++) {
    const title = titleAt(words, at);
    if (title && title.to > to) return at;
  }
  return to;
}
