// Measures the checking of names: `npm run bench:names`. What is measured, and how, is in README.md beside this file.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { createLintService, type CheckResult, type Finding, type LintSettings } from "../../src/core";
import { BUNDLED_NAMES } from "../../src/core/names/bundledNames";
import { compileNameList } from "../../src/core/names/compileNameList";
import { readNews, type NewsStory } from "../../test/corpus/newsFolder";
import { measureLookUp } from "./lookUp";
import { plantInListedName, plantSecondSpelling, randomFrom, readVariants, WAY_NAMES, type Planting } from "./planting";

const SETTINGS: LintSettings = { profile: "ap", rules: {}, names: [] };
const RULES = new Set(["name-consistency", "name-spelling"]);
const PLANTINGS_PER_STORY = 4;
const VARIANTS = resolve(process.env.COPYDESK_VARIANTS ?? "../shared/data/name-variants.txt");

const service = createLintService();
const verbose = process.argv.includes("--verbose");

async function nameFindings(text: string): Promise<readonly Finding[]> {
  const { findings }: CheckResult = await service.check({ text, format: "plain", settings: SETTINGS });
  return findings.filter(({ rule }) => RULES.has(rule));
}

const keyOf = ({ rule, text, message }: Finding): string => `${rule} ${text} ${message}`;

/** How many plantings of each way were found. */
class Score {
  readonly #byWay = new Map<string, { found: number; all: number }>();
  readonly missed: Planting[] = [];

  add(planting: Planting, found: boolean): void {
    const score = this.#byWay.get(planting.how) ?? { found: 0, all: 0 };
    this.#byWay.set(planting.how, { found: score.found + Number(found), all: score.all + 1 });
    if (!found) this.missed.push(planting);
  }

  print(title: string): void {
    const all = [...this.#byWay.values()].reduce((sum, one) => ({ found: sum.found + one.found, all: sum.all + one.all }), { found: 0, all: 0 });
    console.log(`${title}: ${share(all)}`);
    for (const way of WAY_NAMES) console.log(`  ${way}: ${share(this.#byWay.get(way) ?? { found: 0, all: 0 })}`);
    if (verbose) console.log(`  missed: ${this.missed.map(({ right, wrong }) => `${right}>${wrong}`).join(" ")}`);
  }
}

function share({ found, all }: { found: number; all: number }): string {
  return `${found} of ${all}${all > 0 ? ` (${((found / all) * 100).toFixed(1)}%)` : ""}`;
}

function touches(finding: Finding, { start, end }: Planting): boolean {
  return [finding.span, ...finding.related].some((span) => span.start < end && start < span.end);
}

async function measurePlantings(stories: readonly NewsStory[], clean: ReadonlyMap<string, readonly Finding[]>): Promise<void> {
  const variants = readVariants(VARIANTS);
  const names = compileNameList(BUNDLED_NAMES, SETTINGS.profile);
  const [second, listed] = [new Score(), new Score()];
  let [falsePairs, words] = [0, 0];
  for (const [index, { name, text }] of stories.entries()) {
    const known = new Set((clean.get(name) ?? []).map(keyOf));
    for (let round = 0; round < PLANTINGS_PER_STORY; round++) {
      const random = randomFrom(index * 1000 + round);
      const planting = plantSecondSpelling(text, random, variants);
      if (!planting) continue;
      const findings = await nameFindings(planting.text);
      second.add(planting, findings.some((finding) => touches(finding, planting)));
      falsePairs += findings.filter((finding) => !touches(finding, planting) && !known.has(keyOf(finding))).length;
      words += countWords(text);
    }
    const full = names.uses(text).filter((use) => use.form !== "variant" && use.entry.kind === "person" && /\s/.test(text.slice(use.start, use.end)));
    for (const [at, use] of full.entries()) {
      const planting = plantInListedName(text, use, randomFrom(index * 1000 + 500 + at), variants);
      if (planting) listed.add(planting, (await nameFindings(planting.text)).some((finding) => touches(finding, planting)));
    }
  }
  second.print("two spellings in one story, recall");
  console.log(`  further findings that the planting brought: ${falsePairs} in ${words} words (${perThousand(falsePairs, words)} per 1,000 words)`);
  listed.print("misspelled listed full names of people, recall");
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function perThousand(count: number, words: number): string {
  return ((count / words) * 1000).toFixed(3);
}

async function measureClean(stories: readonly NewsStory[]): Promise<Map<string, readonly Finding[]>> {
  const clean = new Map<string, readonly Finding[]>();
  for (const { name, text } of stories) clean.set(name, await nameFindings(text));
  const words = stories.reduce((sum, { text }) => sum + countWords(text), 0);
  const all = [...clean.values()].flat();
  for (const rule of RULES) {
    const count = all.filter((finding) => finding.rule === rule).length;
    console.log(`clean stories, ${rule}: ${count} findings in ${words} words (${perThousand(count, words)} per 1,000 words)`);
  }
  for (const [name, findings] of clean) for (const { rule, message } of findings) console.log(`  ${name} ${rule}: ${message}`);
  return clean;
}

const stories = readNews();
if (stories.length > 0 && existsSync(VARIANTS)) await measurePlantings(stories, await measureClean(stories));
else console.log(`The stories or the file of variants (COPYDESK_VARIANTS, ${VARIANTS}) are not here; only look-up is measured.`);
measureLookUp();
