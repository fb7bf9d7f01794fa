// Runs every check: `npm test`, or parts of it: `npm test -- --only unit --only host --suite desktop`.
// It starts from a bare clone, so it uses nothing but Node itself until the dependencies are there.
// The last line it prints is "N passed, N failed", over all stages; a stage without tests of its own counts as one.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const artifacts = join(root, "artifacts");
const windows = process.platform === "win32";

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, run: () => Count }} Stage
 */

/** @type {Stage[]} */
const stages = [
  { name: "install", run: installDependencies },
  { name: "types", run: () => sum([tool("typescript/bin/tsc"), tool("typescript/bin/tsc", "-p", "tsconfig.core.json")]) },
  { name: "lint", run: () => tool("eslint/bin/eslint.js", ".") },
  { name: "unit", run: runUnitTests },
  { name: "generated", run: checkGenerated },
  { name: "build", run: build },
  { name: "web-bundle", run: checkWebBundle },
  { name: "host", run: runHostTests },
];

const { values: flags } = parseArgs({
  options: { only: { type: "string", multiple: true }, suite: { type: "string", multiple: true } },
});

/**
 * Runs a program from the repository's root.
 * @param {string} program
 * @param {string[]} args
 * @returns {boolean} whether it succeeded
 */
function run(program, args, shell = false) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], shell });
  if (error) console.error(error.message);
  return status === 0;
}

/** @param {boolean} succeeded @returns {Count} */
const asOne = (succeeded) => (succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** @param {Count[]} counts @returns {Count} */
const sum = (counts) =>
  counts.reduce((total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed }), { passed: 0, failed: 0 });

/** Runs a program of an installed package. @param {string} path @param {string[]} args @returns {Count} */
function tool(path, ...args) {
  return asOne(run(process.execPath, [join(root, "node_modules", path), ...args]));
}

/** @param {string[]} args @returns {Count} */
function npm(...args) {
  const program = process.env.npm_execpath;
  if (program?.endsWith(".js")) return asOne(run(process.execPath, [program, ...args]));
  return asOne(run("npm", args, windows));
}

/** Brings node_modules up to the lock where it is missing or older. */
function installDependencies() {
  const modified = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (modified("node_modules/.package-lock.json") >= modified("package-lock.json")) return asOne(true);
  return npm("ci");
}

function runUnitTests() {
  const report = join(artifacts, "unit.json");
  rmSync(report, { force: true });
  const succeeded = run(process.execPath, [
    join(root, "node_modules", "vitest", "vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests = 0, numFailedTests = 0 } = readJson(report) ?? {};
  return explained({ passed: numPassedTests, failed: numFailedTests }, succeeded);
}

/** What is generated must be what is committed: what follows from the rules, and the gazetteer. */
function checkGenerated() {
  return sum([npm("run", "generate", "--", "--check"), npm("run", "generate:places", "--", "--check")]);
}

function build() {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  return asOne(run(process.execPath, ["esbuild.mjs"]));
}

/** In a browser there is nothing to import but the editor's own API. */
function checkWebBundle() {
  const bundle = readText(join(root, "dist", "web", "extension.js"));
  if (bundle === undefined) return asOne(false);
  const imported = [...bundle.matchAll(/\b(?:__)?(?:require|import)\(\s*["'`]([^"'`]+)["'`]/g)].map(([, name]) => name);
  const foreign = imported.filter((name) => name !== "vscode");
  if (foreign.length > 0) console.error(`dist/web/extension.js imports ${foreign.join(", ")}.`);
  return asOne(foreign.length === 0);
}

function runHostTests() {
  if (readText(join(root, "dist", "extension.js")) === undefined) {
    console.error("There is no dist/extension.js to test: build it first.");
    return asOne(false);
  }
  const isReport = (name) => /^host-.*\.json$/.test(name);
  for (const name of readdirSync(artifacts).filter(isReport)) rmSync(join(artifacts, name));
  const only = (flags.suite ?? []).flatMap((name) => ["--only", name]);
  const succeeded = run(process.execPath, ["build/run-typescript.mjs", "test/host/run.ts", ...only]);
  const reports = readdirSync(artifacts).filter(isReport).map((name) => readJson(join(artifacts, name)));
  return explained(sum(reports), succeeded);
}

/** A run that failed although none of its tests did (it could not start, say) is a failure too. */
function explained(count, succeeded) {
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
}

/** @returns {string | undefined} */
function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function readJson(path) {
  const text = readText(path);
  return text === undefined ? undefined : JSON.parse(text);
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs one stage under its heading. @param {Stage} stage @returns {Count} */
function runStage({ name, run: runIt }) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  let count;
  try {
    count = runIt();
  } catch (error) {
    console.error(error);
    count = asOne(false);
  }
  console.log(`== ${name}: ${count.passed} passed, ${count.failed} failed (${seconds(started)})`);
  return count;
}

const unknown = (flags.only ?? []).filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No stage is called ${unknown.join(", ")}; there are ${stages.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
mkdirSync(artifacts, { recursive: true });
const started = Date.now();
const counts = stages
  .filter(({ name }) => name === "install" || (flags.only?.includes(name) ?? true))
  .map((stage) => ({ stage: stage.name, ...runStage(stage) }));
const total = sum(counts);
const failing = counts.filter(({ failed }) => failed > 0).map(({ stage }) => stage);
console.log(`\n${seconds(started)}${failing.length > 0 ? `; failing: ${failing.join(", ")}` : ""}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
