import type { Block } from "../../story/story";
import { textOf, type Span } from "../../text/span";

/** Marks that may stand between the start of a sentence and its first word. */
const LEADING_MARKS = /^[\s"'“”‘’«([{*_>–—-]*$/;

/** The sentence of the block that an offset lies in. */
export function sentenceAt(block: Block, offset: number): Span | undefined {
  return block.sentences.find(({ start, end }) => start <= offset && offset < end);
}

/** Whether the word at `offset` is the first of its sentence. */
export function startsSentence(block: Block, offset: number): boolean {
  const sentence = sentenceAt(block, offset);
  if (!sentence) return offset === 0;
  return offset - sentence.start <= 8 && LEADING_MARKS.test(block.text.slice(sentence.start, offset));
}

/** Whether the sentence at `offset` is set in capitals throughout, where case says nothing. */
export function isInCapitals(block: Block, offset: number): boolean {
  const sentence = sentenceAt(block, offset);
  return sentence !== undefined && !/\p{Ll}/u.test(textOf(block.text, sentence));
}
