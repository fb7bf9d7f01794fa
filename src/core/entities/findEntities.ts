import type { NameList } from "../names/nameList";
import type { Analyser } from "../nlp/analysis";
import type { Story } from "../story/story";
import { createCorrectedSource } from "./correctedSource";
import type { Entity } from "./entity";
import { groupMentions } from "./group";
import { isEnglish } from "./language";
import type { NameSource } from "./nameProposal";
import { createRecognizer, type EntityRecognizer } from "./recognizer";
import { createFirmRuleSource, createRuleSource } from "./ruleSource";
import { loadTagger, type LoadAsset } from "./tagger/loadTagger";
import type { Tagger } from "./tagger/tagger";
import { createTaggerSource } from "./taggerSource";

/** What a story names, and what there is to say of how it was found out. */
export interface FoundEntities {
  readonly entities: readonly Entity[];
  readonly problems: readonly string[];
}

/** Finds the entities of stories; the analyser helps where there is no tagger. */
export type EntityFinder = (story: Story, names: NameList, analyser: Analyser) => FoundEntities;

/** Said once where the tagger's files cannot be used. */
const NO_TAGGER = "Names are found by rules alone, and less well: the trained tagger cannot be loaded. Install Copydesk again to mend it.";
/** Said of a story that is not in English. */
const NOT_ENGLISH = "Stories that are not in English are read for listed names only.";

/**
 * A finder that reads names with the trained tagger, corrected by rules; without a tagger, by rules and the analyser.
 * What it found in a paragraph is kept for as long as it stays the same.
 */
export function createEntityFinder(tagger?: Tagger, problems: readonly string[] = []): EntityFinder {
  const trained = tagger && createRecognizer([createTrainedSource(tagger)]);
  const byRule = new WeakMap<Analyser, EntityRecognizer>();
  return (story, names, analyser) => {
    const recognizer = trained ?? byRule.get(analyser) ?? createRecognizer([createRuleSource(analyser)]);
    if (!trained) byRule.set(analyser, recognizer);
    return {
      entities: groupMentions(story.text, recognizer.recognize(story, names), names),
      problems: isEnglish(story) ? problems : [...problems, NOT_ENGLISH],
    };
  };
}

/** The tagger's names, corrected by rules. */
export function createTrainedSource(tagger: Tagger): NameSource {
  return createCorrectedSource(createTaggerSource(tagger), createFirmRuleSource());
}

/** A finder with the tagger that `loadAsset` gives; where it gives none, or it is damaged, one that goes by rules and says so. */
export async function loadEntityFinder(loadAsset: LoadAsset): Promise<EntityFinder> {
  try {
    return createEntityFinder(await loadTagger(loadAsset));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return createEntityFinder(undefined, [`${NO_TAGGER} (${reason})`]);
  }
}
