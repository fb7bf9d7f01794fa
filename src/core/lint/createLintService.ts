import { createEntityFinder } from "../entities/findEntities";
import { BUNDLED_NAMES } from "../names/bundledNames";
import { compileNameList } from "../names/compileNameList";
import { loadAnalyser } from "../nlp/loadAnalyser";
import { RULES } from "../rules/index";
import { LintEngine, type EngineParts } from "./engine";
import type { LintService } from "./service";

/** The engine with all that Copydesk brings: its rules, its names, its recogniser. Nothing heavy is loaded before the first check. */
export function createLintService({ pause, loadGazetteer }: Pick<EngineParts, "pause" | "loadGazetteer"> = {}): LintService {
  return new LintEngine({
    rules: RULES,
    bundledNames: BUNDLED_NAMES,
    loadAnalyser,
    compileNames: compileNameList,
    findEntities: createEntityFinder(),
    ...(pause && { pause }),
    ...(loadGazetteer && { loadGazetteer }),
  });
}
