import { expect, it } from "vitest";
import { createEntityFinder } from "../../../src/core/entities/findEntities";
import { compileNameList } from "../../../src/core/names/compileNameList";
import { loadAnalyser } from "../../../src/core/nlp/loadAnalyser";
import { readStory } from "../../../src/core/story/readStory";

it("finds the entities of a story, the same ones again", async () => {
  const findEntities = createEntityFinder();
  const analyser = await loadAnalyser();
  const story = readStory("Talks go on\n\nDefense Secretary James Mattis flew to Kabul on Monday. Mattis left.\n", "plain");
  const { entities } = findEntities(story, compileNameList([]), analyser);
  expect(entities.map(({ kind, name, mentions }) => [kind, name, mentions.length])).toEqual([
    ["person", "James Mattis", 2],
    ["place", "Kabul", 1],
    ["date", "Monday", 1],
  ]);
  expect(findEntities(story, compileNameList([]), analyser).entities).toEqual(entities);
});
