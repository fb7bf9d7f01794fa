import { MONTHS, WEEKDAYS } from "../story/calendar";
import { LISTED_NAMES, LONGEST_LISTED, ORGANIZATION, PLACE, foldName, type ListedKind } from "./lexicon";
import { PORTFOLIOS, TITLE_MODIFIERS, titleAt, titleBefore, type TitleMatch } from "./titles";
import { wordAt, type Word } from "./words";

/** Capitalised words that stand together and may be a name: the words from `from` up to, not including, `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** The title that stands before it in capitals: "Gen." before "Qamar Javed Bajwa". */
  readonly title?: TitleMatch;
  /** Set where "of" or "for" joined it: the kind that its first word makes it. */
  readonly composed?: "organization" | "place";
}

/** Small words within a name, and those of them that may begin one: "Osama bin Laden", "de Blasio". */
const PARTICLES = new Set("abu al bin bint ben da das de del della den der di do dos du e el ibn la las le los san ter ul ur van von y zu zur".split(" "));
const FIRST_PARTICLES = new Set("abu bin bint da de del della di du ibn van von".split(" "));

/** Days and months that are names of people as well: only another name beside them tells. */
const NAMES_TOO = new Set("April August Dec Jan June Jun Mar May Mon Sat Sun Wed".split(" "));

/** Words that are capitalised and yet no part of a name. */
const NEVER_NAMES = new Set([
  ...WEEKDAYS,
  ...MONTHS.filter((month) => !NAMES_TOO.has(month)),
  ..."I Tue Thu Fri Feb Apr Jul Sep Sept Oct Nov Christmas Easter Ramadan Eid Islam Christianity Judaism Internet God Allah".split(" "),
]);

/** Words that begin sentences and are then no part of a name. In lower case. */
const OPENERS = new Set(
  `a about according across after again against all almost already also although always amid among an and another any are around as asked at away back be because been before behind being below
  besides between beyond both but by can could despite did do does down due during each earlier either elsewhere even every everyone few first following for former four from further
  get given had has have he hello her here his how however i if in indeed instead into is it its just last late later least less let like likewise located many maybe me meanwhile
  more moreover most mr much my near nearly neither never nevertheless new next no nobody none nor not nothing now of off on once one only or other others our out over own perhaps
  please police prior recently regarding same several shall she should similarly since six so some someone something soon still such ten than thanks that the their them then there
  therefore these they this those though three through throughout thus to today together tomorrow tonight too toward two under unless unlike until up upon us very was we well were
  what when where whether which while who whom whose why will with within without would yes yesterday yet you your`.split(/\s+/),
);
/** No name has more words; what is longer is a list or no prose. */
const LONGEST_RUN = 12;

/** Whether a word, as it stands, may be a part of a name. */
function mayBeName(word: Word): boolean {
  if (!word.capital || NEVER_NAMES.has(word.text)) return false;
  return !OPENERS.has(word.lower) || word.caps || (!word.opens && word.lower !== "the");
}

/** Capitalised words of a text in order, titles told apart and "of" joined: "Bank" and "England" are one run. */
export function findRuns(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < words.length) {
    const end = readRun(words, at, runs);
    at = Math.max(end, at + 1);
  }
  return joinRuns(words, runs);
}

/** Reads the runs that begin at a word, if one does, and gives the word after them: a title ends one and begins the next. */
function readRun(words: readonly Word[], at: number, runs: Run[]): number {
  let run: Run = { from: at, to: at };
  while (run.to < words.length && run.to - at < LONGEST_RUN && (run.to === at || continues(words, run.to))) {
    const title = namedTitleAt(words, run.to, run.from);
    const to = title ? title.to : endOfNamePart(words, run.to);
    if (to === run.to) break;
    if (title) pushRun(words, runs, run);
    run = title ? { from: to, to, title } : { ...run, to };
  }
  const to = withLowerEnding(words, run);
  pushRun(words, runs, { ...run, to });
  return to;
}

/** "Haqqani" and "network". */
function withLowerEnding(words: readonly Word[], { from, to }: Run): number {
  const ends = to > from && continues(words, to) && ORGANIZATION.lowerEndings.has(wordAt(words, to).lower);
  return ends ? to + 1 : to;
}

function continues(words: readonly Word[], at: number): boolean {
  const [word, before] = [wordAt(words, at), wordAt(words, at - 1)];
  return at > 0 && word.joined && (!before.possessive || (word.capital && ORGANIZATION.possessives.has(before.text)));
}

/** The word after the listed name, the capitalised word, or the particles and the capitalised word, that stand at `at`. */
function endOfNamePart(words: readonly Word[], at: number): number {
  const word = wordAt(words, at);
  const listed = word.capital ? listedEnd(words, at) : at;
  if (listed > at + 1) return listed;
  if (mayBeName(word)) return at + 1;
  return PARTICLES.has(word.lower) ? endAfterParticles(words, at) : at;
}

function endAfterParticles(words: readonly Word[], at: number): number {
  if (!wordAt(words, at - 1).capital && !FIRST_PARTICLES.has(wordAt(words, at).lower)) return at;
  const second = wordAt(words, at + 1);
  const after = second.joined && PARTICLES.has(second.lower) ? at + 2 : at + 1;
  const name = wordAt(words, after);
  return name.joined && mayBeName(name) && !name.caps ? after + 1 : at;
}

/** A capitalised title that a name follows. One that is also a name's last word counts only where nothing but a nation stands before it. */
function namedTitleAt(words: readonly Word[], at: number, from: number): TitleMatch | undefined {
  const match = wordAt(words, at).capital ? titleAt(words, at) : undefined;
  if (!match || !continues(words, match.to) || endOfNamePart(words, match.to) === match.to) return undefined;
  if (isEnding(wordAt(words, match.to)) || listedEnd(words, at) > match.to) return undefined;
  const first = at === from || listedKind(words, from, at) !== undefined;
  return first || !isAlsoName(match) ? match : undefined;
}

function isAlsoName({ title, from, to }: TitleMatch): boolean {
  return to - from === 1 && (title.category === "royal" || title.category === "religious" || title.category === "police" || title.category === "job");
}

function isEnding(word: Word): boolean {
  return ORGANIZATION.endings.has(word.text) || PLACE.endings.has(word.text);
}

/** The kind of the words as a listed name. */
export function listedKind(words: readonly Word[], from: number, to: number): ListedKind | undefined {
  return to - from > LONGEST_LISTED ? undefined : LISTED_NAMES.get(nameOf(words, from, to));
}

/** The word after the longest listed name that begins at a word; the word itself where none does. */
export function listedEnd(words: readonly Word[], from: number): number {
  for (let to = Math.min(words.length, from + LONGEST_LISTED); to > from; to--) {
    const together = words.slice(from + 1, to).every((_, index) => continues(words, from + 1 + index));
    if (together && listedKind(words, from, to)) return to;
  }
  return from;
}

/** The words with single spaces, folded for comparison. */
export function nameOf(words: readonly Word[], from: number, to: number): string {
  return foldName(words.slice(from, to).map(({ text }) => text).join(" "));
}

/** Keeps a run, without the titles and offices at its end: "Defense" of "Defense Minister", "Prime Minister" of "UK Prime Minister". */
function pushRun(words: readonly Word[], runs: Run[], run: Run): void {
  const to = run.title ? run.to : endBeforeTitles(words, run);
  if (to > run.from) runs.push({ ...run, to });
}

function endBeforeTitles(words: readonly Word[], { from, to }: Run): number {
  const ending = titleBefore(words, to);
  const own = ending && ending.from >= from && (ending.from === from || isOffice(ending)) ? ending.from : to;
  const before = own < to || (wordAt(words, to).capital && continues(words, to) && titleAt(words, to));
  if (!before) return to;
  let end = own;
  while (end > from && isTitleWord(wordAt(words, end - 1))) end--;
  return end;
}

function isOffice({ title }: TitleMatch): boolean {
  return title.category === "political" || title.category === "company";
}

/** Whether a word says what an office is of, or weakens a title. */
export function isTitleWord(word: Word): boolean {
  return PORTFOLIOS.has(word.text) || TITLE_MODIFIERS.has(word.lower);
}

/** Joins "Bank" and "England", "Ministry of Health" and "Human Services". */
function joinRuns(words: readonly Word[], runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const previous = joined.at(-1);
    const composed = previous && !run.title ? compose(words, previous, run) : undefined;
    if (previous && composed) joined[joined.length - 1] = { ...previous, to: run.to, composed };
    else joined.push(run);
  }
  return joined;
}

function compose(words: readonly Word[], left: Run, right: Run): Run["composed"] {
  const gap = words.slice(left.to, right.from);
  const close = gap.length > 0 && gap.length <= 2 && [...gap.keys()].every((index) => continues(words, left.to + index));
  if (!close || !continues(words, right.from)) return undefined;
  const between = gap.map(({ lower }) => lower).join(" ");
  if (["of", "of the", "for", "for the"].includes(between)) return kindOfBeginning(words, left);
  return between === "and" && isListOfPortfolios(words, left, right) ? "organization" : undefined;
}

function kindOfBeginning(words: readonly Word[], { from, to, composed, title }: Run): Run["composed"] {
  if (composed || title) return composed;
  const last = wordAt(words, to - 1).text;
  if (ORGANIZATION.beginnings.has(last)) return "organization";
  return PLACE.beginnings.has(last) && to - from <= 2 ? "place" : undefined;
}

/** "Ministry of Finance and Planning", "Health and Human Services Department". */
function isListOfPortfolios(words: readonly Word[], left: Run, right: Run): boolean {
  if (left.composed === "organization") return [right.from, left.to - 1].every((at) => PORTFOLIOS.has(wordAt(words, at).text));
  const portfolios = words.slice(left.from, left.to).every(({ text }) => PORTFOLIOS.has(text));
  return portfolios && right.to - right.from > 1 && ORGANIZATION.endings.has(wordAt(words, right.to - 1).text);
}
