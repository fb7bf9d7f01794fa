// Opens VS Code with the extension, built from its sources, and the sample newsroom: `npm run editor [-- --port 8080]`.
// It is the installed VS Code if there is one, else one from npm packages, to be used in a browser.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { importTypeScript } from "../build/run-typescript.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const newsroom = join(root, "samples", "newsroom");

/** Runs a program in this terminal; VS Code's `code` is a batch file on Windows, which only a shell runs. */
function runInTerminal(program, args, shell = false) {
  return spawnSync(program, args, { cwd: root, stdio: "inherit", shell }).status;
}

const windows = process.platform === "win32";
/** @param {string} text */
const quoted = (text) => (windows ? `"${text}"` : text);

const { values } = parseArgs({ options: { port: { type: "string" } } });
const port = values.port === undefined ? undefined : Number(values.port);
if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
  console.error(`--port takes a number from 1 to 65535, not "${values.port}".`);
  process.exit(2);
}

if (runInTerminal(process.execPath, ["esbuild.mjs"]) !== 0) process.exit(1);

const flags = [`--extensionDevelopmentPath=${quoted(root)}`, quoted(newsroom)];
// Who names a port wants the server.
if (port !== undefined || runInTerminal("code", flags, windows) !== 0) {
  const { serveEditor } = await importTypeScript("test/host/editor.ts");
  await serveEditor(newsroom, port);
}
