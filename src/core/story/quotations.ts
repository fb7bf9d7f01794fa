import type { Quotation } from "./story";

/**
 * Finds the quotations of one block. A mark opens a quotation where it stands at the start of a word, and closes one
 * where it stands at the end. Where the marks do not balance, the reading that quotes more wins: restyling somebody's
 * words does more harm than leaving a narrator's sentence alone.
 */
interface Marks {
  readonly style: Quotation["style"];
  readonly closers: string;
}

const DOUBLE_OPENERS: Readonly<Record<string, Marks>> = {
  '"': { style: "straight", closers: '"”“' },
  "“": { style: "curly", closers: '”"' },
  "„": { style: "curly", closers: '“”"' },
  "«": { style: "guillemet", closers: "»" },
};

const BEFORE_OPENER = /[\s([{<—–\-/“‘"'«*_\uFEFF\u00A0]/;
const AFTER_OPENER = /[^\s)\]},;:!?.—–]/;
const WORD = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe: 'em, 'til, '90s. */
const ELISION = /^(?:\d|(?:em|til|tis|twas|cause|n|round|bout)\b)/i;
/** A single-quoted passage is never longer; past that the mark was an apostrophe. */
const LONGEST_SINGLE = 400;

/** The outermost quotations of a block's text from an offset on, in order. */
export function findQuotations(text: string, from = 0): Quotation[] {
  const found: Quotation[] = [];
  let offset = from;
  while (offset < text.length) {
    const quotation = quotationAt(text, offset);
    if (quotation) found.push(quotation);
    offset = quotation ? quotation.span.end : offset + 1;
  }
  return found;
}

function quotationAt(text: string, offset: number): Quotation | undefined {
  const mark = text.charAt(offset);
  const marks = DOUBLE_OPENERS[mark];
  if (marks) return opensHere(text, offset, mark) ? doubleQuotation(text, offset, marks) : undefined;
  if (mark === "'" || mark === "‘") return singleQuotation(text, offset, mark);
  return undefined;
}

function opensHere(text: string, offset: number, mark: string): boolean {
  const before = text.charAt(offset - 1);
  const after = text.charAt(offset + 1);
  if (mark === "„" || mark === "«") return true;
  if (mark === "“") return after !== "";
  return (before === "" || BEFORE_OPENER.test(before)) && after !== "" && (AFTER_OPENER.test(after) || after === ".");
}

function doubleQuotation(text: string, start: number, { style, closers }: Marks): Quotation {
  for (let offset = start + 1; offset < text.length; offset++) {
    const mark = text.charAt(offset);
    if (closers.includes(mark) && !(mark !== "”" && mark !== "»" && opensAgain(text, offset, start))) {
      return quotation(start, offset, offset + 1, style, "double");
    }
  }
  return { ...quotation(start, text.length, text.length, style, "double"), continues: true };
}

/** A mark that can only open, met within a quotation: the earlier one was not closed, and stays open. */
function opensAgain(text: string, offset: number, start: number): boolean {
  if (offset === start + 1) return false;
  const before = text.charAt(offset - 1);
  return /[\s([{]/.test(before) && WORD.test(text.charAt(offset + 1));
}

function singleQuotation(text: string, start: number, mark: string): Quotation | undefined {
  const before = text.charAt(start - 1);
  const rest = text.slice(start + 1, start + 10);
  const opens = (before === "" || BEFORE_OPENER.test(before)) && /^[\p{L}\p{N}"“[]/u.test(rest) && !ELISION.test(rest);
  if (!opens) return undefined;
  const end = closingSingle(text, start);
  if (end === undefined) return undefined;
  return quotation(start, end, end + 1, mark === "'" ? "straight" : "curly", "single");
}

/** Where a single-quoted passage closes. "the soldiers' homes'" closes at the last mark: the first may be a possessive. */
function closingSingle(text: string, start: number): number | undefined {
  const limit = Math.min(text.length, start + LONGEST_SINGLE);
  let possessive: number | undefined;
  for (let offset = start + 2; offset < limit; offset++) {
    const mark = text.charAt(offset);
    if (possessive !== undefined && (mark === "‘" || '."“”'.includes(mark))) break;
    if (!closesSingle(text, offset, mark)) continue;
    if (!/s/i.test(text.charAt(offset - 1)) || !/^\s\p{Ll}/u.test(text.slice(offset + 1, offset + 3))) return offset;
    possessive = offset;
  }
  return possessive;
}

function closesSingle(text: string, offset: number, mark: string): boolean {
  if (mark !== "'" && mark !== "’") return false;
  return !/\s/.test(text.charAt(offset - 1)) && !WORD.test(text.charAt(offset + 1));
}

function quotation(
  start: number,
  interiorEnd: number,
  end: number,
  style: Quotation["style"],
  marks: Quotation["marks"],
): Quotation {
  return { span: { start, end }, interior: { start: start + 1, end: interiorEnd }, style, marks, continues: false };
}
