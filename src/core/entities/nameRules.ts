import type { NameKind } from "../names/nameEntry";
import type { BlockAnalysis, NameCandidate, Token } from "../nlp/analysis";
import type { Span } from "../text/span";
import { ORGANIZATION, OTHER, PLACE } from "./lexicon";
import { WEIGHT } from "./nameProposal";
import { isTitleWord, listedKind, type Run } from "./runs";
import { titleAt, titleBefore } from "./titles";
import { wordAt, type Word } from "./words";

/** A run in its block, with what the analysis says of its words. */
export interface RunContext {
  readonly words: readonly Word[];
  readonly run: Run;
  readonly first: Word;
  readonly last: Word;
  readonly count: number;
  readonly span: Span;
  readonly text: string;
  /** The few characters that follow. */
  readonly after: string;
  readonly tokens: readonly Token[];
  readonly candidates: readonly NameCandidate[];
}

/** What a rule makes of a run; `none` is a run that names nothing. */
export interface Verdict {
  readonly kind: NameKind | "nationality" | "none";
  readonly weight: number;
}

const SPEECH = new Set(
  "said says told tells added adds announced asked argued believes called claimed commented confirmed declared denied explained insisted noted recalled replied stated tweeted warned wrote testified".split(" "),
);
const PERSON_PARTICLES = new Set("bin ibn bint von van der den de del della di da dos al".split(" "));
/** Endings that are surnames as well: a given name before them decides. */
const AMBIGUOUS_ENDINGS = new Set("Bay Beach Bush Cape Forest Hill Hills House Lake Mail Park Post Rock Road Shore Springs Street Church School Bank Banks Rivers Tower Towers Falls Fields".split(" "));

/** Capitalised words of belief, the compass and the like that name nothing by themselves. */
const UNNAMING = new Set(
  "Buddhist Catholic Catholics Christians Eastern Hindu Hindus Islamic Islamist Islamists Jew Jewish Jews Martian Muslim Muslims Northern Orthodox Protestant Shia Shiite Shiites Sikh Sikhs Southern Sunni Sunnis Western".split(" "),
);

const verdict = (kind: Verdict["kind"], weight: number): Verdict => ({ kind, weight });

type NameRule = (run: RunContext) => Verdict | undefined;

/** The first rule that has a verdict decides: what a name is of itself, then what stands around it, then guesses. */
const RULES: readonly NameRule[] = [
  listed,
  composed,
  emptyOfNames,
  titled,
  givenNameBeforeAmbiguousEnding,
  organizationEnding,
  otherEnding,
  acronym,
  placeEnding,
  placeNounAfter,
  organizationNounAfter,
  nounBefore,
  roleBefore,
  particleWithin,
  personalForm,
  givenName,
  ageAfter,
  speaker,
  placePreposition,
  analysed,
  severalWords,
];

/** What a run names, as far as its block tells; undefined where it does not. */
export function judgeRun(context: RunContext): Verdict | undefined {
  for (const rule of RULES) {
    const found = rule(context);
    if (found) return found;
  }
  return undefined;
}

/** Puts a run together with what is known of its words. */
export function runContext(words: readonly Word[], run: Run, text: string, analysis: BlockAnalysis): RunContext | undefined {
  const [first, last] = [words[run.from], words[run.to - 1]];
  if (!first || !last) return undefined;
  const span = { start: first.start, end: last.end };
  return {
    words,
    run,
    first,
    last,
    count: run.to - run.from,
    span,
    text: text.slice(span.start, span.end),
    after: text.slice(span.end, span.end + 8),
    tokens: within(analysis.tokens, span),
    candidates: within(analysis.names, span),
  };
}

/** The items that share characters with a span, of a list in order: found by bisection. */
function within<Item extends Span>(items: readonly Item[], span: Span): Item[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let item = items[low]; item && item.start < span.end; item = items[++low]) found.push(item);
  return found;
}

function listed({ words, run }: RunContext): Verdict | undefined {
  const kind = listedKind(words, run.from, run.to);
  return kind && !run.title ? verdict(kind, run.to - run.from > 1 ? WEIGHT.sure : WEIGHT.likely) : undefined;
}

function composed({ run }: RunContext): Verdict | undefined {
  return run.composed && verdict(run.composed, WEIGHT.sure);
}

function emptyOfNames({ words, run, count, first }: RunContext): Verdict | undefined {
  if (run.title) return undefined;
  const offices = words.slice(run.from, run.to).every(isTitleWord) || titleAt(words, run.from)?.to === run.to;
  return offices || (count === 1 && isNoName(first.text)) ? verdict("none", WEIGHT.sure) : undefined;
}

/** Whether a word alone names nothing: "Ministry", "Valley", "TV". */
function isNoName(word: string): boolean {
  return [ORGANIZATION.endings, PLACE.endings, ORGANIZATION.otherAcronyms, UNNAMING].some((words) => words.has(word)) || word.length < 2;
}

function titled({ run, last }: RunContext): Verdict | undefined {
  if (!run.title) return undefined;
  return ORGANIZATION.endings.has(last.text) ? verdict("organization", WEIGHT.likely) : verdict("person", WEIGHT.sure);
}

const GIVEN_NAME_TAGS = ["FirstName", "MaleName", "FemaleName"];

function startsWithGivenName({ tokens, first }: RunContext): boolean {
  return GIVEN_NAME_TAGS.some((tag) => tokens[0]?.tags.has(tag)) && !first.caps;
}

function givenNameBeforeAmbiguousEnding(context: RunContext): Verdict | undefined {
  const fits = context.count > 1 && context.count <= 3 && AMBIGUOUS_ENDINGS.has(context.last.text) && startsWithGivenName(context);
  return fits ? verdict("person", WEIGHT.likely) : undefined;
}

function organizationEnding({ count, last, text }: RunContext): Verdict | undefined {
  if (ORGANIZATION.lowerEndings.has(last.text) || text.includes("&")) return verdict("organization", WEIGHT.sure);
  return count > 1 && ORGANIZATION.endings.has(last.text) ? verdict("organization", WEIGHT.likely) : undefined;
}

function otherEnding({ count, first, last }: RunContext): Verdict | undefined {
  return count > 1 && (OTHER.endings.has(last.text) || OTHER.beginnings.has(first.text)) ? verdict("other", WEIGHT.likely) : undefined;
}

function acronym({ count, first }: RunContext): Verdict | undefined {
  if (count !== 1 || !/^(?:\p{Lu}\.?){2,6}$/u.test(first.text)) return undefined;
  return verdict("organization", ORGANIZATION.acronyms.has(first.text) ? WEIGHT.sure : WEIGHT.guess);
}

function placeEnding({ count, first, last }: RunContext): Verdict | undefined {
  return count > 1 && (PLACE.endings.has(last.text) || PLACE.beginnings.has(first.text)) ? verdict("place", WEIGHT.likely) : undefined;
}

/** "Helmand province". */
function placeNounAfter({ words, run, last }: RunContext): Verdict | undefined {
  const after = wordAt(words, run.to);
  return after.joined && !last.possessive && PLACE.nounsAfter.has(after.lower) ? verdict("place", WEIGHT.likely) : undefined;
}

/** "Dawn newspaper", "the Xinhua news agency". */
function organizationNounAfter({ words, run, last }: RunContext): Verdict | undefined {
  const [after, second] = [wordAt(words, run.to), wordAt(words, run.to + 1)];
  const named = ORGANIZATION.nounsAfter.has(after.lower) || (after.lower === "news" && second.lower === "agency");
  return named && after.joined && !after.capital && !last.possessive ? verdict("organization", WEIGHT.sure) : undefined;
}

/** "the village of Dera", "militant group Lashkar". */
function nounBefore(context: RunContext): Verdict | undefined {
  const before = lowerBefore(context);
  const { words, run } = context;
  if (before === "of" && PLACE.nounsBefore.has(wordAt(words, run.from - 2).lower)) return verdict("place", WEIGHT.likely);
  if (ORGANIZATION.nounsBefore.has(before)) return verdict("organization", WEIGHT.likely);
  return PLACE.nounsBefore.has(before) ? verdict("place", WEIGHT.guess) : undefined;
}

/** The word in lower case that stands right before the run; empty where there is none. */
function lowerBefore({ words, run, first }: RunContext): string {
  const before = wordAt(words, run.from - 1);
  return first.joined && !before.capital && !before.possessive ? before.lower : "";
}

/** "army chief Qamar Javed Bajwa", "actor John Doe". */
function roleBefore(context: RunContext): Verdict | undefined {
  const role = lowerBefore(context) !== "" && titleBefore(context.words, context.run.from);
  return role ? verdict("person", WEIGHT.likely) : undefined;
}

function particleWithin({ words, run, count }: RunContext): Verdict | undefined {
  const part = words.slice(run.from, run.to);
  const particle = count > 1 && part.some(({ lower, capital }) => !capital && PERSON_PARTICLES.has(lower));
  const prefixed = part.some(({ text }) => /^(?:al|el|ul)-\p{Lu}/u.test(text));
  return particle || (prefixed && count > 1) ? verdict("person", WEIGHT.likely) : undefined;
}

/** "J. Edgar Hoover", "Ewan MacDonald", "Paddy O'Brien". */
function personalForm({ words, run, count }: RunContext): Verdict | undefined {
  const part = words.slice(run.from, run.to);
  const personal = part.some(({ text }) => /^(?:(?:\p{Lu}\.)+|(?:Mac|Mc|O['’])\p{Lu}\p{Ll}+)$/u.test(text) && !text.startsWith("U."));
  return count > 1 && count <= 5 && personal ? verdict("person", WEIGHT.likely) : undefined;
}

function givenName(context: RunContext): Verdict | undefined {
  const fits = context.count > 1 && context.count <= 5 && startsWithGivenName(context);
  return fits ? verdict("person", WEIGHT.likely) : undefined;
}

/** "Jane Roe, 45, of Leeds". */
function ageAfter({ count, after }: RunContext): Verdict | undefined {
  return count > 1 && /^, \d{1,3}(?:,|\.\s)/.test(after) ? verdict("person", WEIGHT.likely) : undefined;
}

function speaker(context: RunContext): Verdict | undefined {
  const { words, run, count, last } = context;
  const after = wordAt(words, run.to);
  const speaks = after.joined && !last.possessive && SPEECH.has(after.lower);
  if (count > 4 || (!speaks && lowerBefore(context) !== "said")) return undefined;
  return verdict("person", count > 1 ? WEIGHT.likely : WEIGHT.guess);
}

function placePreposition(context: RunContext): Verdict | undefined {
  return context.count <= 3 && PLACE.prepositions.has(lowerBefore(context)) ? verdict("place", WEIGHT.guess) : undefined;
}

/** What the analysis takes it for, where it names the same words or more. */
function analysed(context: RunContext): Verdict | undefined {
  const { candidates, span, first, count } = context;
  if (first.opens && count === 1) return undefined;
  const candidate = candidates.find(({ start, end }) => start <= span.start && end >= span.end);
  if (!candidate || (candidate.kind === "person" && followsArticle(context))) return undefined;
  return verdict(candidate.kind, WEIGHT.guess);
}

function severalWords(context: RunContext): Verdict | undefined {
  const unknown = context.tokens.every(({ tags }) => tags.has("ProperNoun") || tags.has("Person") || (tags.has("Singular") && tags.has("Noun")));
  const fits = (context.count === 2 || context.count === 3) && unknown && !followsArticle(context);
  return fits ? verdict("person", WEIGHT.guess) : undefined;
}

/** "the World Cup": nobody is called by an article. */
function followsArticle(context: RunContext): boolean {
  return ["the", "a", "an"].includes(lowerBefore(context));
}
