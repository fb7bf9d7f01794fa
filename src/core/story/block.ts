import { shiftSpan, type Span } from "../text/span";
import { findQuotations } from "./quotations";
import { splitSentences } from "./sentences";
import { BLANK, type Block, type BlockKind, type Quotation } from "./story";

/** What is no prose wherever it stands: addresses and, in Markdown, code, tags and link targets. */
const ADDRESSES = [
  /\b(?:https?:\/\/|www\.)[^\s<>"“”)\]]+/gi,
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu,
  /(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]+/gu,
];
const MARKDOWN_CODE = [/`[^`\n]+`/g, /<[/!a-zA-Z][^<>\n]*>/g, /(?<=\])\([^()\s]*(?:\s+"[^"\n]*")?\)/g];

/** Kinds of block that hold no prose, or only somebody else's. */
const BLANK_KINDS: ReadonlySet<BlockKind> = new Set(["block-quote", "other", "timestamp"]);

/** Reads one block from its text: sentences, quotations and prose. `dateline` is relative to the block. */
export function readBlock(kind: BlockKind, text: string, span: Span, markdown: boolean, dateline?: Span): Block {
  const unread = markdown ? [...ADDRESSES, ...MARKDOWN_CODE] : ADDRESSES;
  const readable = blankMatches(text, unread);
  const quotations = kind === "other" ? [] : findQuotations(readable, dateline?.end);
  const prose = BLANK_KINDS.has(kind) ? BLANK.repeat(text.length) : blankSpans(readable, notProse(quotations, dateline));
  const sentences = kind === "other" ? [] : splitSentences(text, dateline?.end ?? 0);
  const block: Block = { kind, span, text, prose, sentences, quotations };
  return dateline ? { ...block, dateline } : block;
}

function notProse(quotations: readonly Quotation[], dateline: Span | undefined): Span[] {
  const interiors = quotations.map(({ interior }) => interior);
  return dateline ? [dateline, ...interiors] : interiors;
}

function blankMatches(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((left, pattern) => left.replace(pattern, (match) => BLANK.repeat(match.length)), text);
}

/** Blanks spans that are in order and do not overlap. */
function blankSpans(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(done, start), BLANK.repeat(end - start));
    done = end;
  }
  return pieces.join("") + text.slice(done);
}

/** The block at another place of the story, its own contents unchanged. */
export function moveBlock(block: Block, start: number): Block {
  return { ...block, span: shiftSpan(block.span, start - block.span.start) };
}
