import { builtInGazetteer, Gazetteer } from "./gazetteer";
import { decodePlaces } from "./placeAsset";

/** The file that holds the gazetteer, among the extension's assets. */
export const PLACES_ASSET = "places.bin";

/** A gazetteer, and why it is the small one where it is. */
export interface LoadedGazetteer {
  readonly gazetteer: Gazetteer;
  /** Set where the file of places could not be used, for the user. */
  readonly problem?: string;
}

/** Makes the gazetteer of the bytes of its file. Where there are none that can be used, the tables' places go on. Never throws. */
export async function loadGazetteer(readBytes: () => Promise<Uint8Array>): Promise<LoadedGazetteer> {
  try {
    return { gazetteer: new Gazetteer({ columns: decodePlaces(await readBytes()) }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem = `The gazetteer could not be loaded, and only the best-known places are known. Install Copydesk again. (${reason})`;
    return { gazetteer: builtInGazetteer(), problem };
  }
}
