/** Letters that Unicode does not decompose, by the letters that news desks write for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ə: "a", ħ: "h", ŋ: "n",
};

const PLAIN = /^[A-Za-z]+$/;

/** A name's word without what spellings seldom agree on: case, accents, apostrophes, hyphens. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\p{M}'’ʼ‘`.-]/gu, "")
    .replace(/[ıøłđðþßæœəħŋ]/g, (letter) => LETTERS[letter] ?? letter);
}
