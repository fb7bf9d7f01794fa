/**
 * The known word that a mistyped one most likely means: the nearest by Damerau-Levenshtein distance (adjacent letters
 * swapped count once), at most a third of its length away. For messages: "did you mean …?".
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, in code units. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      current.push(cellDistance(a, b, row, column, [beforeLast, last, current]));
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}

function cellDistance(a: string, b: string, row: number, column: number, rows: readonly [number[], number[], number[]]): number {
  const [beforeLast, last, current] = rows;
  const same = a[row - 1] === b[column - 1];
  const replaced = (last[column - 1] ?? 0) + (same ? 0 : 1);
  const best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced);
  const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped && row > 1 && column > 1 ? Math.min(best, (beforeLast[column - 2] ?? 0) + 1) : best;
}
