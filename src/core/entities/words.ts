import type { Block } from "../story/story";
import { compareSpans, type Span } from "../text/span";

/** A word of a block, as the search for names sees it. The span leaves out a possessive ending. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital, perhaps after an article that is written with it: "Kabul", "al-Assad". */
  readonly capital: boolean;
  /** Two letters or more, and none of them small: "ISI", "U.S.". */
  readonly caps: boolean;
  readonly possessive: boolean;
  /** Nothing but white space, or an ampersand, lies between the word before and this one. */
  readonly joined: boolean;
  /** Stands where any word has a capital: after the end of a sentence, an opening quotation mark or a colon. */
  readonly opens: boolean;
}

const NO_WORD: Word = { start: 0, end: 0, text: "", lower: "", capital: false, caps: false, possessive: false, joined: false, opens: false };

/** The word at an index; before the first and after the last an empty one, joined to nothing. */
export function wordAt(words: readonly Word[], index: number): Word {
  return words[index] ?? NO_WORD;
}

/** Abbreviations whose full stop belongs to them, next to initials and dotted letters. */
const DOTTED = new Set(
  `adm amb assn brig bros capt cmdr co col corp cpl dr ens gen gens gov hon inc jr lance lt ltd maj messrs mgr mr mrs ms msgr mt ofc pfc prof
  pvt rep reps rev revs sen sens sgt spc sr st ste supt s.p.a`.split(/\s+/),
);

const WORD = /(?:\p{L}\.){2,8}|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-‑'’ʼ&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const POSSESSIVE = /['’]s$/i;
const CAPITAL = /^(?:\p{Lu}|(?:al|el|ul|as|ad|ar|an|at|ash|az|d|l|bint|u)[-‑'’]\p{Lu})/u;
const CAPS = /^[\p{Lu}\p{M}\p{N}.&'’-]{2,}$/u;
const WHITE_SPACE = /^\s+$/;
/** Compounds of a name and a small word: "U.S.-led" is two words, "Taliban-controlled" too, "Kim Jong-un" is none. */
const TAIL = /[-‑](?:led|based|backed|born|brokered|built|controlled|held|occupied|linked|era|style|made|owned|trained|wide|aligned|affiliated|allied|administered|ruled|run|sponsored|supported|funded|imposed|inspired|dominated|majority|speaking|educated|bound|only|area|day|like|related|friendly|registered|listed|flagged|drafted)$/;

/** Whatever may hold names: the block's text without addresses and code. Quotations and the dateline are in it. */
export function readableText(block: Block): string {
  if (block.kind === "block-quote") return block.text;
  const kept = [...(block.dateline ? [block.dateline] : []), ...block.quotations.map(({ interior }) => interior)];
  const pieces: string[] = [];
  let end = 0;
  for (const span of kept.sort(compareSpans)) {
    if (span.start < end) continue;
    pieces.push(block.prose.slice(end, span.start), block.text.slice(span.start, span.end));
    end = span.end;
  }
  return pieces.join("") + block.prose.slice(end);
}

/** The words of a block's readable text, in order. Sentences are the block's own. */
export function readWords(text: string, sentences: readonly Span[]): Word[] {
  const openings = new Set(sentences.map(({ start }) => start));
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(end, match.index);
    const word = readWord(text, match.index, match[0], gap, openings);
    words.push(word);
    end = match.index + match[0].length;
    if (text.startsWith(".", end) && word.end === end + 1) end = word.end;
  }
  return words;
}

function readWord(text: string, start: number, found: string, gap: string, openings: ReadonlySet<number>): Word {
  const possessive = POSSESSIVE.test(found);
  const whole = possessive ? found.slice(0, -2) : found.replace(TAIL, "");
  const dotted = !possessive && whole === found && text.startsWith(".", start + found.length) && isAbbreviation(whole);
  const own = dotted ? `${whole}.` : whole;
  const plural = /s$/i.test(found) && /^['’](?!\p{L})/u.test(text.slice(start + found.length, start + found.length + 2));
  return {
    start,
    end: start + own.length,
    text: own,
    lower: own.toLowerCase(),
    capital: CAPITAL.test(own),
    caps: CAPS.test(own),
    possessive: possessive || plural || whole !== found,
    joined: WHITE_SPACE.test(gap) || gap === " & ",
    opens: opensSentence(gap, start, openings),
  };
}

function isAbbreviation(word: string): boolean {
  return /^\p{Lu}$/u.test(word) || DOTTED.has(word.toLowerCase());
}

/** An opening mark may stand before a sentence's first word, or the sentence's start before the mark. */
function opensSentence(gap: string, start: number, openings: ReadonlySet<number>): boolean {
  if (openings.has(start) || /["“«„‘:•]\s*$/.test(gap) || gap.includes("\n")) return true;
  const marks = gap.trimStart();
  return marks !== "" && openings.has(start - marks.length);
}

/** How the words of a block are capitalised. */
export type Capitals = "sentence" | "title" | "all";

/** Words that stay small in a headline in title case. */
const SMALL_IN_TITLES = new Set(
  "a about after al al- an and as at bin but by de del di down for from if in into is it la le like near nor of off on or out over per so than that the to up van vs via von when with yet".split(" "),
);
const FEWEST_WORDS = 3;
const FEWEST_LETTERS_OF_WORD = 4;
/** Shares of words from which on capitals say nothing about names. */
const CAPS_SHARE = 0.6;
const TITLE_SHARE = 0.95;

/**
 * Tells title case and all capitals from running text: in the one hardly any word but the smallest is in lower case, in
 * the other most long words are in capitals. A line that ends in a full stop is no headline.
 */
export function capitalsOf(words: readonly Word[], text: string): Capitals {
  const long = words.filter((word) => word.text.length >= FEWEST_LETTERS_OF_WORD);
  if (words.length < FEWEST_WORDS) return "sentence";
  if (long.filter(({ caps }) => caps).length >= long.length * CAPS_SHARE && words.filter(({ caps }) => caps).length >= FEWEST_WORDS) return "all";
  const large = words.filter(({ lower }) => !SMALL_IN_TITLES.has(lower));
  const capitals = large.filter(({ capital }) => capital).length;
  const ended = /[.!?]["”’)]*\s*$/.test(text.slice(-8));
  return !ended && large.length >= FEWEST_WORDS && capitals >= large.length * TITLE_SHARE ? "title" : "sentence";
}
