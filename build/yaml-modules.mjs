// One way to read YAML data files as modules, for the bundler and for the test runner alike.
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { LineCounter, parseDocument } from "yaml";

/**
 * The data of one YAML file.
 * @param {string} file the file's path, for messages
 * @param {string} source its text
 * @throws {Error} naming file, line and column where the YAML is malformed
 */
export function parseYamlModule(file, source) {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const problem = document.errors[0];
  if (problem) {
    const { line, col } = lineCounter.linePos(problem.pos[0]);
    throw new Error(`${relative(process.cwd(), file)}:${line}:${col}: ${problem.message}`);
  }
  return document.toJS();
}

/** esbuild plug-in: `import pack from "./pack.yaml"` gives the file's data. */
export const yamlForEsbuild = {
  name: "yaml-modules",
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parseYamlModule(path, await readFile(path, "utf8"))),
      loader: "json",
    }));
  },
};

/** The same for Vite and Vitest. */
export const yamlForVite = {
  name: "yaml-modules",
  transform(source, id) {
    if (!id.endsWith(".yaml")) return undefined;
    return { code: `export default ${JSON.stringify(parseYamlModule(id, source))};`, map: null };
  },
};
