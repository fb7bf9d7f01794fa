import type { DatelineForm } from "../../dateline/presets";
import { defineStoryRule } from "../rule";
import { datelineToCheck } from "./storyDateline";

export const datelineSource = defineStoryRule({
  id: "dateline-source",
  meta: {
    title: "Source in the dateline",
    why: "The source in parentheses says whose the story is. It stands once, right behind the place, with no comma before it.",
    category: "datelines",
    severity: "warning",
    fix: "choice",
    options: {
      required: { type: "boolean", default: false, description: "Whether a dateline without a source is reported." },
    },
    messages: {
      missing: "The dateline names no source: add “({right})”.",
      unnamed: "The dateline names no source, and this house's do.",
      repeated: "The dateline names its source twice: “{given}”.",
      comma: "No comma before the dateline's source.",
      superfluous: "This house's datelines name no source: “{given}”.",
    },
    source: "The forms of the house profiles; AP usage for the place of the source.",
    exceptions: ["A paper's own stories often name no source; the rule asks for one only where the house says so (option “required”)."],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: "Talks\n\nISLAMABAD (AP) (AP) — The two sides met.\n" }, "Talks\n\nISLAMABAD (AP) — The two sides met.\n"],
      [{ story: "Blast\n\nKABUL, (AFP) – A blast hit a market.\n" }, "Blast\n\nKABUL (AFP) – A blast hit a market.\n"],
      [{ story: "Blast\n\nQUETTA, Pakistan, (AP) — A blast hit a market.\n" }, "Blast\n\nQUETTA, Pakistan (AP) — A blast hit a market.\n"],
    ],
    pass: [
      { story: "Talks\n\nISLAMABAD (AP) — The two sides met.\n" },
      { story: "Talks\n\nISLAMABAD (UPI) — The two sides met.\n" },
      { story: "Talks\n\nPESHAWAR, Pakistan — The two sides met.\n" },
      { story: "Talks\n\nThe two sides (AP and UPI) met.\n" },
    ],
  },
  check(context, report) {
    const checked = datelineToCheck(context);
    if (!checked) return;
    const { dateline, form } = checked;
    const [first, ...others] = dateline.sources;
    if (!first) {
      if (context.options.required) reportMissing();
      return;
    }
    if (form.source.form === "none") {
      report({ message: "superfluous", span: first.span, data: { given: first.text } });
      return;
    }
    const comma = commaBefore(first.span.start);
    if (comma) report({ message: "comma", span: comma, fix: "safe", fixes: [{ title: "Remove the comma", edits: [{ ...comma, newText: "" }] }] });
    for (const other of others.filter(({ text }) => text === first.text)) {
      const span = { start: other.span.start - 1, end: other.span.end + 1 };
      const before = context.story.text[span.start - 1] === " " ? 1 : 0;
      report({ message: "repeated", span, data: { given: other.text }, fix: "safe", fixes: [{ edits: [{ start: span.start - before, end: span.end, newText: "" }] }] });
    }

    function reportMissing(): void {
      const right = ownSource(form);
      const at = dateline.ending.start;
      if (right !== undefined) {
        const edit = { start: at, end: at, newText: ` (${right})` };
        report({ message: "missing", span: dateline.city.span, data: { right }, fixes: [{ edits: [edit] }] });
      } else if (form.source.form === "bare") {
        report({ message: "unnamed", span: dateline.city.span });
      }
    }

    /** The comma between what stands before the source and its parenthesis. */
    function commaBefore(source: number): { start: number; end: number } | undefined {
      const before = /(,[ \u00A0]*)[ \u00A0]\($|(,)\($/u.exec(context.story.text.slice(Math.max(0, source - 8), source));
      if (!before) return undefined;
      const start = source - before[0].length;
      return { start, end: start + 1 };
    }
  },
});

function ownSource({ source }: DatelineForm): string | undefined {
  return source.form === "parentheses" ? source.byDefault : undefined;
}

