import { foldWord } from "./fold";

/** One part of a name for comparison: usually a word, with what is written apart in some spellings of it joined. */
export interface NamePart {
  /** As written: "Dastagir", "al-Zawahri", "Abdul Rahman". */
  readonly text: string;
  /** Folded, without its article: "dastagir", "zawahri", "abdulrahman". */
  readonly key: string;
  /** The words that it takes up of the name's, the second bound exclusive. */
  readonly from: number;
  readonly to: number;
  /** The key's letter where the part is an initial: "J.", "W". */
  readonly initial?: string;
}

/** The article of Arabic names, however its consonant is assimilated. */
const ARTICLE = /^(?:al|el|ul|as|es|ad|ed|ar|er|an|at|et|ash|esh|az|ez)[-‑'’](?=\p{L}{3})/iu;
/** The article as a word of its own: it belongs to the part after it. */
const ARTICLES = new Set("al el ul as es ad ed ar er an at et ash esh az ez".split(" "));
/** Words that join the parts of a name; spellings of one name differ in them, and have them or not. */
const PARTICLES = new Set("bin ibn ben bint binti ould von van der den de del la da di du dos das do".split(" "));
/** What "servant of" becomes, written apart or together: Abd al-Rahman, Abdul Rahman, Abdelrahman. */
const SERVANT = /^abd(?:[aeou]l|[aeou]r|[aeou]s|[aeou]t)?$/;
const SERVANT_JOINED = /^abd(?:[aeou](?:l|r(?=r)|s(?=s|h)|t(?=t)))(?=\p{L}{3})/u;

/** The parts of a name's words, particles left out. Without a word there is no part. */
export function nameParts(words: readonly string[]): NamePart[] {
  const parts: NamePart[] = [];
  for (let from = 0; from < words.length; from++) {
    const word = words[from] ?? "";
    if (from > 0 && PARTICLES.has(word.toLowerCase())) continue;
    const start = from > 0 && ARTICLES.has(word.toLowerCase()) && from + 1 < words.length ? from + 1 : from;
    const to = endOfPart(words, start);
    parts.push(partOf(words, from, start, to));
    from = to - 1;
  }
  return parts;
}

function endOfPart(words: readonly string[], from: number): number {
  if (!SERVANT.test(foldWord(words[from] ?? "")) || from + 1 >= words.length) return from + 1;
  const next = ARTICLES.has(words[from + 1]?.toLowerCase() ?? "") ? from + 2 : from + 1;
  return Math.min(words.length, next + 1);
}

/** The part of the words from `from` on, whose own words begin at `start`. */
function partOf(words: readonly string[], from: number, start: number, to: number): NamePart {
  const place = { text: words.slice(from, to).join(" "), from, to };
  if (to - start > 1) return { ...place, key: `abdul${keyOf(words[to - 1] ?? "")}` };
  const key = keyOf(words[start] ?? "");
  return key.length === 1 ? { ...place, key, initial: key } : { ...place, key: key.replace(SERVANT_JOINED, "abdul") };
}

function keyOf(word: string): string {
  return foldWord(word.replace(ARTICLE, ""));
}
