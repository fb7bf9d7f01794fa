import type { NameEntry } from "./nameEntry";
import type { NameList, NameUse } from "./nameList";

/**
 * Listed forms as a trie of words and of what stands between them, so that a text is searched for all of them in one
 * pass, whatever their number. Words are looked up in lower case and compared as written afterwards.
 */
interface TrieNode {
  readonly next: Map<string, TrieNode>;
  forms?: ListedForm[];
}

interface ListedForm {
  readonly entry: NameEntry;
  readonly form: NameUse["form"];
  /** The form's words, in Unicode's composed form. */
  readonly words: readonly string[];
}

/** A word and what stands before it, up to the word before that. */
interface WordToken {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly separator: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** What a name may be joined to from the left and still be that name. */
const JOINING_PREFIX = /(?:^|[^\p{L}\p{N}])(?:anti|ex|mid|non|pan|post|pre|pro|trans|un)-$/iu;
const INSIDE_WORD = /[\p{L}\p{N}]['’ʼ-]$/u;
/** An apostrophe that is not a possessive's: the word goes on. */
const GOES_ON = /^['’ʼ](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}]/u;
const CONTEXT = 8;

/** Makes a names list ready for look-up. Where two entries list one form, the earlier entry's reading holds. */
export function compileNameList(entries: readonly NameEntry[]): NameList {
  const root: TrieNode = { next: new Map() };
  for (const entry of entries) {
    addForm(root, entry, "name", entry.name);
    for (const alias of entry.aliases) addForm(root, entry, "alias", alias);
    for (const variant of entry.variants) addForm(root, entry, "variant", variant);
  }
  return { entries, uses: (text) => resolveOverlaps(findForms(root, text)) };
}

function addForm(root: TrieNode, entry: NameEntry, form: NameUse["form"], text: string): void {
  const tokens = tokenize(text);
  let node = root;
  for (const [index, { word, separator }] of tokens.entries()) {
    node = child(index === 0 ? node : child(node, separator), word.toLowerCase());
  }
  if (node === root) return;
  const words = tokens.map(({ word }) => word);
  node.forms ??= [];
  if (!node.forms.some((listed) => listed.words.join() === words.join())) node.forms.push({ entry, form, words });
}

function child(node: TrieNode, key: string): TrieNode {
  const known = node.next.get(key);
  if (known) return known;
  const made: TrieNode = { next: new Map() };
  node.next.set(key, made);
  return made;
}

function tokenize(text: string): WordToken[] {
  let end = 0;
  return Array.from(text.matchAll(WORD), (match) => {
    const separator = foldSeparator(text.slice(end, match.index));
    end = match.index + match[0].length;
    return { word: match[0].normalize("NFC"), start: match.index, end, separator };
  });
}

function foldSeparator(separator: string): string {
  if (separator === " ") return separator;
  return separator.replace(/\s+/g, " ").replace(/[’ʼ‘]/g, "'").replace(/[\u2010\u2011]/g, "-");
}

function findForms(root: TrieNode, text: string): NameUse[] {
  const tokens = tokenize(text);
  return tokens.flatMap((_, index) => longestFrom(root, text, tokens, index) ?? []);
}

function longestFrom(root: TrieNode, text: string, tokens: readonly WordToken[], from: number): NameUse | undefined {
  let node: TrieNode | undefined = root;
  let longest: NameUse | undefined;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const start: TrieNode | undefined = index === from ? node : node.next.get(token.separator);
    node = start?.next.get(token.word.toLowerCase());
    if (!node) break;
    longest = useAt(node, text, tokens.slice(from, index + 1)) ?? longest;
  }
  return longest;
}

function useAt(node: TrieNode, text: string, tokens: readonly WordToken[]): NameUse | undefined {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const listed = node.forms?.find(({ words }) => isWritten(words, tokens));
  return listed && standsAlone(text, start, end) ? { start, end, entry: listed.entry, form: listed.form } : undefined;
}

/** As listed, all in capitals, or with a capital for a lower-case particle that begins a sentence. */
function isWritten(words: readonly string[], tokens: readonly WordToken[]): boolean {
  const written = tokens.map(({ word }) => word);
  const text = written.join(" ");
  const isCapitals = text === text.toUpperCase() && text.length > 1;
  return words.every((word, index) => {
    const own = written[index] ?? "";
    if (own === word || (isCapitals && own === word.toUpperCase())) return true;
    return index === 0 && own === word.charAt(0).toUpperCase() + word.slice(1) && words.length > 1;
  });
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  if (INSIDE_WORD.test(before) && !JOINING_PREFIX.test(before)) return false;
  return !GOES_ON.test(text.slice(end, end + CONTEXT));
}

/** Of uses that overlap the longer holds, and a right form holds against a wrong one that it reaches beyond. */
function resolveOverlaps(uses: readonly NameUse[]): NameUse[] {
  const kept: NameUse[] = [];
  for (const use of uses) {
    const last = kept.at(-1);
    if (!last || last.end <= use.start) kept.push(use);
    else if (last.form === "variant" && use.form !== "variant" && use.end > last.end) kept[kept.length - 1] = use;
  }
  return kept;
}
