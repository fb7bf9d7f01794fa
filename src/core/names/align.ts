import { foldWord } from "./fold";
import { similarity } from "./distance";

/** How a name as written lines up with a name as it should be, word by word. */
export interface NameAlignment {
  /** How many words are the same. */
  readonly equal: number;
  /** The words that differ, by their place in the name. */
  readonly differing: readonly { readonly index: number; readonly written: string; readonly right: string }[];
}

/** Words less alike than this are different words. */
const ALIKE = 0.85;
/** Beside a surname that millions share, the other word must be more alike still to be a misspelling. */
const ALIKE_BESIDE_COMMON = 0.94;
/** Words of names that so many people bear that sharing one says little. */
const COMMON = new Set(
  `abdullah ahmad ahmed ali brown chen cohen davis garcia gonzalez hassan hernandez huang hussain hussein ibrahim islam
  jones johnson khan kim kumar lee lewis li lin liu lopez malik martin martinez miller mohamed mohammad mohammed muhammad
  nguyen park patel perez rahman rodriguez sanchez sharma shah shaikh sheikh singh smith taylor thomas tran wang williams
  wilson wu yang zhang zhao`.split(/\s+/),
);

/**
 * Lines two names up word by word: they are one name, spelled differently, where at least one word is the same and the
 * others are alike. A word on its own never decides (see the measurements in bench/names). Undefined where they are the
 * same name, or different ones.
 */
export function alignNames(written: readonly string[], right: readonly string[]): NameAlignment | undefined {
  if (written.length !== right.length || written.length < 2) return undefined;
  const pairs = written.map((word, index) => ({ index, written: word, right: right[index] ?? "" }));
  const differing = pairs.filter((pair) => pair.written !== pair.right && foldWord(pair.written) !== foldWord(pair.right));
  const same = pairs.filter((pair) => !differing.includes(pair));
  if (differing.length === 0 || same.length === 0) return undefined;
  const telling = same.some(({ right: word }) => !COMMON.has(foldWord(word)));
  const needed = telling ? ALIKE : ALIKE_BESIDE_COMMON;
  const alike = differing.every((pair) => pair.written.length > 1 && similarity(pair.written, pair.right) >= needed);
  return alike ? { equal: same.length, differing } : undefined;
}
