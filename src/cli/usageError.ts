import { nearestWord } from "../core";

/** The command cannot be understood or followed as it was given. Its message says what to change. */
export class UsageError extends Error {}

/** Says that a word is not among the known ones, which one was probably meant, and which there are. */
export function unknownWord(what: string, word: string, known: readonly string[]): UsageError {
  const nearest = nearestWord(word, known);
  const guess = nearest === undefined ? "" : ` (did you mean "${nearest}"?)`;
  return new UsageError(`There is no ${what} "${word}"${guess}. Known: ${known.join(", ")}.`);
}
