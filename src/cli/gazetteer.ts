import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadGazetteer, PLACES_ASSET, type Gazetteer } from "../core";
import { reasonOf } from "./fileError";

/**
 * Loads the gazetteer once, from the folder of assets beside the one that the program lies in.
 * @param folder the program's own folder
 * @param warn told where the file cannot be used and the small gazetteer goes on
 */
export function gazetteerLoader(folder: string, warn: (message: string) => void): () => Promise<Gazetteer> {
  let loaded: Promise<Gazetteer> | undefined;
  return () => (loaded ??= load(join(folder, "..", "assets", PLACES_ASSET), warn));
}

async function load(file: string, warn: (message: string) => void): Promise<Gazetteer> {
  const { gazetteer, problem } = await loadGazetteer(() => read(file));
  if (problem !== undefined) warn(problem);
  return gazetteer;
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Error(`${file}: ${reasonOf(error)}`, { cause: error });
  }
}
