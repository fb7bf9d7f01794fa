/** Latin letters that no decomposition brings down to ASCII. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: "ae",
  ð: "d",
  đ: "d",
  ı: "i",
  ł: "l",
  ø: "o",
  œ: "oe",
  ß: "ss",
  þ: "th",
};
const SPECIAL_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "g");

/**
 * A name as look-ups compare it: small letters, no diacritics, apostrophes or full stops, one space where there were
 * spaces or hyphens. "SÃO PAULO" and "Sao Paulo" fold alike, so do "Saint-Louis" and "St. Louis".
 */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(SPECIAL_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/['’‘ʻʼ`.]/g, "")
    .replace(/[\s-]+/g, " ")
    .replace(/\bsaint\b/g, "st")
    .trim();
}
