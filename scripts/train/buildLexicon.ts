import { hashText } from "../../src/core/entities/tagger/hash";
import { COLUMN_COUNT, COLUMN, LIST, LONGEST_PHRASE } from "../../src/core/entities/tagger/lexicon";
import { readTokens } from "../../src/core/entities/tagger/tokens";
import { phraseHash } from "../../src/core/entities/tagger/wordForm";
import { WordTable, wordKey } from "../../src/core/entities/tagger/wordTable";
import type { NameLists } from "./nameLists";

/** What the clusterings make of the commonest words: for each word a number from 1 on, in each column. */
export interface WordColumns {
  readonly words: readonly string[];
  readonly columns: Readonly<Partial<Record<keyof typeof COLUMN, ArrayLike<number>>>>;
}

/** The word table's content: keys in rising order, and the columns. */
export interface LexiconData {
  readonly keys: Uint32Array;
  readonly columns: readonly Uint16Array[];
}

/** Puts the words' clusters and the lists of names together. */
export function buildLexicon({ words, columns }: WordColumns, lists: NameLists): LexiconData {
  const rows = new Map<number, Uint16Array>();
  const rowOf = (hash: number): Uint16Array => {
    const key = wordKey(hash);
    const row = rows.get(key) ?? new Uint16Array(COLUMN_COUNT);
    rows.set(key, row);
    return row;
  };
  words.forEach((word, index) => {
    const row = rowOf(hashText(normalize(word)));
    if (row[COLUMN.coarse] !== 0) return;
    for (const [column, values] of Object.entries(columns)) row[COLUMN[column as keyof typeof COLUMN]] = values[index] ?? 0;
  });
  for (const [list, names] of lists) for (const name of names) addName(name, list, rowOf);
  const keys = Uint32Array.from(rows.keys()).sort();
  return { keys, columns: Array.from({ length: COLUMN_COUNT }, (_, column) => Uint16Array.from(keys, (key) => rows.get(key)?.[column] ?? 0)) };
}

function normalize(word: string): string {
  return word.replaceAll("’", "'").toLowerCase().replace(/\p{N}/gu, "0");
}

function addName(name: string, list: number, rowOf: (hash: number) => Uint16Array): void {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "");
  for (const form of new Set([name.normalize("NFC"), plain])) {
    const hashes = readTokens(form, { start: 0, end: form.length }).map(({ text }) => hashText(normalize(text)));
    if (hashes.length === 0 || hashes.length > LONGEST_PHRASE) continue;
    setBits(rowOf(phraseHash(hashes)), list);
    if (hashes.length > 1) setBits(rowOf(hashes[0] ?? 0), LIST.opensPhrase);
  }
}

function setBits(row: Uint16Array, bits: number): void {
  row[COLUMN.lists] = (row[COLUMN.lists] ?? 0) | bits;
}

export function lexiconOf({ keys, columns }: LexiconData): WordTable {
  return new WordTable(keys, columns);
}
