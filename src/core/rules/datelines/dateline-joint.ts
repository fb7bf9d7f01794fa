import { defineStoryRule } from "../rule";
import { datelineToCheck } from "./storyDateline";

export const datelineJoint = defineStoryRule({
  id: "dateline-joint",
  meta: {
    title: "Several cities in one dateline",
    why: "Two cities share a dateline only where the house has that form. Elsewhere the story is datelined from where most of it was reported, and a tagline says where others worked.",
    category: "datelines",
    severity: "warning",
    fix: "choice",
    options: {},
    messages: { joint: "This house's datelines name one city: “{given}”." },
    source: "The forms of the house profiles.",
    exceptions: ["A dateline that is exactly in the form of the agency it credits is left to that agency."],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: "Talks\n\nWASHINGTON/ISLAMABAD (AP) — The two sides met.\n" }, "Talks\n\nWASHINGTON (AP) — The two sides met.\n"],
      [{ story: "Stocks\n\nNEW YORK/KARACHI — Stocks fell.\n" }, "Stocks\n\nNEW YORK — Stocks fell.\n"],
      [{ story: "Trade\n\nLONDON/BRUSSELS (AP) — Envoys met.\n" }, "Trade\n\nLONDON (AP) — Envoys met.\n"],
    ],
    pass: [
      { story: "Talks\n\nWASHINGTON (AP) — The two sides met.\n" },
      { story: "Talks\n\nWASHINGTON/ISLAMABAD (Reuters) - The two sides met.\n" },
      { story: "Talks\n\nThe Washington/Islamabad talks resume.\n" },
    ],
  },
  check(context, report) {
    const checked = datelineToCheck(context);
    const last = checked?.dateline.cities.at(-1);
    if (!checked || !last || checked.dateline.cities.length < 2 || checked.form.joint) return;
    const { city, cities } = checked.dateline;
    const fixes = cities.map(({ text }) => ({ title: `Keep ${text}`, edits: [{ start: city.span.start, end: last.span.end, newText: text }] }));
    report({ message: "joint", span: { start: city.span.start, end: last.span.end }, data: { given: cities.map(({ text }) => text).join("/") }, fixes });
  },
});
