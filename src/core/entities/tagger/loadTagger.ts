import { MODEL_FILES, readWeightFile, readWordFile } from "./modelFile";
import { Tagger } from "./tagger";

/** Gives the bytes of one of the files that ship in Copydesk's `assets` folder. It rejects where the file cannot be read. */
export type LoadAsset = (name: string) => Promise<Uint8Array>;

/**
 * The tagger, from its files.
 * @throws where a file cannot be had or read
 */
export async function loadTagger(loadAsset: LoadAsset): Promise<Tagger> {
  const [words, weights] = await Promise.all([loadAsset(MODEL_FILES.words.name), loadAsset(MODEL_FILES.weights.name)]);
  return new Tagger({ lexicon: readWordFile(words), ...readWeightFile(weights) });
}
