import type { SuiteEvent, TestResult } from "./protocol";

/** Mocha's class, whichever build of it the platform needs. */
export type MochaClass = typeof Mocha;

/** Generous: the machine may be small and busy. */
const testLimit = 120_000;

/**
 * Runs scenarios in Mocha, in Node or in a browser's worker, and tells of every test as it ends.
 * @param loadScenarios loads the modules that call `describe` and `it`
 * @returns the number of failed tests and hooks
 */
export async function runMocha(
  mochaClass: MochaClass,
  loadScenarios: () => Promise<unknown>,
  tell: (event: SuiteEvent) => void,
): Promise<number> {
  let tests = 0;
  class Teller {
    constructor(runner: Mocha.Runner) {
      runner.on("pass", (test) => { this.ended(test, "passed"); });
      runner.on("fail", (test, error: unknown) => { this.ended(test, "failed", error); });
      runner.on("pending", (test) => { this.ended(test, "skipped"); });
    }

    private ended(test: Mocha.Runnable, state: TestResult["state"], error?: unknown): void {
      tests += 1;
      const result = { title: test.titlePath().join(" \u203a "), state, milliseconds: test.duration ?? 0 };
      tell({ kind: "test", result: error === undefined ? result : { ...result, error: describeError(error) } });
    }
  }
  // Mocha's types want a whole reporter of its own; all that it does is to construct one with the runner.
  const reporter = Teller as unknown as Mocha.ReporterConstructor;
  const mocha = new mochaClass({ ui: "bdd", timeout: testLimit, reporter });
  // Mocha does this for each file that it loads itself: it makes `describe` and `it` global.
  mocha.suite.emit(mochaClass.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, "", mocha);
  await loadScenarios();
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  tell({ kind: "end", tests });
  return failures;
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}
