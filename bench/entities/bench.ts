// Measures the finding of names: `npm run bench:entities [-- --data DIR] [--errors CORPUS]`. See README.md beside this file.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { createTrainedSource } from "../../src/core/entities/findEntities";
import { createRecognizer, type EntityRecognizer } from "../../src/core/entities/recognizer";
import { readWeightFile, readWordFile } from "../../src/core/entities/tagger/modelFile";
import { Tagger } from "../../src/core/entities/tagger/tagger";
import { BUNDLED_NAMES } from "../../src/core/names/bundledNames";
import { compileNameList } from "../../src/core/names/compileNameList";
import { readStory } from "../../src/core/story/readStory";
import { readCorpora, type MarkedDocument } from "../../scripts/train/corpora";
import { compromiseNames } from "./compromiseAlone";
import { printErrors } from "./errors";
import { figures, Score, SCORED_KINDS, type Named } from "./score";

const LOADS = 7;
const WARM_ROUNDS = 3;

const { values: options } = parseArgs({
  options: { data: { type: "string", default: process.env.COPYDESK_ENTITIES ?? "../shared/data/ner" }, model: { type: "string", default: "assets" }, errors: { type: "string" } },
});

function toNamed({ entities }: MarkedDocument): Named[] {
  return entities.map(([start, end, kind]) => ({ start, end, kind }));
}

/** The middle one of the times, in milliseconds, that some work takes. */
function medianTime(times: number, work: () => void): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return taken.sort((a, b) => a - b)[times >> 1] ?? 0;
}

function loadTagger(): Tagger {
  const read = (name: string): Uint8Array => readFileSync(resolve(options.model, name));
  return new Tagger({ lexicon: readWordFile(read("words.bin")), ...readWeightFile(read("weights.bin")) });
}

function printScores(title: string, documents: readonly MarkedDocument[], find: (text: string) => readonly Named[]): void {
  const score = new Score();
  for (const document of documents) score.add(toNamed(document), find(document.text));
  for (const kind of [...SCORED_KINDS, "all"]) {
    const { precision, recall, f1 } = figures(score.counts.get(kind) ?? { right: 0, found: 0, wanted: 0 });
    console.log(`| ${title} | ${kind} | ${precision.toFixed(1)} | ${recall.toFixed(1)} | ${f1.toFixed(1)} |`);
  }
}

/** Words of a text that are read in a second, once the code is warm; every round reads with an empty memory. */
function wordsPerSecond(documents: readonly MarkedDocument[], makeFind: () => (text: string) => unknown): number {
  const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const read = (): void => {
    const find = makeFind();
    for (const { text } of documents) find(text);
  };
  read();
  return (1000 * words) / medianTime(WARM_ROUNDS, read);
}

/** Each text is read as a story that is new. */
function finder(recognizer: EntityRecognizer): (text: string) => readonly Named[] {
  const names = compileNameList(BUNDLED_NAMES, "ap");
  return (text) => recognizer.recognize(readStory(text, "plain"), names);
}

function run(): void {
  const corpora = readCorpora(resolve(options.data), "dev-");
  const tagger = loadTagger();
  console.log(`Model load: ${medianTime(LOADS, loadTagger).toFixed(0)} ms (median of ${LOADS})`);
  if (corpora.size === 0) {
    console.log(`There are no files dev-*.jsonl.gz in ${options.data}: nothing is scored. Name their folder with --data.`);
    return;
  }
  const makeRecognizer = (): EntityRecognizer => createRecognizer([createTrainedSource(tagger)]);
  if (options.errors !== undefined) {
    printErrors(corpora.get(options.errors) ?? [], finder(makeRecognizer()));
    return;
  }
  console.log("\n| corpus, by | kind | precision | recall | F1 |\n|---|---|---|---|---|");
  for (const [name, documents] of corpora) {
    printScores(`${name}, Copydesk`, documents, finder(makeRecognizer()));
    printScores(`${name}, compromise alone`, documents, compromiseNames);
  }
  const all = [...corpora.values()].flat();
  const names = compileNameList(BUNDLED_NAMES, "ap");
  const ours = wordsPerSecond(all, () => {
    const recognizer = makeRecognizer();
    return (text) => recognizer.recognize(readStory(text, "plain"), names);
  });
  const theirs = wordsPerSecond(all, () => compromiseNames);
  console.log(`\nWords a second, warm: ${Math.round(ours)} (compromise alone ${Math.round(theirs)}; ratio ${(ours / theirs).toFixed(2)})`);
}

run();
