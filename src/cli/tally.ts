import { SEVERITIES, type Severity } from "../core";
import type { StoryReport } from "./storyChecker";

/** Counts what a run found. */
export class Tally {
  checked = 0;
  failed = 0;
  findings = 0;
  /** Stories with findings. */
  faulty = 0;
  /** Findings with a safe fix. */
  fixable = 0;
  /** Findings that were fixed, and the stories that they were in. */
  fixed = 0;
  fixedStories = 0;
  readonly bySeverity = new Map<Severity, number>(SEVERITIES.map((severity) => [severity, 0]));

  add(report: StoryReport): void {
    if ("error" in report) {
      this.failed++;
      return;
    }
    const { findings } = report.result;
    this.checked++;
    this.findings += findings.length;
    if (findings.length > 0) this.faulty++;
    if (report.fixed > 0) this.fixedStories++;
    this.fixed += report.fixed;
    for (const { fix, severity } of findings) {
      if (fix === "safe") this.fixable++;
      this.bySeverity.set(severity, (this.bySeverity.get(severity) ?? 0) + 1);
    }
  }
}
