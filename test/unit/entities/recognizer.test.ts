import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createRecognizer, trimName, type EntityRecognizer } from "../../../src/core/entities/recognizer";
import { createRuleSource } from "../../../src/core/entities/ruleSource";
import { WEIGHT, type NameSource } from "../../../src/core/entities/nameProposal";
import type { NameEntry } from "../../../src/core/names/nameEntry";
import type { NameList } from "../../../src/core/names/nameList";
import { loadAnalyser } from "../../../src/core/nlp/loadAnalyser";
import { readStory } from "../../../src/core/story/readStory";

const NO_NAMES: NameList = { entries: [], uses: () => [] };
let recognizer: EntityRecognizer;

beforeAll(async () => {
  recognizer = createRecognizer([createRuleSource(await loadAnalyser())]);
});

/** A list whose forms are found as plain words. */
function listOf(...entries: (Pick<NameEntry, "name" | "kind"> & Partial<NameEntry>)[]): NameList {
  const full = entries.map((entry) => ({ aliases: [], variants: [], ...entry }));
  const uses: NameList["uses"] = (text) =>
    full.flatMap((entry) =>
      [entry.name, ...entry.aliases, ...entry.variants].flatMap((form) =>
        Array.from(text.matchAll(new RegExp(form, "g")), ({ index }) => ({ entry, form: "name" as const, start: index, end: index + form.length })),
      ),
    );
  return { entries: full, uses };
}

function found(text: string, names = NO_NAMES, format: "plain" | "markdown" = "plain"): string[] {
  return recognizer.recognize(readStory(text, format), names).map((mention) => `${mention.kind}: ${mention.text}`);
}

/** A paragraph below a headline. */
const paragraph = (text: string): string => `Talks go on in the capital\n\n${text}\n`;

describe("spans", () => {
  it("leave out titles, articles and possessive endings", () => {
    expect(found(paragraph("The Taliban's Mullah Omer met Lt. Gen. Naveed Mukhtar’s aide."))).toEqual([
      "organization: Taliban",
      "person: Omer",
      "person: Naveed Mukhtar",
    ]);
  });

  it("are trimmed whoever proposes them", () => {
    const text = "the former President Pervez Musharraf's";
    const span = trimName(text, { start: 0, end: text.length });
    expect(span && text.slice(span.start, span.end)).toBe("Pervez Musharraf");
  });

  it("keep a listed name that begins like a title", () => {
    const text = "General Motors";
    expect(trimName(text, { start: 0, end: text.length })).toEqual({ start: 0, end: text.length });
  });

  it("are exact after CRLF, a byte-order mark and emoji", () => {
    const text = "\uFEFFTalks go on in the capital\r\n\r\n😀 Gen. Qamar Javed Bajwa flew to Kabul.\r\n";
    const mentions = recognizer.recognize(readStory(text, "plain"), NO_NAMES);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(["Qamar Javed Bajwa", "Kabul"]);
  });
});

describe("sources", () => {
  it("are put together: the greater weight wins, then the longer span", () => {
    const source = (weight: number, start: number, end: number): NameSource => ({ propose: () => [{ kind: "organization", weight, start, end }] });
    const text = "alpha beta gamma";
    const recognize = (...sources: NameSource[]): string[] => createRecognizer(sources).recognize(readStory(text, "plain"), NO_NAMES).map((mention) => mention.text);
    expect(recognize(source(WEIGHT.guess, 0, 10), source(WEIGHT.sure, 6, 16))).toEqual(["beta gamma"]);
    expect(recognize(source(WEIGHT.guess, 0, 5), source(WEIGHT.guess, 0, 10))).toEqual(["alpha beta"]);
    expect(recognize(source(WEIGHT.guess, 0, 5), source(WEIGHT.guess, 6, 16))).toEqual(["alpha", "beta gamma"]);
  });

  it("listed names win, and lose their titles", () => {
    const names = listOf({ name: "Mullah Omar", kind: "person", variants: ["Mullah Omer"] }, { name: "the Daily Planet", kind: "organization" });
    expect(found(paragraph("He read the Daily Planet to Mullah Omer."), names)).toEqual(["organization: Daily Planet", "person: Omer"]);
  });

  it("a listed name within a longer likely name is a part of it", () => {
    expect(found(paragraph("They met President Omar Abdullah."), listOf({ name: "Omar", kind: "person" }))).toEqual(["person: Omar Abdullah"]);
  });
});

describe("the story's lines", () => {
  it("a byline names people and their desk, a dateline a city and a source", () => {
    const text = "Talks go on in the capital\n\nBy Zzyra Quorl, Associated Press\n\nLAHORE, Pakistan (AP) — It rained.\n";
    expect(found(text)).toEqual(["person: Zzyra Quorl", "organization: Associated Press", "place: LAHORE", "place: Pakistan", "organization: AP"]);
  });

  it("a credit names organisations", () => {
    expect(found("Talks go on in the capital\n\nWorld Bulletin / News Desk\n\nIt rained.\n")).toEqual(["organization: World Bulletin", "organization: News Desk"]);
  });

  it("front matter is read like them", () => {
    expect(found("---\ntitle: Talks go on\nauthor: Zzyra Quorl\n---\n\nIt rained.\n", NO_NAMES, "markdown")).toEqual(["person: Zzyra Quorl"]);
  });
});

describe("the whole story decides", () => {
  it("a surname follows the person named in full, even a town's name", () => {
    expect(found(paragraph("Coach Lara London spoke. London left early."))).toEqual(["person: Lara London", "person: London"]);
  });

  it("an acronym follows its expansion", () => {
    expect(found(paragraph("He joined the Quarl Zorbin Front (QZF). Later the QZF split."))).toEqual([
      "organization: Quarl Zorbin Front",
      "organization: QZF",
      "organization: QZF",
    ]);
  });

  it("names of the text are found in a headline in capitals", () => {
    expect(found("BAJWA LANDS FOR LONG TALKS\n\nArmy chief Qamar Bajwa landed for talks.\n")).toEqual(["person: BAJWA", "person: Qamar Bajwa"]);
  });
});

describe("the sample story", () => {
  const file = join(import.meta.dirname, "../../../../../shared/seed/world-bulletin-2017-12-04.txt");
  const present = existsSync(file);
  if (!present) console.log("The World Bulletin story of 2017-12-04 is not there: its test is skipped.");

  it.skipIf(!present)("has its people, places and organisations, and no others", () => {
    const mentions = recognizer.recognize(readStory(readFileSync(file, "utf8"), "plain"), NO_NAMES);
    const of = (kind: string): string[] => [...new Set(mentions.filter((mention) => mention.kind === kind).map(({ text }) => text))];
    expect(of("person")).toEqual([
      "James Mattis", "Mattis", "Shahid Khaqan Abbasi", "Qamar Javed Bajwa", "Abbasi", "Khurram Dastagir Khan", "Khawaja Asif", "Ahsan Iqbal",
      "Naveed Mukhtar", "Rex Tillerson", "Donald Trump", "Omer", "Mansur",
    ]);
    expect(of("place")).toEqual(["US", "Pakistan", "U.S.", "Islamabad", "Afghanistan", "Washington", "India", "Kabul", "China"]);
    expect(of("organization")).toEqual(["World Bulletin", "News Desk", "Inter Services Intelligence", "ISI", "Haqqani network", "Taliban"]);
    expect(of("nationality")).toEqual(["Pakistani", "Afghan"]);
    expect(of("date")).toEqual(["Monday", "Last month", "October", "July 2015", "last year"]);
  });
});

describe("odd input", () => {
  it.each([
    ["nothing", ""],
    ["lone surrogates", paragraph("\uD800 Kabul \uDC00")],
    ["right-to-left", paragraph("قال محمد في كابل.")],
    ["names of object members", paragraph("Constructor Prototype met HasOwnProperty in __proto__.")],
  ])("%s does no harm", (_, text) => {
    expect(() => found(text)).not.toThrow();
  });

  it("a story in another language is left alone but for listed names", () => {
    const text = "Die Regierung in Berlin hat am Montag mit den Ministern der Länder über die Zukunft des Haushalts der Bundeswehr gesprochen, sagte der Sprecher der Fraktion.";
    expect(found(paragraph(text).replace("Talks go on in the capital", "Gespräche gehen weiter")).filter((name) => !name.startsWith("date"))).toEqual(["place: Berlin"]);
  });

  it.each([["Kabul "], ["Gen. "], ["A. "], ["(Khan) "], ["of The "], ["x"], ["\"Khan\" "]])("a megabyte of %j on one line is read", (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const mentions = recognizer.recognize(readStory(text, "plain"), NO_NAMES);
    expect(mentions.every(({ start, end, text: name }) => text.slice(start, end) === name)).toBe(true);
  });

  it("mentions are in order, apart, and exact in any text", () => {
    const pieces = fc.constantFrom("Gen.", "President", "Kabul", "U.S.", "Dec. 4", "Khan's", "the", "of", "Bank", "al-Assad", "(ISI)", "“", "”", "\n\n", "\r\n", "5%", "😀", "\uD800", "By", "and");
    fc.assert(fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary" })), { maxLength: 40 }), fc.constantFrom("plain", "markdown"), (parts, format) => {
      const text = parts.join(" ");
      let last = 0;
      for (const mention of recognizer.recognize(readStory(text, format), NO_NAMES)) {
        expect(mention.text).toBe(text.slice(mention.start, mention.end));
        expect(mention.start).toBeGreaterThanOrEqual(last);
        expect(mention.end).toBeGreaterThan(mention.start);
        last = mention.end;
      }
    }));
  });
});
