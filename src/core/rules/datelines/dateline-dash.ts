import { textOf } from "../../text/span";
import { defineStoryRule } from "../rule";
import { datelineToCheck } from "./storyDateline";

export const datelineDash = defineStoryRule({
  id: "dateline-dash",
  meta: {
    title: "Dash behind the dateline",
    why: "What divides dateline and story is part of the house's form, and machines find the story by it: for AP a dash as long as an m, with a space on each side.",
    category: "datelines",
    severity: "warning",
    fix: "safe",
    options: {},
    messages: { dash: "Close the dateline with “{right}”, not “{given}”." },
    source: "The forms of the house profiles; AP usage for the dash.",
    exceptions: ["A dateline that is exactly in the form of the agency it credits is left to that agency."],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: "Talks\n\nISLAMABAD (AP) - The two sides met.\n" }, "Talks\n\nISLAMABAD (AP) — The two sides met.\n"],
      [{ story: "Blast\n\nKABUL, (AFP) – A blast hit a market.\n" }, "Blast\n\nKABUL, (AFP) — A blast hit a market.\n"],
      [{ story: "Talks\n\nISLAMABAD (AP)— The two sides met.\n" }, "Talks\n\nISLAMABAD (AP) — The two sides met.\n"],
      [{ story: "Talks\n\nISLAMABAD (AP)—The two sides met.\n" }, "Talks\n\nISLAMABAD (AP) — The two sides met.\n"],
      [{ story: "Talks\n\nISLAMABAD (AP) -- The two sides met.\n" }, "Talks\n\nISLAMABAD (AP) — The two sides met.\n"],
      [{ story: "Talks\n\nWASHINGTON (AP): The two sides met.\n" }, "Talks\n\nWASHINGTON (AP) — The two sides met.\n"],
    ],
    pass: [
      { story: "Talks\n\nISLAMABAD (AP) — The two sides met.\n" },
      { story: "Talks\n\nISLAMABAD (AP)\u00A0— The two sides met.\n" },
      { story: "Talks\n\nISLAMABAD (Reuters) - The two sides met.\n" },
      { story: "Talks\n\nPolice – all of them – were there.\n" },
    ],
  },
  check(context, report) {
    const checked = datelineToCheck(context);
    if (!checked) return;
    const { dateline, form } = checked;
    const written = textOf(context.story.text, dateline.ending).replaceAll("\u00A0", " ");
    const isLast = dateline.ending.end >= dateline.block.span.end;
    const right = isLast ? form.separator.trimEnd() : form.separator;
    if ((isLast ? written.trimEnd() : written) === right) return;
    report({
      message: "dash",
      span: dateline.ending,
      data: { right: right.trim(), given: written.trim() === right.trim() ? written : written.trim() },
      fixes: [{ title: `Close the dateline with “${right.trim()}”`, edits: [{ ...dateline.ending, newText: right }] }],
    });
  },
});
