import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datelineEdit } from "../../../src/core/dateline/edit";
import { DATELINE_PRESETS } from "../../../src/core/dateline/presets";
import { readStory } from "../../../src/core/story/readStory";
import type { StoryFormat } from "../../../src/core/story/story";
import { applyEdits } from "../../../src/core/text/edit";

const AP = "ISLAMABAD (AP) — ";
const LEDE = "The U.S. defense secretary met Pakistan's leaders on Monday.";

function withDateline(text: string, dateline = AP, format: StoryFormat = "plain"): string {
  return applyEdits(text, datelineEdit(readStory(text, format), dateline));
}

describe("datelineEdit", () => {
  it("inserts before the first word of the first paragraph", () => {
    const story = `Mattis meets premier\n\nA deck under it\n\nBy ROBERT BURNS\nAssociated Press\n\n${LEDE}\n\nHe left.\n`;
    expect(withDateline(story)).toBe(story.replace(LEDE, AP + LEDE));
  });

  it("inserts before an opening quotation mark", () => {
    expect(withDateline('Headline here\n\n"We are partners," Mattis said.\n')).toBe('Headline here\n\nISLAMABAD (AP) — "We are partners," Mattis said.\n');
    expect(withDateline("Headline here\n\n“We are partners,” Mattis said.\n")).toBe("Headline here\n\nISLAMABAD (AP) — “We are partners,” Mattis said.\n");
  });

  it.each([
    "KABUL, Afghanistan (AP) — ",
    "KABUL, (AFP) – ",
    "SLAMABAD – ",
    "RAWALPINDI, INDIA — ",
    "NEW YORK/KARACHI: ",
    "WASHINGTON (Monitoring desk): ",
    "ISLAMABAD, Dec 4 WB - ",
    "Islamabad, Dec 4, 2017 (AFP) - ",
    "ISLAMABAD (AP) —  ",
  ])("replaces %j", (old) => {
    expect(withDateline(`Headline here\n\n${old}${LEDE}\n`)).toBe(`Headline here\n\n${AP}${LEDE}\n`);
  });

  it("makes one edit, of the dateline alone", () => {
    const story = readStory(`Headline here\n\nKABUL — ${LEDE}\n`, "plain");
    expect(datelineEdit(story, AP)).toEqual([{ start: 15, end: 23, newText: AP }]);
  });

  it("changes nothing where the story has that dateline, and nothing for an empty one", () => {
    const story = readStory(`Headline here\n\n${AP}${LEDE}\n`, "plain");
    expect(datelineEdit(story, AP)).toEqual([]);
    expect(datelineEdit(story, AP.trim())).toEqual([]);
    expect(datelineEdit(story, "  ")).toEqual([]);
  });

  it("goes under the header of a story that has no body, and stays one there", () => {
    expect(withDateline("")).toBe(AP);
    expect(withDateline("Mattis meets premier")).toBe(`${AP}Mattis meets premier`);
    const header = "Mattis meets premier\n\nBy ROBERT BURNS\nAssociated Press\n";
    const begun = "Mattis meets premier\n\nBy ROBERT BURNS\nAssociated Press\n\nISLAMABAD (AP) — \n";
    expect(withDateline(header)).toBe(begun);
    expect(withDateline(begun)).toBe(begun);
    expect(withDateline(begun, "KABUL, Afghanistan (AP) — ")).toBe(begun.replace("ISLAMABAD", "KABUL, Afghanistan"));
    expect(withDateline(header.replaceAll("\n", "\r\n"))).toBe(begun.replaceAll("\n", "\r\n"));
  });

  it("keeps the byte-order mark first, and CRLF", () => {
    expect(withDateline(`\uFEFFHeadline here\r\n\r\n${LEDE}\r\n`)).toBe(`\uFEFFHeadline here\r\n\r\n${AP}${LEDE}\r\n`);
  });

  it("writes Markdown", () => {
    expect(withDateline(`# Headline here\n\n**${LEDE}**\n`, AP, "markdown")).toBe(`# Headline here\n\n${AP}**${LEDE}**\n`);
    expect(withDateline("Headline\n========\n", AP, "markdown")).toBe(`Headline\n========\n\n${AP}\n`);
    expect(withDateline("---\ntitle: A headline\n---\n", AP, "markdown")).toBe(`---\ntitle: A headline\n---\n\n${AP}\n`);
  });

  describe("in front matter", () => {
    const front = (value: string): string => `---\r\ntitle: A headline\r\ndateline:${value}\r\nslug: mattis\r\n---\r\n\r\n${LEDE}\r\n`;

    it.each([
      [" KABUL (AP) —", AP, " ISLAMABAD (AP) —"],
      [' "KABUL (AP) —" # where', AP, ' "ISLAMABAD (AP) —" # where'],
      [" 'KABUL (AP) —'", "N'DJAMENA, Chad (AP) — ", " 'N''DJAMENA, Chad (AP) —'"],
      [" KABUL (AP) —", "ISLAMABAD: ", ' "ISLAMABAD:"'],
      ["", AP, " ISLAMABAD (AP) —"],
      [" null", AP, " ISLAMABAD (AP) —"],
      [" # to come", AP, " ISLAMABAD (AP) — # to come"],
    ])("puts a value in place of %j", (old, dateline, value) => {
      const edited = withDateline(front(old), dateline, "markdown");
      expect(edited).toBe(front(value));
      expect(readStory(edited, "markdown").frontMatter?.fields.map(({ key }) => key)).toEqual(["title", "dateline", "slug"]);
      expect(withDateline(edited, dateline, "markdown")).toBe(edited);
    });

    it("keeps field and body in step where both have one", () => {
      const text = `---\ndateline: KABUL\n---\n\nKABUL — ${LEDE}\n`;
      expect(withDateline(text, AP, "markdown")).toBe(`---\ndateline: ISLAMABAD (AP) —\n---\n\n${AP}${LEDE}\n`);
    });

    it("writes into a block scalar", () => {
      const text = `---\ndateline: >-\n  KABUL (AP) —\ntitle: A headline\n---\n\n${LEDE}\n`;
      expect(withDateline(text, AP, "markdown")).toBe(text.replace("KABUL", "ISLAMABAD"));
    });
  });

  it("does the same twice as once, in any house's form and whatever the story", () => {
    const datelines = DATELINE_PRESETS.filter(({ prints }) => prints === "dateline").map(({ example }) => example);
    const lines = fc.constantFrom("Headline here", LEDE, "By ROBERT BURNS", "", "# Title", "---", "dateline: KABUL", "KABUL — He left.", '"Quite," he said.', "- item");
    const anyText = fc.array(lines, { maxLength: 8 });
    fc.assert(
      fc.property(anyText, fc.constantFrom("\n", "\r\n"), fc.constantFrom(...datelines), fc.constantFrom<StoryFormat>("plain", "markdown"), (parts, lineBreak, dateline, format) => {
        const once = withDateline(parts.join(lineBreak), dateline, format);
        expect(withDateline(once, dateline, format)).toBe(once);
        expect(once).toContain(dateline.trim());
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws, and leaves all other text as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const edited = withDateline(text);
        expect(edited).toContain(AP.trim());
      }),
    );
  });
});
