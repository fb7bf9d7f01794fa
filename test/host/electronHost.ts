import { createInterface } from "node:readline";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { withinLimit } from "./limit";
import { testFolder } from "./paths";
import type { SuiteRecord } from "./outcome";
import { start, stop } from "./processes";

/** Names a VS Code to test in, as `/usr/share/code/code`. */
const executableVariable = "COPYDESK_VSCODE";

/**
 * The VS Code for desktops to test in: the one that is named, else one that is downloaded.
 * @returns its path; undefined where no window can be shown or Microsoft's server is not reached
 */
export async function findVSCode(): Promise<string | undefined> {
  const named = process.env[executableVariable];
  if (named) return named;
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  if (process.platform === "linux" && !display) return undefined;
  if (!(await downloadsAreReached())) return undefined;
  return downloadAndUnzipVSCode({ version: "stable", cachePath: testFolder });
}

async function downloadsAreReached(): Promise<boolean> {
  const address = "https://update.code.visualstudio.com/api/releases/stable";
  const response = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  return response?.ok === true;
}

/** What a VS Code on the desktop is to run. All paths are absolute. */
export interface ElectronRun {
  readonly executable: string;
  readonly extension: string;
  readonly tests: string;
  readonly dataFolder: string;
  readonly folder?: string;
}

/**
 * Runs a suite in a VS Code of its own.
 * @throws {Error} where it did not end within the limit
 */
export async function runSuiteInElectron(run: ElectronRun, record: SuiteRecord, limit: number): Promise<void> {
  const quiet = ["--no-sandbox", "--disable-gpu-sandbox", "--disable-updates", "--skip-welcome", "--skip-release-notes"];
  const own = [`--user-data-dir=${run.dataFolder}/user`, `--extensions-dir=${run.dataFolder}/extensions`];
  const paths = [`--extensionDevelopmentPath=${run.extension}`, `--extensionTestsPath=${run.tests}`];
  const folder = run.folder === undefined ? [] : [run.folder];
  const child = start(run.executable, [...folder, ...quiet, "--disable-workspace-trust", ...own, ...paths], {
    stdio: ["ignore", "pipe", "pipe"],
    env: environmentForVSCode(),
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", (line) => { record.line(line); });
  }
  const ended = new Promise((resolve, reject) => child.once("close", resolve).once("error", reject));
  try {
    await withinLimit(ended, limit, "The suite");
  } finally {
    await stop(child);
  }
}

/** Without what a VS Code, in whose terminal this may run, has set for itself. */
function environmentForVSCode(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_RUN_AS_NODE$)/.test(name));
  return Object.fromEntries(own);
}
