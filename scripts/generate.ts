// Writes what follows from the rules (their pages and their setting in package.json) and the notices of what is bundled.
// `npm run generate -- --check` writes nothing, names every stale file and exits 1 where there is one.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { RULES } from "../src/core/rules/index";
import { PAGES_FOLDER, rulePages } from "./generate/rulePages";
import { withRuleSetting } from "./generate/ruleSetting";

const check = process.argv.includes("--check");
const root = process.cwd();
/** Loaded where it stands: it reads files beside it. */
const { thirdPartyNotices } = (await import(pathToFileURL(join(root, "scripts", "notices.mjs")).href)) as typeof import("./notices.mjs");

function read(path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

const pages = rulePages(RULES);
const wanted = new Map<string, string>([
  ...[...pages].map(([name, text]) => [`${PAGES_FOLDER}/${name}`, text] as const),
  ["package.json", withRuleSetting(read("package.json") ?? "{}", RULES)],
  ["THIRD_PARTY_NOTICES.md", await thirdPartyNotices()],
]);

mkdirSync(join(root, PAGES_FOLDER), { recursive: true });
const changed = [...wanted].filter(([path, text]) => read(path) !== text).map(([path]) => path);
const orphaned = readdirSync(join(root, PAGES_FOLDER))
  .filter((name) => name.endsWith(".md") && !pages.has(name))
  .map((name) => `${PAGES_FOLDER}/${name}`);

if (check) {
  for (const path of changed) console.error(`${path} is stale; run "npm run generate".`);
  for (const path of orphaned) console.error(`${path} belongs to no rule; run "npm run generate".`);
  process.exitCode = changed.length + orphaned.length > 0 ? 1 : 0;
} else {
  for (const path of changed) writeFileSync(join(root, path), wanted.get(path) ?? "");
  for (const path of orphaned) rmSync(join(root, path));
  console.log(`${wanted.size} files, ${changed.length} written, ${orphaned.length} removed.`);
}
