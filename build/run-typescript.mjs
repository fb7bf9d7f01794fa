// Runs one of the repository's own TypeScript programs: `node build/run-typescript.mjs test/host/run.ts [argument ...]`.
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { wordListsForEsbuild } from "./word-lists.mjs";
import { yamlForEsbuild } from "./yaml-modules.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Bundles a TypeScript module for this Node and imports it. Packages stay outside the bundle, which lies two folders
 * below the repository's root, so that they are found in its node_modules.
 * @param {string} entry the module's path, from the repository's root
 * @returns {Promise<Record<string, unknown>>} what the module exports
 */
export async function importTypeScript(entry) {
  const outfile = join(root, ".vscode-test", "build", `${basename(entry, ".ts")}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    plugins: [yamlForEsbuild, wordListsForEsbuild],
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [entry, ...programArguments] = process.argv.slice(2);
  process.argv.splice(1, process.argv.length, join(root, entry), ...programArguments);
  process.setSourceMapsEnabled(true);
  await importTypeScript(entry);
}
