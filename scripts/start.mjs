// Builds everything, checks the sample newsroom's stories in the terminal, and says how to go on: `npm start`.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const storiesFolder = join("samples", "newsroom", "stories");

/** The command line's exit codes: findings are what a check is for; more than that means that it could not run. */
const worstGoodExit = 1;

/**
 * Runs a program of this repository in this terminal.
 * @param {string[]} args the program and its arguments
 * @returns {number} its exit code
 */
function runNode(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 2;
}

const stories = readdirSync(join(root, storiesFolder))
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => join(storiesFolder, name));

const built = runNode(["esbuild.mjs"]);
const checked = built === 0 ? runNode([join("dist", "cli.js"), "check", ...stories]) : built;
if (built !== 0 || checked > worstGoodExit) process.exit(1);

console.log(`
To edit these stories in VS Code with Copydesk:  npm run editor
or open this folder in VS Code and press F5.`);
