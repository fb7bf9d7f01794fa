import { FeatureReader, type Features, type TaggerText } from "./features";
import { LABEL_COUNT, namesOf, type LabelledName } from "./labels";
import type { Lexicon } from "./lexicon";
import { readStoryFeatures } from "./storyFeatures";
import { Viterbi } from "./viterbi";
import type { StageWeights } from "./weights";

/** What training made, unpacked. */
export interface TaggerModel {
  readonly lexicon: Lexicon;
  /** Decides from the words around a word. */
  readonly first: StageWeights;
  /** Decides again, knowing what the first made of the whole text. */
  readonly second: StageWeights;
}

/**
 * Labels the words of texts by a linear model: hashed features, averaged structured perceptron (Collins 2002), Viterbi
 * decoding, and a second stage with features of the whole text (after Krishnan and Manning, 2006).
 */
export class Tagger {
  readonly #reader: FeatureReader;
  readonly #viterbi = new Viterbi();

  constructor(private readonly model: TaggerModel) {
    this.#reader = new FeatureReader(model.lexicon);
  }

  /** The names in a text, in order. */
  tag(text: TaggerText): LabelledName[] {
    const features = this.#reader.read(text);
    const labels = this.#decode(text, this.model.first, [features]);
    const story = readStoryFeatures(text, labels);
    return namesOf(this.#decode(text, this.model.second, [features, story]));
  }

  #decode({ tokens, sentences }: TaggerText, weights: StageWeights, features: readonly Features[]): Uint8Array {
    const scores = new Float32Array(tokens.length * LABEL_COUNT);
    for (const each of features) weights.addScores(each, scores);
    const labels = new Uint8Array(tokens.length);
    for (const { from, to } of sentences) this.#viterbi.decode(scores, weights.transitions, from, to, labels);
    return labels;
  }
}
