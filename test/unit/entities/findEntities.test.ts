import { expect, describe, it } from "vitest";
import { createEntityFinder, loadEntityFinder, type EntityFinder } from "../../../src/core/entities/findEntities";
import { compileNameList } from "../../../src/core/names/compileNameList";
import { loadAnalyser } from "../../../src/core/nlp/loadAnalyser";
import type { Analyser } from "../../../src/core/nlp/analysis";
import { readStory } from "../../../src/core/story/readStory";
import { loadAsset } from "./loadAsset";

const NO_NAMES = compileNameList([]);
const STORY = "Talks go on\n\nDefense Secretary James Mattis flew to Kabul on Monday. Mattis left.\n";
const UNUSED: Analyser = { analyse: () => { throw new Error("The tagger needs no analysis."); } };

const outlineOf = (find: EntityFinder, text: string, analyser: Analyser, format: "plain" | "markdown" = "plain"): unknown[] =>
  find(readStory(text, format), NO_NAMES, analyser).entities.map(({ kind, name, mentions }) => [kind, name, mentions.length]);

const FOUND = [
  ["person", "James Mattis", 2],
  ["place", "Kabul", 1],
  ["date", "Monday", 1],
];

describe("with the tagger", () => {
  it("finds the entities of a story, the same ones again, without the analyser", async () => {
    const find = await loadEntityFinder(loadAsset);
    expect(outlineOf(find, STORY, UNUSED)).toEqual(FOUND);
    expect(outlineOf(find, STORY, UNUSED)).toEqual(FOUND);
    expect(find(readStory(STORY, "plain"), NO_NAMES, UNUSED).problems).toEqual([]);
  });

  it("says so of a story in another language, and marks listed names alone", async () => {
    const find = await loadEntityFinder(loadAsset);
    const text = "Gespräche gehen weiter\n\nDie Regierung in Berlin hat am Montag mit den Ministern der Länder über die Zukunft des Haushalts der Bundeswehr gesprochen, sagte der Sprecher der Fraktion.\n";
    expect(outlineOf(find, text, UNUSED)).toEqual([["place", "Berlin", 1]]);
    expect(find(readStory(text, "plain"), NO_NAMES, UNUSED).problems).toEqual(["Stories that are not in English are read for listed names only."]);
  });

  it.each([
    ["French", "Le président français a déclaré lundi que les discussions avec les ministres de la région se poursuivraient, selon un porte-parole du gouvernement à Paris."],
    ["Turkish", "Cumhurbaşkanı pazartesi günü Ankara'da yaptığı açıklamada, görüşmelerin önümüzdeki hafta da süreceğini ve kararın meclise bırakılacağını söyledi, dedi sözcüsü."],
    ["Indonesian", "Presiden mengatakan pada hari Senin bahwa pembicaraan dengan para menteri akan terus berlanjut di Jakarta, kata juru bicara pemerintah kepada wartawan."],
  ])("tells %s from English", async (_, text) => {
    const find = await loadEntityFinder(loadAsset);
    expect(find(readStory(`A head\n\n${text}\n`, "plain"), NO_NAMES, UNUSED).problems).toHaveLength(1);
  });

  it("takes capitals, small letters, results and code for no other language", async () => {
    const find = await loadEntityFinder(loadAsset);
    const texts = [
      "TALKS GO ON IN THE CAPITAL\n\nTHE DEFENSE SECRETARY FLEW TO KABUL ON MONDAY AND SAID THAT HE WOULD MEET THE PRESIDENT AND THE ARMY CHIEF FOR TALKS ON THE WAR.\n",
      "talks go on in the capital\n\nthe defense secretary flew to kabul on monday and said that he would meet the president and the army chief for talks on the war.\n",
      "Results\n\nArsenal 2, Chelsea 1\nLeeds 0, Everton 0\nFulham 3, Burnley 1\nWolves 1, Brentford 2\nLuton 0, Spurs 4\nNewcastle 2, Forest 1\nBrighton 1, Palace 1\n",
    ];
    for (const text of texts) expect(find(readStory(text, "plain"), NO_NAMES, UNUSED).problems).toEqual([]);
  });

  it("finds the places of a text without capitals, and marks no ordinary word of one in capitals", async () => {
    const find = await loadEntityFinder(loadAsset);
    const capitals = outlineOf(find, "TALKS GO ON IN KABUL\n\nTHE DEFENSE SECRETARY FLEW TO KABUL AND SAID THAT THE WAR WOULD END SOON. HE THEN LEFT FOR HOME WITH HIS AIDES.\n", UNUSED);
    expect(capitals).toEqual([["place", "KABUL", 2]]);
  });

  it("reads neither tables nor code", async () => {
    const find = await loadEntityFinder(loadAsset);
    expect(outlineOf(find, "# Talks go on\n\n| James Mattis | Kabul |\n|---|---|\n| Rex Tillerson | Paris |\n\n```\nclass James Mattis {}\n```\n\nHe left.\n", UNUSED, "markdown")).toEqual([]);
  });

  it.each([["Kabul "], ["Gen. "], ["A. "], ["(Khan) "], ["James Mattis said. "], ["x"], ["-"]])("a megabyte of %j on one line is read", async (piece) => {
    const find = await loadEntityFinder(loadAsset);
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const { entities } = find(readStory(text, "plain"), NO_NAMES, UNUSED);
    expect(entities.every(({ mentions }) => mentions.every(({ start, end, text: own }) => text.slice(start, end) === own))).toBe(true);
  });
});

describe("without the tagger", () => {
  it("finds names by rule", async () => {
    expect(outlineOf(createEntityFinder(), STORY, await loadAnalyser())).toEqual(FOUND);
  });

  it.each<[string, (name: string) => Promise<Uint8Array>, string]>([
    ["missing", (name) => Promise.reject(new Error(`no ${name}`)), "no words.bin"],
    ["damaged", async (name) => (await loadAsset(name)).map((byte, index) => (index === 4000 ? byte ^ 1 : byte)), "words.bin: it is damaged."],
  ])("a %s file is one problem, and rules take its place", async (_, load, reason) => {
    const find = await loadEntityFinder(load);
    expect(outlineOf(find, STORY, await loadAnalyser())).toEqual(FOUND);
    expect(find(readStory(STORY, "plain"), NO_NAMES, UNUSED_ANALYSIS).problems).toEqual([
      `Names are found by rules alone, and less well: the trained tagger cannot be loaded. Install Copydesk again to mend it. (${reason})`,
    ]);
  });
});

const UNUSED_ANALYSIS: Analyser = { analyse: () => ({ tokens: [], names: [] }) };
