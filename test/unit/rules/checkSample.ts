import { createEntityFinder } from "../../../src/core/entities/findEntities";
import { BUNDLED_NAMES } from "../../../src/core/names/bundledNames";
import { loadAnalyser } from "../../../src/core/nlp/loadAnalyser";
import { compileNameList } from "../../../src/core/names/compileNameList";
import { LintEngine } from "../../../src/core/lint/engine";
import type { LintSettings } from "../../../src/core/lint/service";
import type { Finding } from "../../../src/core/rules/finding";
import type { Rule, Sample } from "../../../src/core/rules/rule";
import type { StoryFormat } from "../../../src/core/story/story";

/** What stands before a bare text, so that it is read as one body paragraph. */
const BEFORE = "Story for a test\n\nThis paragraph opens the story, as it has to.\n\n";

export const SETTINGS: LintSettings = { profile: "ap", rules: {}, names: [] };

/** Compiled once: the bundled list is long. */
const NAMES = compileNameList(BUNDLED_NAMES);

/** An engine of those rules, without analysis and entities. */
export function engineOf(rules: readonly Rule[]): LintEngine {
  return new LintEngine({
    rules,
    bundledNames: BUNDLED_NAMES,
    loadAnalyser,
    compileNames: () => NAMES,
    findEntities: createEntityFinder(),
  });
}

/** What the rules find in a text under the AP profile. */
export async function findingsIn(rules: readonly Rule[], text: string, format: StoryFormat): Promise<readonly Finding[]> {
  return (await engineOf(rules).check({ text, format, settings: SETTINGS })).findings;
}

/** A sample as a file would hold it. */
export interface SampleText {
  readonly text: string;
  readonly format: StoryFormat;
  /** The sample's own text within a text. */
  readonly own: (text: string) => string;
}

/** The text of a sample; a bare one becomes a paragraph of a story. */
export function readSample(sample: Sample): SampleText {
  if (typeof sample === "string") {
    return { text: `${BEFORE}${sample}\n`, format: "plain", own: (text) => text.slice(BEFORE.length, -1) };
  }
  const dateLine = sample.date === undefined ? "" : `\nPublished: ${sample.date}\n`;
  return { text: sample.story + dateLine, format: sample.format ?? "plain", own: (text) => text.slice(0, text.length - dateLine.length) };
}
