import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Gazetteer } from "../../../src/core/places/gazetteer";
import { decodePlaces } from "../../../src/core/places/placeAsset";

/** The bytes of the gazetteer that ships. */
export const PLACES_BYTES = new Uint8Array(readFileSync(join(import.meta.dirname, "../../../assets/places.bin")));

let gazetteer: Gazetteer | undefined;

/** The gazetteer that ships, GeoNames' places included. */
export function wholeGazetteer(): Gazetteer {
  gazetteer ??= new Gazetteer({ columns: decodePlaces(PLACES_BYTES) });
  return gazetteer;
}
