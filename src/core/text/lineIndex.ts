/** A place in a text: line and column from 1, columns in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

const LINE_BREAK = /\r\n|\r|\n/g;

/** Turns offsets into lines and columns. Lines end at LF, CR or CRLF, as in VS Code. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(private readonly text: string) {
    for (const match of text.matchAll(LINE_BREAK)) this.#starts.push(match.index + match[0].length);
  }

  /** How many lines the text has; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** Line and column of an offset; offsets outside the text are moved to its nearest end. */
  at(offset: number): LineColumn {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#startOf(middle) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - this.#startOf(low) + 1 };
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }
}
