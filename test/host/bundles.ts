import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { root, testFolder } from "./paths";

/** The folders of test/host with scenarios in them. */
export type ScenarioFolder = "suite/newsroom" | "suite/noFolder" | "suite/packaged" | "ui/scenarios";

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  sourcemap: "inline",
  logLevel: "warning",
};

/** Mocha in Node is a package like any other; its build for browsers leaves the class in a global variable. */
const loadMocha = {
  desktop: `(await import("mocha")).default`,
  web: `(await import("mocha/mocha.js"), globalThis.Mocha)`,
};

/**
 * Bundles all scenarios of a folder for an extension host, as a module that exports `run()`.
 * @returns the bundle's path without its extension, as VS Code wants to have it
 */
export async function bundleForExtensionHost(scenarios: ScenarioFolder, host: "desktop" | "web"): Promise<string> {
  const path = join(testFolder, "suites", `${scenarios.replace("/", "-")}-${host}`);
  const entry = `
    import { runScenarios } from "./test/host/suite/runScenarios";
    const loadMocha = async () => ${loadMocha[host]};
    const loadScenarios = async () => { ${importsOf(scenarios).join("\n")} };
    export const run = () => runScenarios(loadMocha, loadScenarios);`;
  await build({
    ...common,
    stdin: { contents: entry, resolveDir: root, loader: "ts" },
    outfile: `${path}.js`,
    format: "cjs",
    target: "es2022",
    ...(host === "desktop"
      ? { platform: "node", external: ["vscode", "mocha"] }
      : { platform: "browser", external: ["vscode"] }),
  });
  return path;
}

/**
 * Bundles all scenarios that drive the workbench from outside. Their modules export as default a function of the session.
 * @returns the path of a module that exports `load(session)`
 */
export async function bundleForNode(scenarios: ScenarioFolder): Promise<string> {
  const path = join(testFolder, "build", `${scenarios.replace("/", "-")}.mjs`);
  const calls = importsOf(scenarios).map((imported) => `(${imported}).default(session);`);
  await build({
    ...common,
    stdin: { contents: `export async function load(session) { ${calls.join("\n")} }`, resolveDir: root, loader: "ts" },
    outfile: path,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
  });
  return path;
}

/** Expressions that import the modules of a folder, in the order of their names; a new file is a new set of tests. */
function importsOf(scenarios: ScenarioFolder): string[] {
  const files = readdirSync(join(root, "test", "host", scenarios)).filter((file) => file.endsWith(".ts"));
  return files.sort().map((file) => `await import(${JSON.stringify(`./test/host/${scenarios}/${file}`)})`);
}
