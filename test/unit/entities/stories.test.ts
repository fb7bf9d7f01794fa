import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadAsset } from "./loadAsset";
import { createTrainedSource } from "../../../src/core/entities/findEntities";
import { createRecognizer, type EntityRecognizer } from "../../../src/core/entities/recognizer";
import { loadTagger } from "../../../src/core/entities/tagger/loadTagger";
import { compileNameList } from "../../../src/core/names/compileNameList";
import { readStory } from "../../../src/core/story/readStory";

/**
 * Marked stories: under a line of text stand lines of marks, one a name: `~~~~ kind` beneath the name's characters, and
 * `+5` after it where the name goes on for five more, from the line's end on.
 * Every person, place and organisation of the story is marked, and nothing else may be found.
 */
const FOLDER = join(import.meta.dirname, "../../stories/entities");
const KINDS = ["person", "place", "organization"];
const MARK = /^ *(~+) (\w+)(?: \+(\d+))?$/;

let recognizer: EntityRecognizer;

beforeAll(async () => {
  recognizer = createRecognizer([createTrainedSource(await loadTagger(loadAsset))]);
});

function readMarked(source: string): { text: string; marks: string[] } {
  const lines: string[] = [];
  const marks: { kind: string; start: number; end: number }[] = [];
  let start = 0;
  for (const line of source.split("\n")) {
    const mark = MARK.exec(line);
    const last = lines.at(-1) ?? "";
    if (mark?.[1] && mark[2]) {
      const from = start - last.length - 1 + line.indexOf("~");
      marks.push({ kind: mark[2], start: from, end: from + mark[1].length + Number(mark[3] ?? 0) });
    } else {
      lines.push(line);
      start += line.length + 1;
    }
  }
  const text = lines.join("\n");
  return { text, marks: marks.map(({ kind, start, end }) => `${start} ${kind}: ${text.slice(start, end)}`) };
}

describe("names of marked stories", () => {
  it.each(readdirSync(FOLDER).filter((file) => file.endsWith(".txt")))("%s", (file) => {
    const { text, marks } = readMarked(readFileSync(join(FOLDER, file), "utf8"));
    const mentions = recognizer.recognize(readStory(text, "plain"), compileNameList([]));
    const found = mentions.filter(({ kind }) => KINDS.includes(kind)).map(({ kind, start, text: name }) => `${start} ${kind}: ${name}`);
    expect(found).toEqual(marks);
  });
});
