import type { NameList } from "../names/nameList";
import type { Analyser } from "../nlp/analysis";
import type { Story } from "../story/story";
import type { Entity } from "./entity";
import { groupMentions } from "./group";
import { createRecognizer, type EntityRecognizer } from "./recognizer";
import { createRuleSource } from "./ruleSource";

/** Finds the entities of stories with an analyser's help. */
export type EntityFinder = (story: Story, names: NameList, analyser: Analyser) => readonly Entity[];

/** A finder that reads names by rule; it keeps what it found in a paragraph for as long as the analyser lives. */
export function createEntityFinder(): EntityFinder {
  const recognizers = new WeakMap<Analyser, EntityRecognizer>();
  return (story, names, analyser) => {
    const recognizer = recognizers.get(analyser) ?? createRecognizer([createRuleSource(analyser)]);
    recognizers.set(analyser, recognizer);
    return groupMentions(story.text, recognizer.recognize(story, names), names);
  };
}
