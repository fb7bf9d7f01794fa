import type { Block, Story } from "../story/story";
import { BoundedCache } from "../text/boundedCache";
import type { Span } from "../text/span";
import { PROSE_KINDS } from "./language";
import { WEIGHT, type NameProposal, type NameSource } from "./nameProposal";
import { TAGGED_KINDS } from "./tagger/labels";
import type { Tagger } from "./tagger/tagger";
import { readTokens, type Token } from "./tagger/tokens";
import { capitalsOf, readableText, readWords } from "./words";

/** A longer story is tagged in pieces of about this many tokens: what is far apart need not agree. */
const PIECE = 20_000;

/** A sentence's tokens, relative to its block. */
type Sentence = readonly Token[];

/** A piece of the story as the tagger reads it; spans are offsets into the story's text. */
class Piece {
  readonly tokens: (Span & { readonly text: string })[] = [];
  readonly sentences: { from: number; to: number }[] = [];

  add(sentence: Sentence, offset: number): void {
    const from = this.tokens.length;
    for (const { start, end, text } of sentence) this.tokens.push({ start: start + offset, end: end + offset, text });
    this.sentences.push({ from, to: this.tokens.length });
  }
}

/** Names as the trained tagger sees them. What a block's sentences are is kept; the tags depend on the whole story. */
export function createTaggerSource(tagger: Tagger): NameSource {
  const kept = new BoundedCache<readonly Sentence[]>();
  const read = (block: Block): readonly Sentence[] => kept.get(`${block.kind}\0${block.dateline?.end ?? 0}\0${block.text}`, () => readSentences(block));
  return { propose: (story) => piecesOf(story, read).flatMap((piece) => tagPiece(tagger, piece)) };
}

function readSentences(block: Block): Sentence[] {
  const text = readableText(block);
  // In capitals every word looks like a name: those of the running text are found again there.
  if (capitalsOf(block.kind, text, readWords(text, block.sentences)) === "all") return [];
  return block.sentences.map((sentence) => readTokens(text, sentence));
}

function piecesOf(story: Story, read: (block: Block) => readonly Sentence[]): Piece[] {
  const pieces = [new Piece()];
  for (const block of story.blocks) {
    if (!PROSE_KINDS.has(block.kind)) continue;
    for (const sentence of read(block)) {
      if ((pieces.at(-1)?.tokens.length ?? 0) > PIECE) pieces.push(new Piece());
      pieces.at(-1)?.add(sentence, block.span.start);
    }
  }
  return pieces;
}

function tagPiece(tagger: Tagger, piece: Piece): NameProposal[] {
  return tagger.tag(piece).flatMap(({ kind, from, to }) => {
    const [first, last, named] = [piece.tokens[from], piece.tokens[to - 1], TAGGED_KINDS[kind]];
    return first && last && named ? [{ kind: named, weight: WEIGHT.likely, start: first.start, end: last.end }] : [];
  });
}
