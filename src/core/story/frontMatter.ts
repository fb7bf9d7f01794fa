import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from "yaml";
import type { FrontMatter, FrontMatterField, StoryProblem } from "./story";

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/;
const CLOSING = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/g;

export interface FrontMatterResult {
  readonly frontMatter?: FrontMatter;
  /** Where the story goes on. */
  readonly end: number;
  readonly problems: readonly StoryProblem[];
}

/** Reads the YAML front matter of a Markdown story. Malformed YAML is reported, and the fields that can be read still are. */
export function readFrontMatter(text: string): FrontMatterResult {
  const opening = OPENING.exec(text);
  if (!opening) return { end: 0, problems: [] };
  const closing = new RegExp(CLOSING);
  closing.lastIndex = opening[0].length - 1;
  const close = closing.exec(text);
  if (!close) {
    const span = { start: 0, end: opening[0].trimEnd().length };
    return { end: 0, problems: [{ span, message: "The front matter is not closed: add a line --- after its last field." }] };
  }
  const start = opening[0].length;
  const end = close.index + close[0].length;
  const { fields, problems } = readFields(text.slice(start, Math.max(start, close.index)), start);
  return { frontMatter: { span: { start: text.indexOf("-"), end }, fields }, end, problems };
}

function readFields(source: string, offset: number): { fields: FrontMatterField[]; problems: StoryProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: "silent" });
  const problems = document.errors.map(({ pos, message }) => {
    const start = Math.min(pos[0], Math.max(0, source.length - 1));
    const end = Math.max(start + 1, Math.min(pos[1], source.length));
    return { span: { start: offset + start, end: offset + end }, message: `The front matter is not valid YAML: ${message}` };
  });
  if (!isMap(document.contents)) return { fields: [], problems };
  const fields = document.contents.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : undefined;
    return name === undefined ? [] : [readField(name, value, source, offset)];
  });
  return { fields, problems };
}

function readField(key: string, value: unknown, source: string, offset: number): FrontMatterField {
  const scalars = isSeq(value) ? value.items.filter(isScalar) : isScalar(value) ? [value] : [];
  const present = scalars.filter(({ value: content, range }) => content !== null && range);
  return {
    key,
    values: present.map((scalar) => String(scalar.source ?? scalar.value)),
    valueSpans: present.map((scalar) => spanOfScalar(scalar, source, offset)),
  };
}

/** The scalar's characters in the story, without its YAML quotation marks or the mark of a block scalar. */
function spanOfScalar({ range, type }: Scalar, source: string, offset: number): { start: number; end: number } {
  const [from, to] = range ?? [0, 0];
  const raw = source.slice(from, to);
  const mark = type === "BLOCK_FOLDED" || type === "BLOCK_LITERAL" ? /^[^\r\n]*\s*/ : /^["']?/;
  const opening = mark.exec(raw)?.[0] ?? "";
  const closing = opening === '"' || opening === "'" ? new RegExp(`${opening}$`) : /\s*$/;
  const start = from + opening.length;
  const end = from + raw.replace(closing, "").length;
  return { start: offset + start, end: offset + Math.max(start, end) };
}
