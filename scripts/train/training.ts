import { FeatureReader, type Features } from "../../src/core/entities/tagger/features";
import { LABEL_COUNT, namesOf, TAGGED_KINDS } from "../../src/core/entities/tagger/labels";
import type { Lexicon } from "../../src/core/entities/tagger/lexicon";
import { readStoryFeatures } from "../../src/core/entities/tagger/storyFeatures";
import { Viterbi } from "../../src/core/entities/tagger/viterbi";
import type { StageWeights } from "../../src/core/entities/tagger/weights";
import type { LabelledText } from "./corpora";
import { examplesOf, FeatureNumbers, Perceptron, prune, stageOf, type DenseWeights, type Example, type PrunedWeights } from "./perceptron";
import type { Random } from "./random";

/** A text to learn from. */
export interface Lesson {
  readonly text: LabelledText;
  readonly weight: number;
}

export interface Settings {
  readonly epochs: number;
  readonly foldEpochs: number;
  readonly folds: number;
  readonly dropout: number;
  /** How many perceptrons, each with its own order of the examples, are averaged. */
  readonly learners: number;
  /** Features that stand at fewer tokens are left out. */
  readonly fewest: number;
  /** How many weights of each stage are kept. */
  readonly kept: number;
}

export interface TrainedStages {
  readonly first: PrunedWeights;
  readonly second: PrunedWeights;
}

/**
 * Trains both stages. The second one learns from first-stage labels that were made by models which had not seen the
 * text (cross-validation by documents), as it meets them in use.
 */
export function trainStages(lessons: readonly Lesson[], lexicon: Lexicon, settings: Settings, random: Random, log: (line: string) => void): TrainedStages {
  const reader = new FeatureReader(lexicon);
  const features = lessons.map(({ text }) => reader.read(text));
  log("features read");
  const numbered = numberFeatures(lessons, features.map((each) => [each]), settings.fewest);
  log(`${numbered.keys.length} features of the first stage`);
  const first = learn(numbered, numbered.examples.flat(), settings.epochs, settings, random, log);
  const labels = crossLabels(lessons, features, numbered, settings, random, log);
  const story = lessons.map(({ text }, index) => readStoryFeatures(text, labels[index] ?? new Uint8Array(text.tokens.length)));
  const both = numberFeatures(lessons, features.map((each, index) => [each, story[index] ?? each]), settings.fewest);
  log(`${both.keys.length} features of the second stage`);
  const second = learn(both, both.examples.flat(), settings.epochs, settings, random, log);
  return { first: prune(first, numbered.keys, settings.kept), second: prune(second, both.keys, settings.kept) };
}

interface Numbered {
  /** The kept features' keys by their numbers. */
  readonly keys: Uint32Array;
  readonly examples: readonly (readonly Example[])[];
}

function numberFeatures(lessons: readonly Lesson[], features: readonly (readonly Features[])[], fewest: number): Numbered {
  const numbers = new FeatureNumbers();
  for (const each of features) for (const { hashes } of each) for (const key of hashes) numbers.add(key);
  const { keys, counts } = numbers.table();
  const kept = new Int32Array(keys.length).fill(-1);
  let count = 0;
  for (let number = 0; number < keys.length; number++) if ((counts[number] ?? 0) >= fewest) kept[number] = count++;
  const keptKeys = keys.filter((_, number) => (kept[number] ?? -1) >= 0);
  const numberOf = (key: number): number => kept[numbers.add(key)] ?? -1;
  return { keys: keptKeys, examples: lessons.map(({ text, weight }, index) => examplesOf(features[index] ?? [], text, numberOf, weight)) };
}

function learn({ keys }: Numbered, examples: readonly Example[], epochs: number, settings: Settings, random: Random, log: (line: string) => void): DenseWeights {
  const learnt = Array.from({ length: settings.learners }, () => {
    const perceptron = new Perceptron(keys.length, random, settings.dropout);
    for (let epoch = 1; epoch <= epochs; epoch++) log(`  epoch ${epoch}: ${perceptron.epoch(examples)} wrong`);
    return perceptron.average();
  });
  return learnt.reduce(addWeights);
}

/** The scale of weights does not matter to the tagger: the sum serves as well as the mean. */
function addWeights(a: DenseWeights, b: DenseWeights): DenseWeights {
  const add = (one: Float32Array, other: Float32Array): Float32Array => one.map((weight, index) => weight + (other[index] ?? 0));
  return { weights: add(a.weights, b.weights), transitions: add(a.transitions, b.transitions) };
}

function crossLabels(lessons: readonly Lesson[], features: readonly Features[], numbered: Numbered, settings: Settings, random: Random, log: (line: string) => void): Uint8Array[] {
  const fold = lessons.map(() => Math.floor(random.next() * settings.folds));
  const labels = new Array<Uint8Array>(lessons.length);
  for (let held = 0; held < settings.folds; held++) {
    const rest = numbered.examples.filter((_, index) => fold[index] !== held).flat();
    const weights = learn(numbered, rest, settings.foldEpochs, { ...settings, learners: 1 }, random, () => undefined);
    const stage = stageOf(prune(weights, numbered.keys, settings.kept));
    lessons.forEach(({ text }, index) => { if (fold[index] === held) labels[index] = decode(text, stage, features[index]); });
    log(`  fold ${held + 1} of ${settings.folds}`);
  }
  return labels;
}

function decode({ tokens, sentences }: LabelledText, stage: StageWeights, features: Features | undefined): Uint8Array {
  const scores = new Float32Array(tokens.length * LABEL_COUNT);
  if (features) stage.addScores(features, scores);
  const labels = new Uint8Array(tokens.length);
  const viterbi = new Viterbi();
  for (const { from, to } of sentences) viterbi.decode(scores, stage.transitions, from, to, labels);
  return labels;
}

/** Precision, recall and F1 of exact names over people, places and organisations, in percent. */
export function scoreLabels(pairs: readonly (readonly [right: ArrayLike<number>, guess: ArrayLike<number>])[]): Map<string, { precision: number; recall: number; f1: number }> {
  const rows = [...TAGGED_KINDS.slice(0, 3), "all"];
  const counts = new Map(rows.map((kind) => [kind, { right: 0, guessed: 0, wanted: 0 }]));
  for (const [right, guess] of pairs) {
    const keys = (labels: ArrayLike<number>): Set<string> => new Set(namesOf(labels).filter(({ kind }) => kind < 3).map(({ kind, from, to }) => `${kind} ${from} ${to}`));
    const [wanted, guessed] = [keys(right), keys(guess)];
    const count = (key: string, of: "right" | "guessed" | "wanted"): void => {
      for (const kind of [TAGGED_KINDS[Number(key.charAt(0))] ?? "", "all"]) {
        const row = counts.get(kind);
        if (row) row[of]++;
      }
    };
    for (const key of wanted) count(key, "wanted");
    for (const key of guessed) {
      count(key, "guessed");
      if (wanted.has(key)) count(key, "right");
    }
  }
  return new Map([...counts].map(([kind, { right, guessed, wanted }]) => {
    const [precision, recall] = [(100 * right) / (guessed || 1), (100 * right) / (wanted || 1)];
    return [kind, { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }];
  }));
}
