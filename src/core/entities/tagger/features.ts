import { combine } from "./hash";
import { COLUMN, LIST_COUNT, LONGEST_PHRASE, NAME_LISTS, type Lexicon } from "./lexicon";
import type { Token } from "./tokens";
import { EDGE, WordForms, type WordForm } from "./wordForm";

/** The words of a text that is tagged as a whole, and the sentences that they make: indices of tokens, `to` exclusive. */
export interface TaggerText {
  readonly tokens: readonly Pick<Token, "text">[];
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
}

/** Features of a text's tokens: those of token i are `hashes` from `ends[i - 1]` (or 0) up to `ends[i]`. */
export interface Features {
  readonly hashes: Uint32Array;
  readonly ends: Uint32Array;
}

/** How the words of a sentence are capitalised. */
const CASE = { sentence: 0, capitals: 1, title: 2, small: 3 } as const;

/** A sentence while its features are read. */
interface Reading {
  readonly forms: readonly WordForm[];
  readonly letterCase: number;
  /** For each word the lists that a phrase beginning, inside, ending there is on, or the word alone; 4 numbers a word. */
  readonly lists: Uint16Array;
  /** For each word the capitalised run that it stands in: first word, word after the last. */
  readonly runs: Int32Array;
}

/** How often each word of the text stands in small letters, and with a capital where none is due. */
interface Usage {
  readonly small: ReadonlyMap<number, number>;
  readonly capital: ReadonlyMap<number, number>;
}

/** Hashes are kept to 28 bits, which the model's file needs fewer bytes for; 0 is kept free. */
function featureKey(hash: number): number {
  return hash >>> 4 || 1;
}

/** A growing list of hashes. */
export class FeatureBuffer {
  hashes = new Uint32Array(4096);
  length = 0;

  push(hash: number): void {
    if (this.length === this.hashes.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes[this.length++] = featureKey(hash);
  }
}

/** Reads the features of texts: each is a template's number and what fills it, hashed. */
export class FeatureReader {
  readonly #forms: WordForms;

  constructor(private readonly lexicon: Lexicon) {
    this.#forms = new WordForms(lexicon);
  }

  read(text: TaggerText): Features {
    const forms = text.tokens.map((token) => this.#forms.get(token.text));
    const usage = readUsage(forms, text.sentences);
    const out = new FeatureBuffer();
    const ends = new Uint32Array(forms.length);
    for (const { from, to } of text.sentences) {
      const own = forms.slice(from, to);
      const reading: Reading = { forms: own, letterCase: letterCaseOf(own), lists: this.#listsOf(own), runs: runsOf(own) };
      for (let at = 0; at < own.length; at++) {
        pushFeatures(out, reading, at, usage);
        ends[from + at] = out.length;
      }
    }
    return { hashes: out.hashes.subarray(0, out.length), ends };
  }

  #listsOf(forms: readonly WordForm[]): Uint16Array {
    const lists = new Uint16Array(forms.length * 4);
    for (let at = 0; at < forms.length; at++) {
      const form = forms[at] ?? EDGE;
      lists[at * 4 + 3] = form.lists;
      if (form.opensPhrase) this.#markPhrases(forms, at, lists);
    }
    return lists;
  }

  #markPhrases(forms: readonly WordForm[], at: number, lists: Uint16Array): void {
    let hash = forms[at]?.lower ?? 0;
    for (let to = at + 1; to < forms.length && to < at + LONGEST_PHRASE; to++) {
      hash = combine(hash, forms[to]?.lower ?? 0);
      const bits = this.lexicon.value(COLUMN.lists, this.lexicon.row(hash)) & NAME_LISTS;
      if (bits === 0) continue;
      mark(lists, at * 4, bits);
      for (let inside = at + 1; inside < to; inside++) mark(lists, inside * 4 + 1, bits);
      mark(lists, to * 4 + 2, bits);
    }
  }
}

function mark(lists: Uint16Array, index: number, bits: number): void {
  lists[index] = (lists[index] ?? 0) | bits;
}

function readUsage(forms: readonly WordForm[], sentences: TaggerText["sentences"]): Usage {
  const small = new Map<number, number>();
  const capital = new Map<number, number>();
  for (const { from, to } of sentences) {
    if (letterCaseOf(forms.slice(from, to)) !== CASE.sentence) continue;
    for (let at = from; at < to; at++) {
      const form = forms[at] ?? EDGE;
      if (!form.letters) continue;
      const counts = form.capital ? capital : small;
      if (!form.capital || !opensSentence(forms, from, at)) counts.set(form.lower, (counts.get(form.lower) ?? 0) + 1);
    }
  }
  return { small, capital };
}

/** Whether only marks stand between the sentence's start and a word. */
function opensSentence(forms: readonly WordForm[], from: number, at: number): boolean {
  for (let before = at - 1; before >= from; before--) {
    const form = forms[before] ?? EDGE;
    if (form.letters) return false;
    if (at - before > 3) return false;
  }
  return true;
}

function letterCaseOf(forms: readonly WordForm[]): number {
  let words = 0;
  let capitals = 0;
  let allCapitals = 0;
  for (const form of forms) {
    if (!form.letters) continue;
    words++;
    if (form.capital) capitals++;
    if (form.capital && !form.small) allCapitals++;
  }
  if (words >= 2 && allCapitals >= words * 0.75) return CASE.capitals;
  if (words >= 4 && capitals >= words * 0.7) return CASE.title;
  return capitals === 0 && words > 0 ? CASE.small : CASE.sentence;
}

function runsOf(forms: readonly WordForm[]): Int32Array {
  const runs = new Int32Array(forms.length * 2);
  for (let at = 0; at < forms.length; ) {
    const end = endOfRun(forms, at);
    for (let inside = at; inside < Math.max(end, at + 1); inside++) {
      runs[inside * 2] = at;
      runs[inside * 2 + 1] = end;
    }
    at = Math.max(end, at + 1);
  }
  return runs;
}

function endOfRun(forms: readonly WordForm[], from: number): number {
  let end = from;
  for (let at = from; at < forms.length && at < from + 16; at++) {
    const form = forms[at] ?? EDGE;
    if (form.capital) end = at + 1;
    else if (end === from || !form.connects || at - end > 1) break;
  }
  return end;
}

/** Templates are numbered as they are pushed; a number is never used for two. */
function pushFeatures(out: FeatureBuffer, reading: Reading, at: number, usage: Usage): void {
  const { forms } = reading;
  const [p2, p1, w, n1, n2] = [forms[at - 2] ?? EDGE, forms[at - 1] ?? EDGE, forms[at] ?? EDGE, forms[at + 1] ?? EDGE, forms[at + 2] ?? EDGE];
  pushWords(out, p2, p1, w, n1, n2);
  pushShapes(out, reading, p1, w, n1);
  pushClusters(out, p2, p1, w, n1, n2);
  pushLists(out, reading, at);
  pushRun(out, reading, at);
  pushUsage(out, reading, at, usage);
}

function pushWords(out: FeatureBuffer, p2: WordForm, p1: WordForm, w: WordForm, n1: WordForm, n2: WordForm): void {
  const push = (template: number, value: number): void => { out.push(combine(template, value)); };
  push(1, w.lower);
  push(2, p1.lower);
  push(3, n1.lower);
  push(4, p2.lower);
  push(5, n2.lower);
  push(6, combine(p1.lower, w.lower));
  push(7, combine(w.lower, n1.lower));
  push(8, combine(p2.lower, p1.lower));
  push(9, combine(n1.lower, n2.lower));
  push(10, w.exact);
  push(11, w.prefix3);
  push(12, w.prefix4);
  push(13, w.suffix2);
  push(14, w.suffix3);
  push(15, w.suffix4);
  push(16, p1.suffix3);
  push(17, n1.suffix3);
}

function pushShapes(out: FeatureBuffer, { letterCase }: Reading, p1: WordForm, w: WordForm, n1: WordForm): void {
  const push = (template: number, value: number): void => { out.push(combine(template, value)); };
  const own = combine(w.shape, letterCase);
  push(20, 0);
  push(21, own);
  push(22, combine(w.longShape, letterCase));
  push(23, combine(p1.shape, own));
  push(24, combine(own, n1.shape));
  push(25, combine(combine(p1.shape, own), n1.shape));
  push(26, p1.shape);
  push(27, n1.shape);
  push(28, combine(w.shape, w.suffix3));
  push(29, combine(own, p1.lower));
  push(30, combine(own, n1.lower));
}

function pushClusters(out: FeatureBuffer, p2: WordForm, p1: WordForm, w: WordForm, n1: WordForm, n2: WordForm): void {
  const push = (template: number, value: number): void => { out.push(combine(template, value)); };
  push(40, p2.coarse);
  push(41, p1.coarse);
  push(42, w.coarse);
  push(43, n1.coarse);
  push(44, n2.coarse);
  push(45, p1.middle);
  push(46, w.middle);
  push(47, n1.middle);
  push(48, w.fine);
  push(49, p1.fine);
  push(50, n1.fine);
  push(51, combine(p1.coarse, w.coarse));
  push(52, combine(w.coarse, n1.coarse));
  push(53, combine(combine(p1.coarse, w.coarse), n1.coarse));
  push(54, combine(w.middle, w.shape));
  push(55, combine(p1.middle, w.shape));
  push(56, combine(n1.middle, w.shape));
}

function pushLists(out: FeatureBuffer, { lists, forms }: Reading, at: number): void {
  const w = forms[at] ?? EDGE;
  const own = unionAt(lists, at);
  for (let part = 0; part < 4; part++) {
    const bits = lists[at * 4 + part] ?? 0;
    for (let list = 0; bits >> list !== 0 && list < LIST_COUNT; list++) {
      if (bits & (1 << list)) out.push(combine(70 + part, combine(list, w.capital ? 1 : 0)));
    }
  }
  out.push(combine(75, combine(own, w.shape)));
  out.push(combine(76, unionAt(lists, at - 1)));
  out.push(combine(77, unionAt(lists, at + 1)));
  out.push(combine(78, combine(unionAt(lists, at - 1), own)));
  out.push(combine(79, combine(own, unionAt(lists, at + 1))));
}

function unionAt(lists: Uint16Array, at: number): number {
  const index = at * 4;
  return (lists[index] ?? 0) | (lists[index + 1] ?? 0) | (lists[index + 2] ?? 0) | (lists[index + 3] ?? 0);
}

const MOST_PLACES = 4;

function pushRun(out: FeatureBuffer, { forms, runs, lists }: Reading, at: number): void {
  const [from, to] = [runs[at * 2] ?? 0, runs[at * 2 + 1] ?? 0];
  if (to <= from) return;
  const push = (template: number, value: number): void => { out.push(combine(template, value)); };
  const [before, first, last, after] = [forms[from - 1] ?? EDGE, forms[from] ?? EDGE, forms[to - 1] ?? EDGE, forms[to] ?? EDGE];
  const place = combine(Math.min(at - from, MOST_PLACES), Math.min(to - at, MOST_PLACES));
  const edge = (at === from ? 1 : 0) | (at === to - 1 ? 2 : 0);
  push(81, place);
  push(82, combine(before.lower, edge));
  push(83, combine(after.lower, edge));
  push(84, combine(before.middle, after.middle));
  push(85, combine(last.lower, edge));
  push(86, combine(first.lower, edge));
  push(87, combine(last.middle, edge));
  push(88, combine(first.middle, edge));
  push(89, combine(unionAt(lists, to - 1), edge));
  push(90, combine(unionAt(lists, from), edge));
  push(91, combine(last.suffix3, edge));
}

function pushUsage(out: FeatureBuffer, { forms, letterCase }: Reading, at: number, { small, capital }: Usage): void {
  const w = forms[at] ?? EDGE;
  if (!w.capital) return;
  const opens = opensSentence(forms, 0, at);
  const own = letterCase === CASE.sentence && !opens ? 1 : 0;
  const elsewhere = Math.min((capital.get(w.lower) ?? 0) - own, 3);
  const inSmall = Math.min(small.get(w.lower) ?? 0, 2);
  const value = combine(combine(elsewhere, inSmall), combine(opens ? 1 : 0, letterCase));
  out.push(combine(95, value));
  out.push(combine(96, combine(value, w.coarse)));
}
