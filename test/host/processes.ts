import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Everything that was started here and has not ended yet. */
const running = new Set<ChildProcess>();

const windows = process.platform === "win32";

/** Starts a program that will not outlive this one, whichever way this one ends. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  // In a process group of its own, a program can be ended together with all that it started.
  const child = spawn(command, args, { ...options, detached: !windows });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/** Ends a program and all that it started; resolves once it is gone. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  killTree(child);
  await gone;
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (windows) {
    spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
    return;
  }
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}

process.once("exit", () => {
  for (const child of running) killTree(child);
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => process.exit(1));
}

/** What a program that ran to its end printed (both streams, as they came) and how it ended. */
export interface Completed {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program to its end, or to the time limit, after which it is killed and its code is null. */
export async function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { readonly limit: number },
): Promise<Completed> {
  const child = start(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  const timer = setTimeout(() => {
    killTree(child);
  }, options.limit);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    return { code, output };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs npm in a folder.
 * @throws {Error} with npm's output where it fails
 */
export async function npm(args: readonly string[], folder: string): Promise<void> {
  const { code, output } = await run(process.execPath, [npmProgram(), ...args], { cwd: folder, limit: 15 * 60_000 });
  if (code !== 0) throw new Error(`npm ${args.join(" ")} in ${folder} ended with ${code ?? "a signal"}:\n${output}`);
}

/** npm's own JavaScript, which runs without a shell on every system. */
function npmProgram(): string {
  const nodeFolder = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(nodeFolder, "node_modules", "npm", "bin", "npm-cli.js"),
    join(nodeFolder, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    join(nodeFolder, "..", "share", "nodejs", "npm", "bin", "npm-cli.js"),
  ];
  const found = candidates.find((path) => path?.endsWith("npm-cli.js") && existsSync(path));
  if (found === undefined) throw new Error("npm was not found beside Node: run this through npm (npm test).");
  return found;
}
