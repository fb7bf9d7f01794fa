// Builds everything that ships: `node esbuild.mjs [--watch] [--minify]`.
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";
import { wordListsForEsbuild } from "./build/word-lists.mjs";
import { yamlForEsbuild } from "./build/yaml-modules.mjs";

const watch = process.argv.includes("--watch");
const minify = process.argv.includes("--minify");

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  format: "cjs",
  target: "es2023",
  minify,
  sourcemap: !minify,
  metafile: true,
  logLevel: "warning",
  plugins: [yamlForEsbuild, wordListsForEsbuild],
};

/** The desktop extension host and the command line run on Node, the web extension host in a worker. */
export const bundles = [
  { ...common, entryPoints: ["src/extension.ts"], outfile: "dist/extension.js", platform: "node", external: ["vscode"] },
  {
    ...common,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/web/extension.js",
    platform: "browser",
    mainFields: ["browser", "module", "main"],
    external: ["vscode"],
  },
  {
    ...common,
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.js",
    platform: "node",
    banner: { js: "#!/usr/bin/env node" },
  },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const bundle of bundles) {
    if (watch) await (await context(bundle)).watch();
    else await build(bundle);
  }
}
