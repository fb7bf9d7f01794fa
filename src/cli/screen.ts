import { SingleBar } from "cli-progress";
import type { Output } from "./io";

/** From how many stories on progress is shown. */
const MANY_STORIES = 20;

interface Streams {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Which of them takes the report; the other one is left to the rest. */
  readonly report: Output;
}

/**
 * Writes to a command's streams, and keeps the progress bar out of what is written: while the bar stands on a
 * terminal, everything that would land on a terminal waits for its end.
 */
export class Screen {
  readonly #waiting: (() => void)[] = [];
  #bar: SingleBar | undefined;

  constructor(private readonly streams: Streams) {}

  /** A piece of the report. */
  report(text: string): void {
    this.#write(this.streams.report, text);
  }

  /** Text that is the result itself: a story with its fixes. */
  print(text: string): void {
    this.#write(this.streams.stdout, text);
  }

  /** A message about the run, without its line break. */
  warn(message: string): void {
    this.#write(this.streams.stderr, `${message}\n`);
  }

  /** Shows a progress bar where standard error is a terminal and there is enough to do. */
  startProgress(stories: number): void {
    const { stderr } = this.streams;
    if (stderr.isTTY !== true || stories < MANY_STORIES) return;
    const format = "Checking [{bar}] {value}/{total} stories";
    // Line wrapping is left as it is, so that nothing has to be restored when the run is interrupted.
    this.#bar = new SingleBar({ stream: stderr, format, linewrap: true, clearOnComplete: true });
    this.#bar.start(stories, 0);
  }

  advance(): void {
    this.#bar?.increment();
  }

  /** Takes the bar away, and writes what has waited for it. */
  endProgress(): void {
    this.#bar?.stop();
    this.#bar = undefined;
    for (const write of this.#waiting.splice(0)) write();
  }

  #write(stream: Output, text: string): void {
    if (text === "") return;
    if (this.#bar && stream.isTTY === true) this.#waiting.push(() => stream.write(text));
    else stream.write(text);
  }
}
