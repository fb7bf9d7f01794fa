import { RecentCache } from "../text/recentCache";
import type { Span } from "../text/span";
import { moveBlock, readBlock } from "./block";
import type { Block, BlockKind } from "./story";

/** Keeps blocks by kind and text, so that a story that is read again costs no more than its changed paragraphs. */
export class BlockCache {
  readonly #blocks = new RecentCache<Block>();

  /** Call once before each reading of a story. */
  nextReading(): void {
    this.#blocks.nextRound();
  }

  /** The block of that kind and text, at `span` of its story. `dateline` must depend on the text alone. */
  read(kind: BlockKind, text: string, span: Span, markdown: boolean, dateline?: Span): Block {
    const key = `${kind}\0${markdown ? "m" : "p"}${dateline?.end ?? 0}\0${text}`;
    const block = this.#blocks.get(key, () => readBlock(kind, text, span, markdown, dateline));
    return block.span.start === span.start ? block : moveBlock(block, span.start);
  }
}
