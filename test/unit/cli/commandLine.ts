import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable, Writable } from "node:stream";
import { onTestFinished } from "vitest";
import type { CommandIo, ExitCode } from "../../../src/cli/io";
import { run } from "../../../src/cli/run";
import type { Services } from "../../../src/cli/services";
import { catServices } from "./catServices";

/** A stream that keeps what is written to it. */
export class Paper extends Writable {
  text = "";

  constructor(
    readonly isTTY = false,
    readonly columns?: number,
  ) {
    super({ decodeStrings: false });
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: CommandIo["env"];
  readonly services?: Partial<Services>;
  readonly stdout?: Paper;
  readonly stderr?: Paper;
  readonly now?: string;
  readonly readerGone?: boolean;
}

/** Runs a command line in this process. */
export async function copydesk(argv: readonly string[], setting: Setting = {}): Promise<Ran> {
  const { cwd = tmpdir(), stdin = "", env = {}, services = {}, now = "2017-12-04T12:00:00Z" } = setting;
  const { stdout = new Paper(), stderr = new Paper(), readerGone = false } = setting;
  const io: CommandIo = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    env,
    cwd,
    now: () => new Date(now),
    readerGone: { aborted: readerGone },
  };
  const code = await run(argv, io, { ...catServices(), ...services });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** A folder with these files, gone after the test. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
