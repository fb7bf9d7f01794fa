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

/**
 * The same distance where it is at most `most`, and some larger number where it is not: a search through many words gives
 * up each as soon as it can.
 */
export function boundedDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = b.length + 1;
  const rows = new Uint16Array(3 * width);
  for (let column = 0; column < width; column++) rows[column] = column;
  for (let row = 1; row <= a.length; row++) {
    if (fillRow(a, b, row, rows, width) > most) return most + 1;
  }
  return rows[(a.length % 3) * width + b.length] ?? 0;
}

/** Fills the row of the distances of a's first letters, of three that take turns; gives the least of them. */
function fillRow(a: string, b: string, row: number, rows: Uint16Array, width: number): number {
  const [current, last, beforeLast] = [(row % 3) * width, ((row + 2) % 3) * width, ((row + 1) % 3) * width];
  const letter = a.charCodeAt(row - 1);
  rows[current] = row;
  let least = row;
  for (let column = 1; column < width; column++) {
    const other = b.charCodeAt(column - 1);
    let best = Math.min(cell(rows, last + column) + 1, cell(rows, current + column - 1) + 1, cell(rows, last + column - 1) + Number(letter !== other));
    const swapped = row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
    if (swapped) best = Math.min(best, cell(rows, beforeLast + column - 2) + 1);
    rows[current + column] = best;
    least = Math.min(least, best);
  }
  return least;
}

function cell(rows: Uint16Array, at: number): number {
  return rows[at] ?? 0;
}
