/** What a fixture says a rule must find: where, and either the text after its first fix or a part of its message. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly text: string;
  readonly replacement?: string;
  readonly message?: string;
}

export interface MarkedStory {
  /** The story without its marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

const MARK_LINE = /^( *)(~+) ([a-z][a-z0-9-]*): (.+)$/;

/**
 * Reads a story with marks on the lines below what they mark:
 *
 *     About five percent stayed home.
 *           ~~~~~~~~~~~~ percent-sign: five percent -> 5%
 */
export function readMarkedStory(source: string): MarkedStory {
  const lines: string[] = [];
  const marks: Mark[] = [];
  let lineStart = 0;
  let next = 0;
  for (const line of source.split("\n")) {
    const found = MARK_LINE.exec(line);
    if (found) {
      marks.push(readMark(found, lineStart, lines.at(-1) ?? ""));
      continue;
    }
    lines.push(line);
    lineStart = next;
    next += line.length + 1;
  }
  return { text: lines.join("\n"), marks };
}

function readMark([, indent = "", tildes = "", rule = "", rest = ""]: RegExpExecArray, lineStart: number, line: string): Mark {
  const place = { start: lineStart + indent.length, end: lineStart + indent.length + tildes.length, rule };
  const text = line.slice(indent.length, indent.length + tildes.length);
  const [left, right] = rest.split(" -> ");
  if (right === undefined) return { ...place, text, message: rest };
  if (left !== text) throw new Error(`The mark "${rest}" stands below “${text}”.`);
  return { ...place, text, replacement: right };
}
