/**
 * How a suite inside VS Code tells the program that started it what happened: one line of its log an event, which every
 * kind of host hands on (extension hosts have neither a common file system nor exit codes).
 */

/** How one test ended. */
export interface TestResult {
  readonly title: string;
  readonly state: "passed" | "failed" | "skipped";
  readonly milliseconds: number;
  /** What was wrong, where it failed. */
  readonly error?: string;
}

/** One test ended, or the whole suite did, with so many tests in it. */
export type SuiteEvent = { readonly kind: "test"; readonly result: TestResult } | { readonly kind: "end"; readonly tests: number };

const marker = "copydesk-host-test ";
const eventInLine = new RegExp(`${marker}(\\{.*\\})`);

/** The line for an event. */
export function encodeEvent(event: SuiteEvent): string {
  return marker + JSON.stringify(event);
}

/** The event in a line of log, if there is one. */
export function decodeEvent(line: string): SuiteEvent | undefined {
  // A host may put something before and after what was said.
  const [, json] = eventInLine.exec(line) ?? [];
  return json === undefined ? undefined : (JSON.parse(json) as SuiteEvent);
}
