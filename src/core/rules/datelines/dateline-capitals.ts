import { fromCapitals, isInCapitals, toCapitals } from "../../text/letterCase";
import { defineStoryRule } from "../rule";
import { datelineToCheck } from "./storyDateline";

export const datelineCapitals = defineStoryRule({
  id: "dateline-capitals",
  meta: {
    title: "Capitals in the dateline",
    why: "The city of a dateline stands in capitals, so that it is not read as the first word of the story. Agencies that set it in small letters do so throughout.",
    category: "datelines",
    severity: "warning",
    fix: "safe",
    options: {},
    messages: {
      capitals: "The dateline's city stands in capitals: {right}.",
      small: "This house sets the dateline's city in small letters: {right}.",
    },
    source: "The forms of the house profiles; AP usage for capitals.",
    exceptions: ["A dateline that is exactly in the form of the agency it credits is left to that agency."],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: "Talks resume\n\nIslamabad (AP) — The two sides met Monday.\n" }, "Talks resume\n\nISLAMABAD (AP) — The two sides met Monday.\n"],
      [{ story: "Quake felt\n\nKathmandu, Nepal (AP) — A quake shook the valley.\n" }, "Quake felt\n\nKATHMANDU, Nepal (AP) — A quake shook the valley.\n"],
      [{ story: "Vote counted\n\nSan Salvador, El Salvador (AP) — Officials counted votes.\n" }, "Vote counted\n\nSAN SALVADOR, El Salvador (AP) — Officials counted votes.\n"],
    ],
    pass: [
      { story: "Talks resume\n\nISLAMABAD (AP) — The two sides met Monday.\n" },
      { story: "Border town\n\nMcALLEN, Texas (AP) — Agents met Monday.\n" },
      { story: "Visit ends\n\nIslamabad, Dec 4, 2017 (AFP) - The visit ended Monday.\n" },
      { story: "Visit ends\n\nIslamabad said Monday that the visit had ended.\n" },
    ],
  },
  check(context, report) {
    const checked = datelineToCheck(context);
    if (!checked) return;
    const wantsCapitals = checked.form.city === "capitals";
    for (const { text, span } of checked.dateline.cities) {
      if (isInCapitals(text) === wantsCapitals) continue;
      const right = wantsCapitals ? toCapitals(text) : fromCapitals(text);
      report({ message: wantsCapitals ? "capitals" : "small", span, data: { right }, fixes: [{ edits: [{ ...span, newText: right }] }] });
    }
  },
});
