// Trains the tagger of names and writes its files: `npm run train:entities -- --data DIR [--seed N]`.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { MODEL_FILES } from "../../src/core/entities/tagger/modelFile";
import { buildLexicon, lexiconOf, type LexiconData } from "./buildLexicon";
import { labelDocument, readCorpora, type MarkedDocument } from "./corpora";
import { readEmbeddings } from "./embeddings";
import { clusterWords } from "./kMeans";
import { readNameLists } from "./nameLists";
import { Random } from "./random";
import { trainStages, type Lesson, type Settings } from "./training";
import { writeWeightFile, writeWordFile } from "./writeModel";

/** How often an epoch shows the sentences of each corpus; others once. Far from news weighs less. */
const WEIGHTS: Readonly<Record<string, number>> = { "train-crossner": 0.4, "train-btc": 0.25, "train-wnut17": 0.4 };
const SETTINGS: Settings = { epochs: 8, foldEpochs: 5, folds: 3, dropout: 0.1, fewest: 2, kept: 200_000, learners: 2 };
/** How many of the commonest words have clusters. */
const MOST_WORDS = 120_000;
/** Clusterings: into how many, learnt from how many words, in how many rounds. */
const CLUSTERINGS = {
  coarse: { count: 64, sample: 30_000, rounds: 10 },
  middle: { count: 512, sample: 30_000, rounds: 8 },
  fine: { count: 2048, sample: 30_000, rounds: 5 },
} as const;

const started = Date.now();

function log(line: string): void {
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
}

/** Tweets' marks are no names: a name that begins with @ or #, or is the address of an account. */
function withoutHandles(document: MarkedDocument): MarkedDocument {
  const { text, entities } = document;
  return { ...document, entities: entities.filter(([start, end]) => !/^[@#]/.test(text.slice(start, end)) && !/[@#]/.test(text.charAt(start - 1))) };
}

function readLessons(folder: string): Lesson[] {
  const corpora = readCorpora(folder, "train-");
  if (corpora.size === 0) throw new Error(`There are no files train-*.jsonl.gz in ${folder}. Name their folder with --data.`);
  return [...corpora].flatMap(([name, documents]) => documents.map((document) => ({ text: labelDocument(withoutHandles(document)), weight: WEIGHTS[name] ?? 1 })));
}

function makeLexicon(seed: number): LexiconData {
  const embeddings = readEmbeddings(MOST_WORDS);
  log(`${embeddings.words.length} word vectors read`);
  const random = new Random(seed);
  const cluster = (name: keyof typeof CLUSTERINGS): Uint16Array => {
    const clusters = clusterWords(embeddings, CLUSTERINGS[name], random).map((number) => number + 1);
    log(`${name} clusters made`);
    return clusters;
  };
  const columns = { coarse: cluster("coarse"), middle: cluster("middle"), fine: cluster("fine") };
  return buildLexicon({ words: embeddings.words, columns }, readNameLists());
}

function train(folder: string, output: string, seed: number): void {
  const lessons = readLessons(folder);
  log(`${lessons.length} documents to learn from`);
  const lexicon = makeLexicon(seed);
  log(`${lexicon.keys.length} words and phrases`);
  const stages = trainStages(lessons, lexiconOf(lexicon), SETTINGS, new Random(seed), log);
  mkdirSync(output, { recursive: true });
  const files = { words: writeWordFile(lexicon), weights: writeWeightFile(stages) };
  for (const file of ["words", "weights"] as const) {
    writeFileSync(join(output, MODEL_FILES[file].name), files[file]);
    log(`${MODEL_FILES[file].name}: ${files[file].length} bytes`);
  }
}

const { values } = parseArgs({ options: { data: { type: "string" }, output: { type: "string", default: "assets" }, seed: { type: "string", default: "7" } } });
if (values.data === undefined) throw new Error("Name the folder of the training data: npm run train:entities -- --data DIR");
train(resolve(values.data), resolve(values.output), Number(values.seed));
