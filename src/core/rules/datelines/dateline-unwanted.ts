import type { Story } from "../../story/story";
import { defineStoryRule } from "../rule";
import { datelineOf, presetOf } from "./storyDateline";

export const datelineUnwanted = defineStoryRule({
  id: "dateline-unwanted",
  meta: {
    title: "Dateline where the house prints none",
    why: "Some houses print no dateline, and some print none over opinion: what an agency's copy brings along is taken off, and the place goes into the byline or the story.",
    category: "datelines",
    severity: "warning",
    fix: "choice",
    options: {},
    messages: {
      house: "This house prints no dateline: “{given}”.",
      opinion: "Opinion carries no dateline: “{given}”.",
    },
    source: "The forms of the house profiles; AP usage for opinion.",
    exceptions: ["A story counts as opinion where its front matter gives “opinion”, “editorial”, “column” or “commentary” as its section, category or type."],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [
        { story: "---\ntitle: The lake\nsection: Opinion\n---\n\nGENEVA (AP) — The lake is not a sewer.\n", format: "markdown" },
        "---\ntitle: The lake\nsection: Opinion\n---\n\nThe lake is not a sewer.\n",
      ],
      [
        { story: "---\ntitle: The lake\ncategory: editorial\n---\n\nGENEVA — The lake is not a sewer.\n", format: "markdown" },
        "---\ntitle: The lake\ncategory: editorial\n---\n\nThe lake is not a sewer.\n",
      ],
      [
        { story: "---\ntitle: The lake\ntype: Column\n---\n\nGENEVA: The lake is not a sewer.\n", format: "markdown" },
        "---\ntitle: The lake\ntype: Column\n---\n\nThe lake is not a sewer.\n",
      ],
    ],
    pass: [
      { story: "Talks\n\nGENEVA (AP) — The two sides met.\n" },
      { story: "---\ntitle: The lake\nsection: World\n---\n\nGENEVA (AP) — The lake is low.\n", format: "markdown" },
      { story: "---\ntitle: The lake\nsection: Opinion\n---\n\nThe lake is not a sewer.\n", format: "markdown" },
    ],
  },
  check(context, report) {
    const dateline = datelineOf(context);
    const message = presetOf(context)?.prints === "nothing" ? "house" : isOpinion(context.story) ? "opinion" : undefined;
    if (!dateline || message === undefined) return;
    const given = context.story.text.slice(dateline.span.start, dateline.span.end).trim();
    report({ message, span: dateline.span, data: { given }, fixes: [{ title: "Remove the dateline", edits: [{ ...dateline.span, newText: "" }] }] });
  },
});

const FIELDS = new Set(["section", "category", "categories", "type", "kind", "genre"]);
const OPINION = /^(?:opinion|opinions|op-ed|editorial|editorials|column|commentary|comment)$/i;

function isOpinion({ frontMatter }: Story): boolean {
  return frontMatter?.fields.some(({ key, values }) => FIELDS.has(key.toLowerCase()) && values.some((value) => OPINION.test(value.trim()))) ?? false;
}
