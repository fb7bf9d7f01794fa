import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { vscodeServerFolder } from "./install";
import { serverFolder } from "./paths";
import { run } from "./processes";
import { serve, type Serving } from "./serving";

/** Newer than many machines have; the packages bring one along. */
const neededNode = 24;

const serverProgram = join(vscodeServerFolder, "out", "server-main.js");

/** Nothing that greets, suggests, updates or phones home, so that runs repeat and screenshots show the extension. */
const quietSettings = {
  "chat.commandCenter.enabled": false,
  "chat.disableAIFeatures": true,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.openRepositoryInParentFolders": "never",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "update.showReleaseNotes": false,
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

export interface CodeServerOptions {
  /** Settings, extensions and state of this server's VS Code; made where it is missing. */
  readonly dataFolder: string;
  /** Gets the server's own log. */
  readonly logFile: string;
  /** Any free port, unless given. */
  readonly port?: number;
}

/** Starts a VS Code server on this machine. */
export async function startCodeServer({ dataFolder, ...options }: CodeServerOptions): Promise<Serving> {
  await writeQuietSettings(dataFolder);
  const switches = ["--without-connection-token", "--accept-server-license-terms", "--disable-workspace-trust"];
  // The last one lets the page's address name the extension under development and its tests.
  const modes = ["--telemetry-level", "off", "--enable-smoke-test-driver"];
  const program = [serverProgram, "--server-data-dir", dataFolder, ...switches, ...modes];
  return serve({ program, node: serverNode(), readyPath: "/version", ...options });
}

/**
 * Installs a packaged extension for servers that use the same data folder.
 * @throws {Error} with the server's output where it fails
 */
export async function installExtension(vsix: string, dataFolder: string): Promise<void> {
  const args = [serverProgram, "--install-extension", vsix, "--server-data-dir", dataFolder];
  const { code, output } = await run(serverNode(), [...args, "--accept-server-license-terms"], { limit: 5 * 60_000 });
  if (code !== 0) throw new Error(`${vsix} could not be installed:\n${output}`);
}

async function writeQuietSettings(dataFolder: string): Promise<void> {
  for (const scope of ["Machine", "User"]) {
    const folder = join(dataFolder, "data", scope);
    await mkdir(folder, { recursive: true });
    const file = join(folder, "settings.json");
    if (!existsSync(file)) await writeFile(file, `${JSON.stringify(quietSettings, undefined, 2)}\n`);
  }
}

/** The Node for VS Code's server: the one from npm for this system, else this very one if it is new enough. */
function serverNode(): string {
  const system = { win32: "win", darwin: "darwin" }[process.platform as string] ?? process.platform;
  const program = process.platform === "win32" ? "node.exe" : "node";
  try {
    const packages = createRequire(join(serverFolder, "package.json"));
    return packages.resolve(`node-${system}-${process.arch}/bin/${program}`);
  } catch {
    if (Number.parseInt(process.versions.node) >= neededNode) return process.execPath;
    throw new Error(`VS Code's server needs Node ${neededNode} or newer; npm has none for this system.`);
  }
}

/** What the workbench is to open. */
export interface WorkbenchTarget {
  /** Folder to open; without it the window is empty. */
  readonly folder?: string;
  /** File to open in an editor. */
  readonly file?: string;
  /** Folder of the extension to load from its sources' build. */
  readonly extension?: string;
  /** Module whose `run()` the extension host is to call. */
  readonly tests?: string;
}

/** The address of a workbench, in the browser, on a server. All paths are absolute. */
export function workbenchAddress({ authority }: Serving, target: WorkbenchTarget): string {
  const remote = (path: string): string => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload: [string, string][] = [];
  if (target.extension !== undefined) payload.push(["extensionDevelopmentPath", remote(target.extension)]);
  if (target.tests !== undefined) payload.push(["extensionTestsPath", remote(target.tests)]);
  if (target.file !== undefined) payload.push(["openFile", remote(target.file)]);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (target.folder === undefined) query.set("ew", "true");
  else query.set("folder", pathToFileURL(target.folder).pathname);
  return `http://${authority}/?${query.toString()}`;
}
