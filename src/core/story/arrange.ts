import { textOf } from "../text/span";
import { findDatelineSpan } from "./datelineSpan";
import { isByline, isBylineRole, isCredit, isTagline } from "./opening";
import type { RawBlock } from "./rawBlock";
import { splitSentences } from "./sentences";
import type { BlockKind, Timestamp } from "./story";
import { readTimestamp } from "./timestamps";

/** A block with its part in the story. */
export interface ArrangedBlock extends RawBlock {
  readonly kind: BlockKind;
  readonly timestamp?: Timestamp;
}

interface Candidate extends RawBlock {
  readonly text: string;
  readonly timestamp?: Timestamp;
}

const CLOSERS = String.raw`["'”’»)\]]*`;
const ENDS_SENTENCE = new RegExp(String.raw`[.!?…:;,]${CLOSERS}$`);
const ENDS_WITH_STOP = new RegExp(String.raw`\.${CLOSERS}$`);
/** A headline is seldom longer; a deck may be. */
const LONGEST_HEADLINE_WORDS = 24;
const LONGEST_HEADER_WORDS = 45;
const LONGEST_SUBHEAD_WORDS = 12;
/** Header lines are looked for among so many blocks. */
const HEADER_DEPTH = 8;

/**
 * Gives each block its part: header lines first, then the body. The header is what stands before the first paragraph,
 * or before the last of the lines that can only be a header's (byline, credit, timestamp, the headline again).
 */
export function arrangeBlocks(text: string, raw: readonly RawBlock[], headlineOfFrontMatter?: string): ArrangedBlock[] {
  const candidates = joinBylineRoles(text, raw).map((block) => asCandidate(text, block));
  const bodyStart = findBodyStart(candidates, headlineOfFrontMatter);
  const header = arrangeHeader(candidates.slice(0, bodyStart), headlineOfFrontMatter);
  const headline = headlineOfFrontMatter ?? textOfKind(text, header, "headline");
  return [...header, ...arrangeBody(candidates.slice(bodyStart), headline)];
}

function textOfKind(text: string, blocks: readonly ArrangedBlock[], kind: BlockKind): string | undefined {
  const block = blocks.find((candidate) => candidate.kind === kind);
  return block && textOf(text, block);
}

/** "By Robert Burns" and "AP National Security Writer" on the next line are one byline. */
function joinBylineRoles(text: string, raw: readonly RawBlock[]): RawBlock[] {
  const joined: RawBlock[] = [];
  for (const block of raw) {
    const previous = joined.at(-1);
    const isRole = previous?.form === "line" && block.form === "line" && isRoleOf(text, previous, block);
    if (isRole) joined[joined.length - 1] = { form: "lines", start: previous.start, end: block.end };
    else joined.push(block);
  }
  return joined;
}

function isRoleOf(text: string, name: RawBlock, role: RawBlock): boolean {
  const between = text.slice(name.end, role.start);
  if (!/^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(between)) return false;
  return isByline(withoutEmphasis(textOf(text, name))) && isBylineRole(textOf(text, role));
}

function withoutEmphasis(line: string): string {
  return line.replace(/^[*_]{1,3}|[*_]{1,3}$/g, "");
}

function asCandidate(text: string, block: RawBlock): Candidate {
  const own = withoutEmphasis(textOf(text, block));
  const timestamp = block.form === "line" && !hasDatedDateline(own) ? readTimestamp(own, block.start) : undefined;
  return { ...block, text: own, ...(timestamp && { timestamp: { ...timestamp, span: { start: block.start, end: block.end } } }) };
}

function findBodyStart(candidates: readonly Candidate[], headlineOfFrontMatter?: string): number {
  const firstLines = candidates.slice(0, HEADER_DEPTH);
  const lastOfHeader = firstLines.findLastIndex((candidate, index) => {
    const before = firstLines.slice(0, index);
    const fits = before.every(fitsHeader) && before.filter(({ text }) => ENDS_WITH_STOP.test(text)).length <= 1;
    return fits && isHeaderMark(candidate, before[0]?.text ?? headlineOfFrontMatter) && candidates.slice(index + 1).some(isParagraph);
  });
  if (lastOfHeader >= 0) return lastOfHeader + 1 + decksAfter(candidates, lastOfHeader + 1);
  const firstParagraph = candidates.findIndex(isParagraph);
  if (firstParagraph >= 0) return Math.min(firstParagraph, HEADER_DEPTH);
  return candidates.length > 1 && headlineOfFrontMatter === undefined && isHeadlineForm(candidates[0]) ? 1 : 0;
}

/** A deck may stand under the byline or the timestamp as well. */
function decksAfter(candidates: readonly Candidate[], from: number): number {
  const next = candidates.slice(from, from + 2);
  const paragraph = next.findIndex(isParagraph);
  return paragraph > 0 && candidates[from]?.form === "line" ? paragraph : 0;
}

function fitsHeader(candidate: Candidate): boolean {
  if (candidate.form === "heading" || candidate.timestamp || isNameLine(candidate)) return true;
  return candidate.form === "line" && wordCount(candidate.text) <= LONGEST_HEADER_WORDS && isOneSentence(candidate.text);
}

/** A line that stands above a body and nowhere else. */
function isHeaderMark(candidate: Candidate, headline: string | undefined): boolean {
  if (candidate.timestamp || isNameLine(candidate)) return true;
  return candidate.form === "heading" ? headline === undefined || candidate.level === 1 : isSameLine(candidate.text, headline);
}

function isNameLine({ form, text }: Candidate): boolean {
  if (form === "line") return isByline(text) || isCredit(text);
  const [name = "", ...roles] = text.split(/\s*(?:\r\n|\r|\n)\s*/);
  return form === "lines" && isByline(name) && roles.every(isBylineRole);
}

function isSameLine(line: string, headline: string | undefined): boolean {
  if (headline === undefined || line.length > 2 * headline.length) return false;
  return foldLine(line) === foldLine(headline);
}

function foldLine(line: string): string {
  return line.normalize("NFKC").toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();
}

function isParagraph(candidate: Candidate): boolean {
  if (candidate.timestamp || isNameLine(candidate) || candidate.form === "heading" || candidate.form === "other") return false;
  if (candidate.form !== "line") return true;
  if (isQuestionHeadline(candidate.text)) return false;
  return ENDS_SENTENCE.test(candidate.text) || wordCount(candidate.text) > LONGEST_HEADER_WORDS || hasDateline(candidate.text);
}

function hasDateline(text: string): boolean {
  return findDatelineSpan(text) !== undefined;
}

/** "WASHINGTON, Dec. 4, 2017 — " dates a story, but is no line of its own. */
function hasDatedDateline(text: string): boolean {
  return /\d/.test(text.slice(0, findDatelineSpan(text)?.end ?? 0));
}

function isQuestionHeadline(text: string): boolean {
  return /[?!]$/.test(text) && wordCount(text) <= LONGEST_HEADLINE_WORDS && isOneSentence(text) && !/["“]/.test(text);
}

function isOneSentence(text: string): boolean {
  return splitSentences(text).length <= 1;
}

function isHeadlineForm(candidate: Candidate | undefined): boolean {
  if (candidate?.form !== "line" || candidate.timestamp) return false;
  return wordCount(candidate.text) <= LONGEST_HEADLINE_WORDS && !ENDS_WITH_STOP.test(candidate.text);
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

function arrangeHeader(header: readonly Candidate[], headlineOfFrontMatter?: string): ArrangedBlock[] {
  let headline = headlineOfFrontMatter;
  return header.map((candidate) => {
    const kind = headerKind(candidate, headline);
    if (kind === "headline") headline = candidate.text;
    return arranged(candidate, kind);
  });
}

/** What a block is by its form alone, in the header and in the body. */
function kindByForm({ form, text, timestamp }: Candidate, headline: string | undefined): BlockKind | undefined {
  if (form === "other" || form === "block-quote" || form === "list-item") return form;
  if (timestamp) return "timestamp";
  return isSameLine(text, headline) ? "repeated-headline" : undefined;
}

function headerKind(candidate: Candidate, headline: string | undefined): BlockKind {
  const kind = kindByForm(candidate, headline);
  if (kind) return kind;
  if (isNameLine(candidate)) return nameLineKind(candidate);
  if (headline === undefined) return "headline";
  return candidate.form === "heading" ? "subhead" : "deck";
}

function nameLineKind({ text }: Candidate): BlockKind {
  return isByline(text.split(/[\r\n]/)[0] ?? "") ? "byline" : "credit";
}

function arrangeBody(body: readonly Candidate[], headline: string | undefined): ArrangedBlock[] {
  return body.map((candidate, index) => arranged(candidate, bodyKind(candidate, headline, body[index + 1])));
}

function bodyKind(candidate: Candidate, headline: string | undefined, next: Candidate | undefined): BlockKind {
  const kind = kindByForm(candidate, headline);
  if (kind) return kind;
  if (candidate.form === "heading" || isSubhead(candidate, next)) return "subhead";
  if (isTagline(candidate.text)) return "tagline";
  return next === undefined && isNameLine(candidate) ? nameLineKind(candidate) : "paragraph";
}

/** A short line without a full stop over a paragraph. */
function isSubhead(candidate: Candidate, next: Candidate | undefined): boolean {
  if (next === undefined || !isParagraph(next) || isParagraph(candidate)) return false;
  return !isTagline(candidate.text) && wordCount(candidate.text) <= LONGEST_SUBHEAD_WORDS;
}

function arranged({ form, start, end, timestamp }: Candidate, kind: BlockKind): ArrangedBlock {
  return { form, start, end, kind, ...(timestamp && { timestamp }) };
}
