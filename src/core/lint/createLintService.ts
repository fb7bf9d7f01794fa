import { createEntityFinder, loadEntityFinder } from "../entities/findEntities";
import type { LoadAsset } from "../entities/tagger/loadTagger";
import { BUNDLED_NAMES } from "../names/bundledNames";
import { compileNameList } from "../names/compileNameList";
import { loadAnalyser } from "../nlp/loadAnalyser";
import { RULES } from "../rules/index";
import { LintEngine, type EngineParts } from "./engine";
import type { LintService } from "./service";

/** What the shell gives the service. */
export interface LintServiceHost extends Pick<EngineParts, "pause" | "loadGazetteer"> {
  /** Reads a file of the `assets` folder; without it names are found by rules alone. */
  readonly loadAsset?: LoadAsset;
}

/** The engine with all that Copydesk brings: its rules, its names, its tagger. Nothing heavy is loaded before the first check. */
export function createLintService({ pause, loadAsset, loadGazetteer }: LintServiceHost = {}): LintService {
  return new LintEngine({
    rules: RULES,
    bundledNames: BUNDLED_NAMES,
    loadAnalyser,
    compileNames: compileNameList,
    loadEntityFinder: () => (loadAsset ? loadEntityFinder(loadAsset) : Promise.resolve(createEntityFinder())),
    ...(pause && { pause }),
    ...(loadGazetteer && { loadGazetteer }),
  });
}
