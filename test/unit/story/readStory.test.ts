import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readStory } from "../../../src/core/story/readStory";
import type { Story, StoryFormat } from "../../../src/core/story/story";
import { contains, shiftSpan, textOf } from "../../../src/core/text/span";

/** The story's blocks as "kind: text". */
function outline(text: string, format: StoryFormat = "plain"): string[] {
  return readStory(text, format).blocks.map((block) => `${block.kind}: ${block.text}`);
}

const LEDE = "The defense secretary met the prime minister on Monday.";

describe("plain text", () => {
  test("reads headline, deck, the headline again, desk credit, paragraphs and a timestamp", () => {
    const text = [
      "Minister meets envoy",
      "Talks were the second in a month",
      "Minister meets  envoy",
      "World Bulletin / News Desk",
      LEDE,
      "He left on Tuesday.",
      "Güncelleme Tarihi: 04 Aralık 2017, 19:49",
    ].join("\n\n");
    expect(outline(text)).toEqual([
      "headline: Minister meets envoy",
      "deck: Talks were the second in a month",
      "repeated-headline: Minister meets  envoy",
      "credit: World Bulletin / News Desk",
      `paragraph: ${LEDE}`,
      "paragraph: He left on Tuesday.",
      "timestamp: Güncelleme Tarihi: 04 Aralık 2017, 19:49",
    ]);
    const story = readStory(text, "plain");
    expect(story.date).toEqual({ year: 2017, month: 12, day: 4 });
    expect(story.timestamps[0]?.time).toEqual({ hour: 19, minute: 49 });
    expect(story.paragraphs).toHaveLength(2);
  });

  test("a byline may have a second line, and a deck may end in a full stop where a byline follows", () => {
    const text = `Envoy visits Kabul\nThe talks went on for days.\n\nBy ROBERT BURNS\nAP National Security Writer\n\n${LEDE}`;
    expect(outline(text)).toEqual([
      "headline: Envoy visits Kabul",
      "deck: The talks went on for days.",
      "byline: By ROBERT BURNS\nAP National Security Writer",
      `paragraph: ${LEDE}`,
    ]);
  });

  test("a text without a header is all body", () => {
    expect(outline(LEDE)).toEqual([`paragraph: ${LEDE}`]);
    expect(outline("five percent of voters")).toEqual(["paragraph: five percent of voters"]);
    expect(outline(`${LEDE}\n\nHe left.`)).toEqual([`paragraph: ${LEDE}`, "paragraph: He left."]);
  });

  test("paragraphs may follow one another without a blank line, and lines broken by hand are joined", () => {
    expect(outline("The first paragraph ends here.\nThe second begins at once.")).toHaveLength(2);
    const wrapped =
      "The defense secretary met the prime minister in the capital on\nMonday, and both said that the talks had gone well, according to a\nstatement.";
    expect(outline(wrapped)).toEqual([`paragraph: ${wrapped}`]);
  });

  test("subheads, list items, taglines and end marks are told from paragraphs", () => {
    const text = `Envoy visits\n\n${LEDE}\n\nWhat comes next\n\n• Talks in Doha.\n\nHe left.\n\nAssociated Press writer Munir Ahmed contributed to this report.\n\n-30-`;
    expect(outline(text).slice(2)).toEqual([
      "subhead: What comes next",
      "list-item: Talks in Doha.",
      "paragraph: He left.",
      "tagline: Associated Press writer Munir Ahmed contributed to this report.",
      "other: -30-",
    ]);
  });
});

describe("Markdown", () => {
  test("front matter gives headline, byline, dateline, date and slug, each as a span of its value", () => {
    const text = `---\ntitle: "Envoy visits"\nauthor: Jane Doe\ndateline: ISLAMABAD\ndate: 2017-12-04\nslug: envoy\n---\n\n${LEDE}\n`;
    const story = readStory(text, "markdown");
    expect(story.blocks.map(({ kind, text: own }) => `${kind}: ${own}`)).toEqual([
      "headline: Envoy visits",
      "byline: Jane Doe",
      `paragraph: ${LEDE}`,
    ]);
    expect(story.dateline && textOf(text, story.dateline)).toBe("ISLAMABAD");
    expect(story.slug && textOf(text, story.slug)).toBe("envoy");
    expect(story.date).toEqual({ year: 2017, month: 12, day: 4 });
  });

  test("malformed front matter is reported where it is wrong, and the body is read", () => {
    const text = `---\ntitle: Envoy visits\nauthor: [Jane\n---\n\n${LEDE}\n`;
    const story = readStory(text, "markdown");
    expect(story.problems[0]?.message).toMatch(/^The front matter is not valid YAML: /);
    expect(story.problems[0]?.span.start).toBeGreaterThan(text.indexOf("author"));
    expect(story.headline?.text).toBe("Envoy visits");
    expect(story.paragraphs.map(({ text: own }) => own)).toEqual([LEDE]);
    expect(readStory(`---\ntitle: Envoy\n\n${LEDE}`, "markdown").problems[0]?.message).toContain("is not closed");
  });

  test("headings, lists, quotes, code, tables and HTML", () => {
    const text = `# Envoy visits #\n\nSetext\n---\n\n${LEDE}\nA second line.\n\n- One.\n- Two.\n\n> Quoted words.\n\n\`\`\`\ncode here\n\`\`\`\n\n| a | b |\n|---|---|\n\n<!-- note\nmore -->\nLast one.`;
    expect(outline(text, "markdown")).toEqual([
      "headline: Envoy visits",
      "subhead: Setext",
      `paragraph: ${LEDE}\nA second line.`,
      "list-item: One.",
      "list-item: Two.",
      "block-quote: > Quoted words.",
      "other: ```\ncode here\n```",
      "other: | a | b |\n|---|---|",
      "other: <!-- note\nmore -->",
      "paragraph: Last one.",
    ]);
  });
});

describe("datelines", () => {
  const dateline = (opening: string): string | undefined => {
    const story = readStory(`${opening}\n\nHe left on Tuesday.`, "plain");
    return story.dateline && textOf(story.text, story.dateline);
  };

  test.each([
    ["ISLAMABAD (AP) — The envoy came.", "ISLAMABAD (AP) — "],
    ["PESHAWAR, Pakistan (AP) — The envoy came.", "PESHAWAR, Pakistan (AP) — "],
    ["ISLAMABAD, Dec 4 (Reuters) - The envoy came.", "ISLAMABAD, Dec 4 (Reuters) - "],
    ["Islamabad, Dec 4, 2017 (AFP) - The envoy came.", "Islamabad, Dec 4, 2017 (AFP) - "],
    ["WASHINGTON: The envoy came.", "WASHINGTON: "],
    ["NEW YORK/KARACHI: The envoy came.", "NEW YORK/KARACHI: "],
    ["RAWALPINDI, INDIA — The envoy came.", "RAWALPINDI, INDIA — "],
    ["KABUL, (AFP) – The envoy came.", "KABUL, (AFP) – "],
    ["SLAMABAD – “We are ready,” he said.", "SLAMABAD – "],
    ["ST. LOUIS — Police said so.", "ST. LOUIS — "],
    ["WASHINGTON (Monitoring desk): The envoy came.", "WASHINGTON (Monitoring desk): "],
  ])("%s", (opening, expected) => {
    expect(dateline(opening)).toBe(expected);
  });

  test.each([
    "NATO — the alliance — met.",
    "NATO — The alliance met.",
    "BREAKING: The envoy came.",
    "UPDATE 1: The envoy came.",
    "The U.S. — an ally — agreed.",
    "U.S. Secretary James Mattis came.",
    "A — B is the way.",
  ])("none in %s", (opening) => {
    expect(dateline(opening)).toBeUndefined();
  });

  test("a dateline's year dates the story, and its words are no prose", () => {
    const story = readStory("WASHINGTON, Dec. 4, 2017 — The envoy came.\n\nHe left.", "plain");
    expect(story.date).toEqual({ year: 2017, month: 12, day: 4 });
    expect(story.paragraphs[0]?.prose.trimStart()).toMatch(/^\uFFFC+The envoy came\.$/);
    expect(story.paragraphs[0]?.sentences).toEqual([{ start: 27, end: 42 }]);
  });
});

describe("timestamps", () => {
  const dateOf = (line: string): string | undefined => {
    const { date } = readStory(`Envoy visits\n\n${line}\n\n${LEDE}\n\nHe left.`, "plain");
    return date && `${date.year}-${date.month}-${date.day}`;
  };

  test.each([
    ["Friday, January 4, 2019", "2019-1-4"],
    ["Updated: Dec. 4, 2017 7:49 p.m. EST", "2017-12-4"],
    ["Güncelleme Tarihi: 04 Aralık 2017, 19:49", "2017-12-4"],
    ["Publié le 4 décembre 2017 à 19h49", "2017-12-4"],
    ["Veröffentlicht am 4. Dezember 2017", "2017-12-4"],
    ["Опубликовано: 4 декабря 2017, 19:49", "2017-12-4"],
    ["4 de diciembre de 2017", "2017-12-4"],
    ["آخر تحديث: ٤ ديسمبر ٢٠١٧", "2017-12-4"],
    ["2017年12月4日", "2017-12-4"],
    ["04.12.2017 19:49", "2017-12-4"],
    ["2017-12-04T19:49:00+03:00", "2017-12-4"],
    ["12/25/2017", "2017-12-25"],
  ])("%s", (line, expected) => {
    expect(dateOf(line)).toBe(expected);
  });

  test.each(["Fighting resumed on 4 December 2017", "12/4/2017", "4 Foobar 2017", "February 30, 2017"])("none in %s", (line) => {
    expect(dateOf(line)).toBeUndefined();
  });

  test("of two, the earlier is the story's day", () => {
    expect(dateOf("Updated: Dec. 5, 2017\n\nPublished: Dec. 4, 2017")).toBe("2017-12-4");
  });
});

describe("sentences", () => {
  const sentences = (text: string): string[] => {
    const [block] = readStory(text, "plain").blocks;
    return block ? block.sentences.map((span) => textOf(block.text, span)) : [];
  };

  test.each([
    ["He met Gen. Qamar Bajwa. They spoke.", ["He met Gen. Qamar Bajwa.", "They spoke."]],
    ["The U.S. Army came. It left.", ["The U.S. Army came.", "It left."]],
    ["He came from the U.S. The talks began.", ["He came from the U.S.", "The talks began."]],
    ["J.D. Vance spoke at 3 p.m. Monday. He left.", ["J.D. Vance spoke at 3 p.m. Monday.", "He left."]],
    ["“We are ready.” He left.", ["“We are ready.”", "He left."]],
    ['"Why?" he asked. No. 4 won.', ['"Why?" he asked.', "No. 4 won."]],
    ["On Dec. 4 he came... and left. Good!", ["On Dec. 4 he came... and left.", "Good!"]],
    ["Growth was 2.5%. Prices fell.", ["Growth was 2.5%.", "Prices fell."]],
    ["He studied at Acme Inc. before. Then he left.", ["He studied at Acme Inc. before.", "Then he left."]],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe("quotations", () => {
  const quoted = (text: string): string[] => {
    const [block] = readStory(text, "plain").blocks;
    return block ? block.quotations.map(({ interior }) => textOf(block.text, interior)) : [];
  };

  test.each([
    ['"We are ready," he said. "Come."', ["We are ready,", "Come."]],
    ["“We are ‘ready’ now,” he said.", ["We are ‘ready’ now,"]],
    ["He called it 'a disaster' and left.", ["a disaster"]],
    ["The soldiers' homes and Pakistan's army.", []],
    ["Back in the '90s, rock 'n' roll was 'big'.", ["big"]],
    ["He said ‘the soldiers’ homes’ burned.", ["the soldiers’ homes"]],
    ["He was 6' 2\" tall and 5' 10\" wide.", []],
    ["Er sagte „Wir sind bereit“ und ging.", ["Wir sind bereit"]],
    ["«Nous sommes prêts», a-t-il dit.", ["Nous sommes prêts"]],
    ['"We are ready, he said.', ["We are ready, he said."]],
    ['He said: "...and then."', ["...and then."]],
    ['The so-called "Islamic State" ("IS") group.', ["Islamic State", "IS"]],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test("a quotation that goes on is opened again in the next paragraph", () => {
    const story = readStory("He spoke on Monday.\n\n“We are ready.\n\n“And willing,” he said of the cat.", "plain");
    expect(story.paragraphs.map(({ quotations }) => quotations.map(({ continues }) => continues))).toEqual([[], [true], [false]]);
    expect(story.paragraphs[1]?.prose).toBe(`“${"\uFFFC".repeat("We are ready.".length)}`);
  });

  test("addresses and Markdown code are no prose, and keep their length", () => {
    const [block] = readStory("See `a b` at https://example.org/x or mail a.b@example.org or [here](http://x.y \"t\").", "markdown").blocks;
    expect(block?.prose.replaceAll("\uFFFC", "")).toBe("See  at  or mail  or [here].");
    expect(block?.prose).toHaveLength(block?.text.length ?? -1);
  });
});

describe("any text", () => {
  const fragments = fc.constantFrom(
    "ISLAMABAD (AP) — ", "By JANE DOE\n", "\r\n\r\n", "\n", "\uFEFF", '"', "“", "”", "'", "’", "U.S. ", "4 December 2017", "---\n", "title: x\n",
    "# ", "> ", "```\n", "\u00A0", "e\u0301", "👩‍👩‍👧", "\uD83D", "شكرا ", "。", "word ", "Word. ", "-30-\n", "• ", "| a |\n",
  );
  const texts = fc.array(fc.oneof(fragments, fc.string({ unit: "binary" })), { maxLength: 40 }).map((parts) => parts.join(""));

  function assertSound(story: Story): void {
    const whole = { start: 0, end: story.text.length };
    for (const block of story.blocks) {
      expect(contains(whole, block.span)).toBe(true);
      expect(block.text).toBe(textOf(story.text, block.span));
      expect(block.prose).toHaveLength(block.text.length);
      const inner = { start: 0, end: block.text.length };
      for (const span of [...block.sentences, ...block.quotations.map((quotation) => quotation.span)]) expect(contains(inner, span)).toBe(true);
      for (const { span, interior } of block.quotations) expect(contains(span, interior)).toBe(true);
    }
    for (const span of [story.dateline, story.slug, story.frontMatter?.span, ...story.timestamps.map((timestamp) => timestamp.span)]) {
      if (span) expect(contains(whole, span)).toBe(true);
    }
    const body = story.frontMatter ? story.blocks.filter(({ span }) => span.start >= (story.frontMatter?.span.end ?? 0)) : story.blocks;
    for (const [index, block] of body.entries()) expect(block.span.start).toBeGreaterThanOrEqual(body[index - 1]?.span.end ?? 0);
  }

  test.each(["plain", "markdown"] as const)("%s is read without throwing, and every span is sound", (format) => {
    fc.assert(
      fc.property(texts, (text) => {
        assertSound(readStory(text, format));
      }),
      { numRuns: 500 },
    );
  });

  test("line ends do not change what is read", () => {
    const text = `Envoy visits\n\nBy JANE DOE\nStaff Writer\n\nKABUL — ${LEDE}\n\n"We are ready,\n\n"he said.`;
    const kinds = (story: Story): string[] => story.blocks.map(({ kind, text: own }) => `${kind}: ${own.replace(/\r\n?/g, "\n")}`);
    const expected = kinds(readStory(text, "plain"));
    for (const lineEnd of ["\r\n", "\r"]) {
      expect(kinds(readStory("\uFEFF" + text.replaceAll("\n", lineEnd), "plain"))).toEqual(expected);
    }
  });

  test("a byte-order mark counts as one character and belongs to no block", () => {
    const story = readStory(`\uFEFF${LEDE}`, "plain");
    expect(story.blocks[0]?.span).toEqual(shiftSpan({ start: 0, end: LEDE.length }, 1));
  });
});
