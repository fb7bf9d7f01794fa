import type { Line } from "./lines";
import type { RawBlock } from "./rawBlock";

const SENTENCE_END = /[.!?…:]["'”’»)\]]*$/;
const LIST_MARK = /^(?:[•◦▪‣*–—-]|\d{1,2}[.)])\s+(?=\S)/;
const RULE_OR_END_MARK = /^(?:[-–—_*=#~\s]{3,}|#{1,3}|-30-)$/;
/** Columns at which somebody who breaks lines by hand breaks them. */
const WRAPPED_LENGTH = { shortest: 40, longest: 100 };

/** The blocks of a plain text: runs of lines between blank ones, split into paragraphs or joined as they were typed. */
export function readPlainText(lines: readonly Line[]): RawBlock[] {
  return runsOfLines(lines).flatMap((run) => (isWrapped(run) ? [joined(run)] : run.map(single)));
}

function runsOfLines(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of lines) {
    if (line.text !== "") run.push(line);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** Lines broken by hand: all but the last about as long as a column, and some that end within a sentence. */
function isWrapped(run: readonly Line[]): boolean {
  const inner = run.slice(0, -1);
  if (inner.length === 0 || run.some(({ text }) => LIST_MARK.test(text))) return false;
  const { shortest, longest } = WRAPPED_LENGTH;
  if (!inner.every(({ text }) => text.length >= shortest && text.length <= longest)) return false;
  return inner.some(({ text }) => !SENTENCE_END.test(text)) && /[.!?]["'”’)\]]*$/.test(run.at(-1)?.text ?? "");
}

function joined(run: readonly Line[]): RawBlock {
  return { form: "lines", start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}

function single(line: Line): RawBlock {
  const { start, end, text } = line;
  if (RULE_OR_END_MARK.test(text)) return { form: "other", start, end };
  const mark = LIST_MARK.exec(text);
  if (mark) return { form: "list-item", start: start + mark[0].length, end };
  return { form: "line", start, end };
}
