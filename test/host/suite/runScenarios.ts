import { runMocha, type MochaClass } from "../mochaRun";
import { encodeEvent } from "../protocol";

/**
 * What VS Code calls as `run()`, on the desktop extension host and on the web one.
 * @throws {Error} where a test failed, which VS Code turns into the exit code
 */
export async function runScenarios(
  loadMocha: () => Promise<MochaClass>,
  loadScenarios: () => Promise<unknown>,
): Promise<void> {
  const failures = await runMocha(await loadMocha(), loadScenarios, (event) => {
    console.log(encodeEvent(event));
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
