import type { Span } from "../../text/span";

/** A word, a figure or a mark, as the tagger reads it. Offsets are relative to the text. */
export interface Token extends Span {
  readonly text: string;
}

/** Abbreviations that keep their full stop, wherever they stand. */
const DOTTED = "Ave|Blvd|Bros|Co|Corp|Drs|Inc|Jr|Ltd|Mt|Ph\\.D|Sr|St|Ste|Univ|vs";
/** Those that stand before a name: at a sentence's end the full stop is the sentence's. */
const DOTTED_BEFORE_NAME = "Adm|Amb|Brig|Capt|Cmdr|Col|Cpl|Dr|Fr|Ft|Gen|Gov|Hon|Lt|Maj|Mr|Mrs|Ms|No|Prof|Pvt|Rep|Reps|Rev|Sen|Sens|Sgt|Supt";

/** Every repetition is bounded or of one class, so that reading is linear in the text's length. */
const TOKEN = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>"]{1,2000}`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    String.raw`(?:\p{L}\.){2,8}(?![\p{L}\p{N}])`,
    String.raw`(?:${DOTTED})\.(?![\p{L}\p{N}])`,
    String.raw`(?:${DOTTED_BEFORE_NAME})\.(?=[ \u00A0]?[\p{L}\p{N}])`,
    String.raw`\p{L}[\p{L}\p{N}]{0,40}\.(?:com|org|net|gov|edu)(?![\p{L}\p{N}])`,
    String.raw`\p{Lu}\.(?=[ \u00A0]?\p{Lu})`,
    String.raw`['’](?:s|S|re|ve|ll|d|m|t)(?![\p{L}\p{N}])`,
    String.raw`\p{Lu}{1,4}&\p{Lu}{1,4}(?![\p{Ll}])`,
    String.raw`\p{N}+(?:[.,:/]\p{N}+)*\p{L}*`,
    String.raw`[\p{L}\p{M}\p{N}_]+(?:['’ʼ](?!(?:s|S|re|ve|ll|d|m|t)(?![\p{L}\p{N}]))[\p{L}\p{M}\p{N}]+)*`,
    String.raw`([^\s\p{L}\p{N}])\1*`,
  ].join("|"),
  "gu",
);

/** The tokens of a stretch of text, in order: whatever is not white space is in one of them. */
export function readTokens(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const from = start + match.index;
    tokens.push({ start: from, end: from + match[0].length, text: match[0] });
  }
  return tokens;
}
