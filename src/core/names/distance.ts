import { foldWord } from "./fold";
import transliteration from "./transliteration.yaml";

/**
 * How far two spellings of one word of a name lie apart: an edit distance over sounds ("kh", "ou" and "sch" are one
 * each) in which what transliterations disagree on costs little. It says how alike two words are, never that they are
 * one name: that takes the rest of the name (see align.ts).
 */
interface CostGroup {
  readonly cost: number;
  readonly units: readonly string[];
}
interface Transliteration {
  readonly units: readonly string[];
  readonly equivalent: readonly CostGroup[];
  readonly omitted: readonly CostGroup[];
  readonly doubled: number;
}

const DATA = transliteration as Transliteration;
const UNIT = new RegExp(`${[...DATA.units].sort((a, b) => b.length - a.length).join("|")}|[^]`, "gu");
const SUBSTITUTION = costTable();
const OMISSION = new Map(DATA.omitted.flatMap(({ cost, units }) => units.map((unit) => [unit, cost] as const)));

/** The cheapest cost of each pair of units that stand for one another, under "a b". */
function costTable(): Map<string, number> {
  const table = new Map<string, number>();
  for (const { cost, units } of DATA.equivalent) {
    for (const pair of units.flatMap((a) => units.map((b) => `${a} ${b}`))) {
      table.set(pair, Math.min(cost, table.get(pair) ?? 1));
    }
  }
  return table;
}

/** Longer words are no words of names. */
const LONGEST_WORD = 60;

/** How alike two words of names are, from 0 (nothing in common) to 1 (the same but for case, accents and hyphens). */
export function similarity(a: string, b: string): number {
  const [foldedA, foldedB] = [foldWord(a), foldWord(b)];
  if (foldedA === foldedB) return 1;
  if (Math.max(foldedA.length, foldedB.length) > LONGEST_WORD) return 0;
  const [unitsA, unitsB] = [unitsOf(foldedA), unitsOf(foldedB)];
  const longest = Math.max(unitsA.length, unitsB.length);
  return longest === 0 ? 1 : Math.max(0, 1 - spellingDistance(unitsA, unitsB) / longest);
}

const MOST_KEPT = 4096;
const keptUnits = new Map<string, readonly string[]>();

/** The sounds of a folded word; those asked for last are kept. */
function unitsOf(word: string): readonly string[] {
  const known = keptUnits.get(word);
  if (known) return known;
  const units = word.match(UNIT) ?? [];
  if (keptUnits.size >= MOST_KEPT) keptUnits.clear();
  keptUnits.set(word, units);
  return units;
}

function spellingDistance(a: readonly string[], b: readonly string[]): number {
  let last = [0];
  for (let column = 1; column <= b.length; column++) last.push((last[column - 1] ?? 0) + omission(b, column));
  for (let row = 1; row <= a.length; row++) {
    const current = [(last[0] ?? 0) + omission(a, row)];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (last[column - 1] ?? 0) + substitution(a[row - 1] ?? "", b[column - 1] ?? "");
      const left = (current[column - 1] ?? 0) + omission(b, column);
      current.push(Math.min(replaced, left, (last[column] ?? 0) + omission(a, row)));
    }
    last = current;
  }
  return last[b.length] ?? 0;
}

/** What it costs to leave out the unit at a place (from 1) of a word. */
function omission(units: readonly string[], place: number): number {
  const unit = units[place - 1] ?? "";
  if (unit === units[place - 2]) return DATA.doubled;
  return OMISSION.get(unit) ?? 1;
}

function substitution(a: string, b: string): number {
  return a === b ? 0 : (SUBSTITUTION.get(`${a} ${b}`) ?? 1);
}
