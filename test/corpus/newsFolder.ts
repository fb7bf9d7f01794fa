import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Real news stories that are not part of this repository: the folder of COPYDESK_NEWS, or the one beside the checkout. */
const FOLDER = resolve(process.env.COPYDESK_NEWS ?? resolve(import.meta.dirname, "../../../shared/data/news"));

export interface NewsStory {
  readonly name: string;
  readonly text: string;
}

/** The stories in the order of their names; none, and a printed line, where the folder is missing. */
export function readNews(): NewsStory[] {
  if (!existsSync(FOLDER)) {
    console.log("The corpus of news stories is not here; set COPYDESK_NEWS to its folder. Its tests are skipped.");
    return [];
  }
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => ({ name, text: readFileSync(resolve(FOLDER, name), "utf8") }));
}
