// Builds the extension as it ships and packs it: `npm run package [-- FILE]` (default: copydesk-<version>.vsix).
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Packs the extension; vsce first runs the script vscode:prepublish, which builds it minified.
 * @param {string} outputFile path of the .vsix to write
 */
export async function packageExtension(outputFile) {
  await createVSIX({
    cwd: root,
    packagePath: outputFile,
    // Everything is in the bundles.
    dependencies: false,
    // The pictures of the README are packed with it.
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(await readFile(resolve(root, "package.json"), "utf8"));
  await packageExtension(resolve(process.argv[2] ?? `copydesk-${version}.vsix`));
}
