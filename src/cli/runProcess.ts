import { codeOf, reasonOf } from "./fileError";
import { run } from "./run";
import type { Services } from "./services";

/** Runs the command line that the process was started with, and leaves the exit code with the process. */
export async function runProcess(services: Services): Promise<void> {
  const readerGone = new AbortController();
  for (const stream of [process.stdout, process.stderr]) {
    // A pipe's reader may go away ("… | head"): that is no failure, and there is nobody to tell.
    stream.on("error", (error) => {
      if (codeOf(error) !== "EPIPE") failToWrite(error);
      if (stream === process.stdout) readerGone.abort();
    });
  }
  const io = {
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    readerGone: readerGone.signal,
  };
  process.exitCode = await run(process.argv.slice(2), io, services);
}

/** Output that cannot be written must not end as "findings" or "clean". */
function failToWrite(error: unknown): never {
  process.stderr.write(`copydesk: the output could not be written: ${reasonOf(error)}\n`);
  process.exit(2);
}
