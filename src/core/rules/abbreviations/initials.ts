import type { Block } from "../../story/story";
import type { Span } from "../../text/span";
import { isInCapitals } from "../language/position";
import { isAllCaps, replacement } from "../language/replacement";
import { defineBlockRule, type BlockRule, type Report, type RuleExamples } from "../rule";

/** Initials that news copy writes with full stops in the text and without them in headlines. */
export interface InitialsStyle {
  readonly id: string;
  /** The two capitals: "US". */
  readonly letters: string;
  readonly title: string;
  readonly why: string;
  readonly exceptions: readonly string[];
  /** Names that are written without stops: what follows the initials in them. */
  readonly inNamesBefore: readonly string[];
  /** The same: what stands before the initials. */
  readonly inNamesAfter?: readonly string[];
  readonly examples: RuleExamples;
}

type MessageId = "inText" | "inHeadline";

/** A rule that puts the full stops where they belong: "U.S." in the text, "US" in headlines. */
export function defineInitialsRule(style: InitialsStyle): BlockRule {
  const [first = "", second = ""] = style.letters;
  const bare = new RegExp(`(?<![\\p{L}\\p{N}.&])(?:${first}${second}|${first}\\.\\s?${second}(?!\\.))(?![\\p{L}\\p{N}$&_]|-\\d)`, "gu");
  const stopped = new RegExp(`(?<![\\p{L}\\p{N}.&])${first}\\.\\s?${second}\\.?(?![\\p{L}\\p{N}]|\\.\\p{L})`, "gu");
  const inText = `${first}.${second}.`;
  return defineBlockRule({
    id: style.id,
    meta: {
      title: style.title,
      why: style.why,
      category: "abbreviations",
      severity: "warning",
      fix: "safe",
      options: {},
      messages: {
        inText: `Use “${inText}” in the text; without full stops it is for headlines.`,
        inHeadline: `Use “${style.letters}” in headlines, without full stops.`,
      },
      source: "AP usage for abbreviations in text and in headlines.",
      exceptions: style.exceptions,
    },
    examples: style.examples,
    blocks: ["headline", "repeated-headline", "paragraph", "list-item"],
    check({ block }, report) {
      const isHeadline = block.kind === "headline" || block.kind === "repeated-headline";
      for (const match of block.prose.matchAll(isHeadline ? stopped : bare)) {
        const span = { start: match.index, end: match.index + match[0].length };
        if (isHeadline) report(change("inHeadline", block, span, style.letters));
        else if (!isExempt(block, span, style)) report(change("inText", block, withStop(block, span), inText));
      }
    },
  });
}

function change(message: MessageId, { prose }: Block, span: Span, expected: string): Report<MessageId> {
  return { message, span, fixes: [replacement(prose, span, expected)] };
}

/** A full stop that is there already, which then ends the sentence too, becomes the abbreviation's own. */
function withStop({ prose }: Block, { start, end }: Span): Span {
  return { start, end: prose.startsWith(".", end) && !prose.startsWith("..", end) ? end + 1 : end };
}

const WORD_BEFORE = /([\p{L}\p{N}’'-]{1,30})\s{1,3}$/u;
const WORD_AFTER = /^[-\s]{1,3}([\p{L}\p{N}’'-]{1,30})/u;

function isExempt(block: Block, { start, end }: Span, style: InitialsStyle): boolean {
  const before = WORD_BEFORE.exec(block.prose.slice(Math.max(0, start - 34), start))?.[1] ?? "";
  const after = WORD_AFTER.exec(block.prose.slice(end, end + 34))?.[1] ?? "";
  if (style.inNamesBefore.includes(after) || (style.inNamesAfter ?? []).includes(before)) return true;
  return isInCapitals(block, start) || (isAllCaps(before) && (after === "" || isAllCaps(after)));
}
