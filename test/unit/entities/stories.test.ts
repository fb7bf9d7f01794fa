import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createRecognizer, type EntityRecognizer } from "../../../src/core/entities/recognizer";
import { createRuleSource } from "../../../src/core/entities/ruleSource";
import { loadAnalyser } from "../../../src/core/nlp/loadAnalyser";
import { readStory } from "../../../src/core/story/readStory";

/**
 * Marked stories: under a line of text stand lines of marks, one a name: `~~~~ kind` beneath the name's characters.
 * Every person, place and organisation of the story is marked, and nothing else may be found.
 */
const FOLDER = join(import.meta.dirname, "../../stories/entities");
const KINDS = ["person", "place", "organization"];
const MARK = /^ *(~+) (\w+)$/;

let recognizer: EntityRecognizer;

beforeAll(async () => {
  recognizer = createRecognizer([createRuleSource(await loadAnalyser())]);
});

function readMarked(source: string): { text: string; marks: string[] } {
  const lines: string[] = [];
  const marks: string[] = [];
  let start = 0;
  for (const line of source.split("\n")) {
    const mark = MARK.exec(line);
    const last = lines.at(-1) ?? "";
    if (mark?.[1] && mark[2]) {
      const from = line.indexOf("~");
      marks.push(`${start - last.length - 1 + from} ${mark[2]}: ${last.slice(from, from + mark[1].length)}`);
    } else {
      lines.push(line);
      start += line.length + 1;
    }
  }
  return { text: lines.join("\n"), marks };
}

describe("names of marked stories", () => {
  it.each(readdirSync(FOLDER).filter((file) => file.endsWith(".txt")))("%s", (file) => {
    const { text, marks } = readMarked(readFileSync(join(FOLDER, file), "utf8"));
    const mentions = recognizer.recognize(readStory(text, "plain"), { entries: [], uses: () => [] });
    const found = mentions.filter(({ kind }) => KINDS.includes(kind)).map(({ kind, start, text: name }) => `${start} ${kind}: ${name}`);
    expect(found).toEqual(marks);
  });
});
