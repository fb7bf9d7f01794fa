import type { Cancellation } from "../core";

/** A stream that is written to: the process's own, or a test's. */
export interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  /** Width of the terminal in cells, where it is one. */
  readonly columns?: number;
}

/** All that a command may touch besides the files it is told to read. */
export interface CommandIo {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working folder. */
  readonly cwd: string;
  readonly now: () => Date;
  /** Aborted when nobody reads standard output any more. */
  readonly readerGone: Cancellation;
}

/**
 * How a command ended:
 * - 0: done; for `check`, also: clean
 * - 1: `check` has findings
 * - 2: something, or everything, could not be done
 */
export type ExitCode = 0 | 1 | 2;
