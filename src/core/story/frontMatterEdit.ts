import { stringify } from "yaml";
import type { TextEdit } from "../text/edit";
import { lineBreakOf, startOfLine } from "../text/insertParagraph";
import { contains, type Span } from "../text/span";
import type { FrontMatterField, Story } from "./story";

type QuoteMark = '"' | "'" | "";

interface Scalar {
  readonly span: Span;
  readonly mark: QuoteMark;
}

/** How a field's values are written: one scalar, `[a, b]`, a list with dashes, or a block scalar after `|` or `>`. */
type ValueStyle = "scalar" | "flow-list" | "dash-list" | "block-scalar";

/** The front matter's field of one of these names, in any case; the first name that it has. */
export function findField(story: Story, names: readonly string[]): FrontMatterField | undefined {
  const fields = story.frontMatter?.fields ?? [];
  return names.map((name) => fields.find(({ key }) => key.toLowerCase() === name)).find((field) => field !== undefined);
}

/** Whether a span lies in the front matter. */
export function isInFrontMatter(story: Story, span: Span): boolean {
  return story.frontMatter !== undefined && contains(story.frontMatter.span, span);
}

/**
 * Gives a field other values, in the list or scalar style and with the quotation marks that it has. Values that one
 * scalar is to hold are joined by `join`. No edit where the field says the same already.
 */
export function setFieldValues(
  story: Story,
  field: FrontMatterField,
  values: readonly string[],
  join: (values: readonly string[]) => string,
): TextEdit[] {
  const [first] = field.valueSpans;
  const last = field.valueSpans.at(-1);
  if (!first || !last) return fillEmptyField(story, field, join(values));
  const opening = scalarAt(story.text, first);
  const style = styleOf(story.text, opening.span.start);
  const isList = style === "flow-list" || style === "dash-list";
  const wanted = isList ? values : [join(values)];
  if (wanted.length === field.values.length && wanted.every((value, index) => value === field.values[index])) return [];
  const end = scalarAt(story.text, last).span.end;
  return [{ start: opening.span.start, end, newText: writeValues(story.text, opening, style, wanted) }];
}

/** Takes a field's values away; the field stays, empty. */
export function clearField(story: Story, field: FrontMatterField): TextEdit[] {
  const [first] = field.valueSpans;
  const last = field.valueSpans.at(-1);
  if (!first || !last) return [];
  const start = scalarAt(story.text, first).span.start;
  return [{ start, end: scalarAt(story.text, last).span.end, newText: "" }];
}

/** The scalar around a value's span, its quotation marks included. */
function scalarAt(text: string, { start, end }: Span): Scalar {
  const mark = text[start - 1];
  if ((mark !== '"' && mark !== "'") || text[end] !== mark) return { span: { start, end }, mark: "" };
  return { span: { start: start - 1, end: end + 1 }, mark };
}

function styleOf(text: string, start: number): ValueStyle {
  const lineStart = startOfLine(text, start);
  const before = text.slice(lineStart, start);
  if (/^[ \t]*-[ \t]+$/.test(before)) return "dash-list";
  if (/^[ \t]*$/.test(before)) return /[|>][-+\d]{0,2}[ \t]*(?:\r\n|\r|\n)$/.test(text.slice(0, lineStart).slice(-12)) ? "block-scalar" : "scalar";
  return /:[ \t]*\[[ \t]*$/.test(before) ? "flow-list" : "scalar";
}

function writeValues(text: string, { span, mark }: Scalar, style: ValueStyle, values: readonly string[]): string {
  if (style === "block-scalar") return values.join(" ");
  const written = values.map((value) => writeScalar(value, mark, style === "flow-list"));
  if (style !== "dash-list") return written.join(", ");
  return written.join(lineBreakOf(text) + text.slice(startOfLine(text, span.start), span.start));
}

/** A YAML scalar: with the given quotation marks, or plain where YAML allows it and quoted where not. */
function writeScalar(value: string, mark: QuoteMark, inFlow: boolean): string {
  const defaultStringType = mark === '"' ? "QUOTE_DOUBLE" : mark === "'" ? "QUOTE_SINGLE" : "PLAIN";
  const options = { defaultStringType, lineWidth: 0 } as const;
  if (!inFlow) return stringify(value, options).trimEnd();
  const list = stringify([value], { ...options, collectionStyle: "flow", flowCollectionPadding: false });
  return list.trimEnd().slice(1, -1);
}

/** Writes a value after `key:` where there is none, or only an empty list or null. */
function fillEmptyField({ text, frontMatter }: Story, { key }: FrontMatterField, value: string): TextEdit[] {
  if (!frontMatter) return [];
  const { start, end } = frontMatter.span;
  const line = text.slice(start, end).matchAll(/(?:^|[\r\n])["']?([^\s"':]+)["']?[ \t]*:((?:[ \t]*(?:\[[ \t]*\]|~|null))?)(?=[ \t]*(?:[\r\n]|#))/g);
  for (const match of line) {
    const [whole, name, empty = ""] = match;
    const from = start + match.index + whole.length - empty.length;
    if (name === key) return [{ start: from, end: from + empty.length, newText: ` ${writeScalar(value, "", false)}` }];
  }
  return [];
}
