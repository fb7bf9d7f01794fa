import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { logsFolder } from "./paths";
import { decodeEvent, type SuiteEvent, type TestResult } from "./protocol";

/** How one suite ended on one host. */
export interface SuiteOutcome {
  readonly suite: string;
  readonly passed: number;
  readonly failed: number;
  readonly tests: readonly TestResult[];
  /** Why the suite as a whole failed (it counts as one failure more), as when VS Code did not start. */
  readonly problem?: string;
}

const marks = { passed: "\u2713", failed: "\u2717", skipped: "-" };

/** Takes a suite's events while it runs, prints its results, and keeps everything else that is said in a log. */
export class SuiteRecord {
  readonly logFile: string;
  private readonly log;
  private readonly tests: TestResult[] = [];
  private testsAtEnd: number | undefined;

  constructor(readonly suite: string) {
    mkdirSync(logsFolder, { recursive: true });
    this.logFile = join(logsFolder, `${suite.replaceAll(" ", "-")}.log`);
    this.log = createWriteStream(this.logFile, { flags: "w" });
  }

  /** Takes a line that the host said. */
  line(text: string): void {
    const event = decodeEvent(text);
    if (event === undefined) this.note(text);
    else this.event(event);
  }

  /** Keeps a line in the log. */
  note(text: string): void {
    this.log.write(`${text}\n`);
  }

  event(event: SuiteEvent): void {
    if (event.kind === "end") this.testsAtEnd = event.tests;
    else this.take(event.result);
  }

  private take(result: TestResult): void {
    this.tests.push(result);
    console.log(`  ${marks[result.state]} ${result.title} (${result.milliseconds} ms)`);
    if (result.error !== undefined) console.log(result.error.replace(/^/gm, "      "));
  }

  /** The suite is over; a problem is what kept it from ending as it should. */
  close(problem?: string): SuiteOutcome {
    this.log.end();
    const count = (state: TestResult["state"]): number => this.tests.filter((test) => test.state === state).length;
    const outcome = { suite: this.suite, passed: count("passed"), failed: count("failed"), tests: this.tests };
    const whole = problem ?? this.missing(outcome.failed);
    if (whole === undefined) return outcome;
    return { ...outcome, failed: outcome.failed + 1, problem: `${whole} (log: ${this.logFile})` };
  }

  /** A suite of which nothing was heard, or not all, has not passed. */
  private missing(failed: number): string | undefined {
    if (this.testsAtEnd === undefined) return "The suite did not run to its end.";
    if (this.testsAtEnd !== this.tests.length) return `${this.testsAtEnd} tests ran, ${this.tests.length} were reported.`;
    return this.tests.some((test) => test.state === "passed") || failed > 0 ? undefined : "No test ran.";
  }
}
