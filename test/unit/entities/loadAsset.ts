import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Reads a file of the repository's `assets` folder, as the shells do. */
export function loadAsset(name: string): Promise<Uint8Array> {
  return readFile(join(import.meta.dirname, "../../../assets", name));
}
