import type { Span } from "../text/span";

/** Abbreviations that stand before a name or a number and so never end a sentence. */
const BEFORE_NAME = new Set(
  `adj adm amb assn ave bishop brig capt cardinal cmdr col cpl cpt dist dr ens fr gen gov hon insp lt maj messrs mgr
  mlle mme mr mrs ms msgr no nos pfc pres prof pvt rep reps rev sen sens sgt sr. supt st ste treas vs v
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun fig approx est`.split(/\s+/),
);

/** Abbreviations that may end a sentence: they do only where the next word begins one beyond doubt. */
const MAY_END = new Set(
  `inc corp co ltd jr sr bros etc dept univ bldg blvd a.m p.m u.s u.k u.n u.a.e u.s.s.r d.c e.g i.e ph.d m.d b.a m.a
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c
  n.d okla ore pa r.i s.c s.d tenn vt va wash w.va wis wyo`.split(/\s+/),
);

/** Words that begin a sentence far more often than they stand capitalised within one. */
const STARTERS = new Set(
  `a after all also although an and another as at because before both but by during each even for from he her his how
  however i if in instead it its last many meanwhile more most new no nor not now of on once one only or other our she
  since so some such that the their then there these they this those though to today under until we what when where
  which while who why with yet you`.split(/\s+/),
);

const END_MARKS = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s+\S)|[。！？]+["'”’」』）]*/gu;
const NEXT_WORD = /^\s+["'“‘«([]*([\p{L}\p{N}$€£¥#@]*)/u;
const LAST_WORD = /[\p{L}\p{N}.]+$/u;
const INITIAL = /^\p{Lu}$/u;
/** No abbreviation is longer: keeps the look back short. */
const LONGEST_WORD = 24;

/** The sentences of a block's text, white space between them excluded. Offsets are relative to the text. */
export function splitSentences(text: string, from = 0): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, from);
  for (const match of text.matchAll(END_MARKS)) {
    const end = match.index + match[0].length;
    if (end <= start || !endsSentence(text, match)) continue;
    sentences.push({ start, end });
    start = skipSpace(text, end);
  }
  const end = text.trimEnd().length;
  return end > start ? [...sentences, { start, end }] : sentences;
}

function skipSpace(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && /\s/.test(text.charAt(offset))) offset++;
  return offset;
}

function endsSentence(text: string, match: RegExpExecArray): boolean {
  const marks = match[0];
  if (/^[。！？]/u.test(marks)) return true;
  const end = match.index + marks.length;
  const next = NEXT_WORD.exec(text.slice(end, end + LONGEST_WORD + 8))?.[1] ?? "";
  if (/^\p{Ll}/u.test(next)) return false;
  if (!marks.startsWith(".") || marks.startsWith("..")) return true;
  return !isAbbreviation(text, match.index, next, marks.length > 1);
}

/** Whether the full stop at `offset` belongs to the word before it rather than to the sentence. */
function isAbbreviation(text: string, offset: number, nextWord: string, closed: boolean): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST_WORD), offset);
  const word = LAST_WORD.exec(before)?.[0] ?? "";
  const lower = word.toLowerCase();
  if (closed) return false;
  if (BEFORE_NAME.has(lower)) return true;
  const lastPart = word.slice(word.lastIndexOf(".") + 1);
  if (MAY_END.has(lower) || INITIAL.test(lastPart)) return !STARTERS.has(nextWord.toLowerCase()) || nextWord === "I";
  return false;
}
