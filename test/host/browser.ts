import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";
import { carriesChromium, chromiumFolder } from "./install";

const commonArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--disable-sync",
];

/** A browser to try: where it is, and the environment that it needs. */
interface Candidate {
  readonly name: string;
  readonly launch: LaunchOptions;
}

/**
 * Starts a headless Chromium: the one that npm brought, else an installed Chrome, Chromium or Edge.
 * @throws {Error} saying what was tried where none starts
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const { name, launch } of candidates()) {
    try {
      return await chromium.launch({ ...launch, args: commonArguments, timeout: 120_000 });
    } catch (error) {
      failures.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(`No Chromium starts here; install Chrome, Chromium or Edge. Tried:\n${failures.join("\n")}`);
}

function candidates(): Candidate[] {
  const list: Candidate[] = [];
  if (carriesChromium()) list.push({ name: "the Chromium from npm", launch: carriedChromium() });
  for (const channel of ["chrome", "msedge", "chromium"]) list.push({ name: channel, launch: { channel } });
  for (const executablePath of ["/usr/bin/chromium", "/usr/bin/chromium-browser"]) {
    if (existsSync(executablePath)) list.push({ name: executablePath, launch: { executablePath } });
  }
  return list;
}

function carriedChromium(): LaunchOptions {
  const executablePath = join(chromiumFolder, "chromium");
  const env: NodeJS.ProcessEnv = { ...process.env };
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_PATH = join(chromiumFolder, "fonts");
  if (!starts(executablePath)) env.LD_LIBRARY_PATH = join(chromiumFolder, "al2023", "lib");
  return { executablePath, env };
}

/** Whether the system has all the shared libraries that the program is linked against. */
function starts(executablePath: string): boolean {
  return spawnSync(executablePath, ["--version"], { stdio: "ignore", timeout: 60_000 }).status === 0;
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n", 1)[0] ?? "";
}
