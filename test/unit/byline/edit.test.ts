import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bylineEdit } from "../../../src/core/byline/edit";
import { BYLINE_PRESETS } from "../../../src/core/byline/presets";
import { printByline, type PrintedByline } from "../../../src/core/byline/print";
import { readStory } from "../../../src/core/story/readStory";
import type { StoryFormat } from "../../../src/core/story/story";
import { applyEdits } from "../../../src/core/text/edit";

const LEDE = "The U.S. defense secretary met Pakistan's leaders on Monday.";
const HEADER = "Mattis meets premier\n\nPakistan says there are no havens\n\n";

function printed(preset: string, names: readonly string[], role?: string): PrintedByline {
  const result = printByline({ names, preset, ...(role !== undefined && { role }) });
  if (!result.ok) throw new Error(result.message);
  return result;
}

const BURNS = printed("ap", ["Robert Burns"]);
const TWO = printed("ap", ["Kathy Gannon", "Munir Ahmed"], "AP Writers");
const DESK = printed("world-bulletin", []);

function withByline(text: string, byline = BURNS, format: StoryFormat = "plain"): string {
  return applyEdits(text, bylineEdit(readStory(text, format), byline));
}

describe("bylineEdit", () => {
  it("inserts under headline and deck, with a blank line around", () => {
    expect(withByline(`${HEADER}${LEDE}\n`)).toBe(`${HEADER}By ROBERT BURNS\nAssociated Press\n\n${LEDE}\n`);
    expect(withByline(`Mattis meets premier\n${LEDE}\n`)).toBe(`Mattis meets premier\n\nBy ROBERT BURNS\nAssociated Press\n\n${LEDE}\n`);
    expect(withByline(`Mattis meets premier\r\n\r\n${LEDE}\r\n`)).toBe(`Mattis meets premier\r\n\r\nBy ROBERT BURNS\r\nAssociated Press\r\n\r\n${LEDE}\r\n`);
    expect(withByline(`\uFEFF${LEDE}`)).toBe(`\uFEFFBy ROBERT BURNS\nAssociated Press\n\n${LEDE}`);
    expect(withByline("")).toBe("By ROBERT BURNS\nAssociated Press");
  });

  it("replaces byline by byline, both lines of it", () => {
    const story = withByline(`${HEADER}${LEDE}\n`);
    expect(withByline(story, TWO)).toBe(`${HEADER}By KATHY GANNON and MUNIR AHMED\nAP Writers\n\n${LEDE}\n`);
    expect(withByline(story, printed("reuters", ["Idrees Ali"]))).toBe(`${HEADER}By Idrees Ali\n\n${LEDE}\n`);
  });

  it("tells a name from a longer line that begins with it", () => {
    const story = `${HEADER}By Ann Lee and Bob Ray\n\n${LEDE}\n`;
    expect(withByline(story, printed("reuters", ["Ann Lee"]))).toBe(`${HEADER}By Ann Lee\n\n${LEDE}\n`);
  });

  it("replaces credit by byline and byline by credit in the header", () => {
    const credited = `${HEADER}World Bulletin / News Desk\n\n${LEDE}\n`;
    const signed = `${HEADER}By ROBERT BURNS\nAssociated Press\n\n${LEDE}\n`;
    expect(withByline(credited)).toBe(signed);
    expect(withByline(signed, DESK)).toBe(credited);
    expect(withByline(credited, printed("world-bulletin", ["Asia Desk"]))).toBe(credited.replace("News Desk", "Asia Desk"));
  });

  it("leaves an agency's credit at the foot of the story alone", () => {
    const story = `${HEADER}${LEDE}\n\nHe left on Tuesday.\n\nReuters\n`;
    expect(withByline(story)).toBe(`${HEADER}By ROBERT BURNS\nAssociated Press\n\n${LEDE}\n\nHe left on Tuesday.\n\nReuters\n`);
  });

  it("changes nothing where the story has that byline", () => {
    const story = readStory(withByline(`${HEADER}${LEDE}\n`), "plain");
    expect(bylineEdit(story, BURNS)).toEqual([]);
    expect(bylineEdit(readStory(`${HEADER}World Bulletin / News Desk\n\n${LEDE}\n`, "plain"), DESK)).toEqual([]);
  });

  it("makes one edit", () => {
    expect(bylineEdit(readStory(`Mattis meets premier\n\n${LEDE}\n`, "plain"), DESK)).toEqual([
      { start: 20, end: 20, newText: "\n\nWorld Bulletin / News Desk" },
    ]);
  });

  it("writes Markdown", () => {
    expect(withByline(`# Mattis meets premier\n\n${LEDE}\n`, BURNS, "markdown")).toBe(
      `# Mattis meets premier\n\nBy ROBERT BURNS  \nAssociated Press\n\n${LEDE}\n`,
    );
    expect(withByline(`Mattis meets premier\n---\n\n${LEDE}\n`, DESK, "markdown")).toBe(
      `Mattis meets premier\n---\n\nWorld Bulletin / News Desk\n\n${LEDE}\n`,
    );
    expect(withByline(`# Mattis meets premier\n\n*By Ann Lee*\n\n${LEDE}\n`, printed("reuters", ["Idrees Ali"]), "markdown")).toBe(
      `# Mattis meets premier\n\n*By Idrees Ali*\n\n${LEDE}\n`,
    );
  });

  describe("in front matter", () => {
    const front = (fields: string): string => `---\ntitle: A headline\n${fields}\ndate: 2017-12-04\n---\n\n${LEDE}\n`;

    it.each([
      ["author: Ann Lee", BURNS, "author: Robert Burns"],
      ['author: "Ann Lee"', TWO, 'author: "Kathy Gannon and Munir Ahmed"'],
      ["authors: [Ann Lee, 'Bob Ray']", TWO, "authors: [Kathy Gannon, Munir Ahmed]"],
      ["authors:\n  - Ann Lee", TWO, "authors:\n  - Kathy Gannon\n  - Munir Ahmed"],
      ["authors:\n  - Ann Lee\n  - Bob Ray", BURNS, "authors:\n  - Robert Burns"],
      ["author:", BURNS, "author: Robert Burns"],
      ["authors: []", BURNS, "authors: Robert Burns"],
      ["author: Ann Lee", DESK, "author: World Bulletin / News Desk"],
      ["byline: By Ann Lee", BURNS, "byline: By ROBERT BURNS, Associated Press"],
      ["author: Ann Lee\nbyline: By Ann Lee", BURNS, "author: Robert Burns\nbyline: By ROBERT BURNS, Associated Press"],
    ])("%j", (old, byline, expected) => {
      const edited = withByline(front(old), byline, "markdown");
      expect(edited).toBe(front(expected));
      expect(withByline(edited, byline, "markdown")).toBe(edited);
    });

    it("keeps field and text in step where both have one", () => {
      const text = `---\nauthor: Ann Lee\n---\n\nBy Ann Lee\n\n${LEDE}\n`;
      expect(withByline(text, printed("reuters", ["Idrees Ali"]), "markdown")).toBe(`---\nauthor: Idrees Ali\n---\n\nBy Idrees Ali\n\n${LEDE}\n`);
    });
  });

  it("does the same twice as once, in any house's form and whatever the story", () => {
    const bylines = BYLINE_PRESETS.map(({ id, kind }) => printed(id, kind === "credit" ? [] : ["Robert Burns"]));
    const withRole = printed("ap", ["Robert Burns"], "Defense analyst");
    const lines = fc.constantFrom("Headline here", LEDE, "By ANN LEE", "World Bulletin / News Desk", "# Title", "- item", "Reuters");
    const frontMatter = fc.constantFrom("", "---\nauthor: Ann Lee\n---\n", "---\nauthors: [Ann Lee]\nbyline:\n---\n");
    fc.assert(
      fc.property(
        fc.array(lines, { maxLength: 8 }),
        frontMatter,
        fc.constantFrom("\n\n", "\r\n\r\n"),
        fc.constantFrom(...bylines, withRole),
        fc.constantFrom<StoryFormat>("plain", "markdown"),
        (parts, front, blankLine, byline, format) => {
          const once = withByline(front + parts.join(blankLine), byline, format);
          expect(withByline(once, byline, format)).toBe(once);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(withByline(text)).toContain("ROBERT BURNS");
      }),
    );
  });
});
