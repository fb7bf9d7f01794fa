// Writes the gazetteer, assets/places.bin, from GeoNames' cities and the tables of src/core/places: `npm run generate:places`.
// `-- --check` writes nothing and exits 1 where the file is stale. The packages are pinned, so that it comes out the same.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { columnsOf } from "../src/core/places/placeColumns";
import { encodePlaces } from "../src/core/places/placeAsset";
import { gatherPlaces } from "./places/gather";

const FILE = "assets/places.bin";
const path = join(process.cwd(), FILE);
const { places, unmatched } = gatherPlaces();
const bytes = encodePlaces(columnsOf(places));

if (process.argv.includes("--check")) {
  const isCurrent = existsSync(path) && readFileSync(path).equals(bytes);
  if (!isCurrent) console.error(`${FILE} is stale; run "npm run generate:places".`);
  process.exitCode = isCurrent ? 0 : 1;
} else {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  const kilobytes = (length: number): string => `${Math.round(length / 1000)} kB`;
  console.log(`${places.length} places, ${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)} compressed.`);
  console.log(`Only in the tables: ${unmatched.join("; ")}.`);
}
