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
const SPECIAL_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "gi");

/**
 * A name in the letters of the English alphabet: "Łódź" -> "Lodz", "Ærø" -> "Aero". Letters that are not Latin keep their
 * marks.
 */
export function withoutDiacritics(name: string): string {
  return name.normalize("NFD").replace(/(\p{Script=Latin})\p{M}+/gu, "$1").normalize("NFC").replace(SPECIAL_LETTER, plainLetter);
}

function plainLetter(letter: string): string {
  const small = letter.toLowerCase();
  const plain = PLAIN_LETTERS[small] ?? letter;
  return letter === small ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
}

/**
 * A name as look-ups compare it: small letters, no diacritics, apostrophes or full stops, one space where there were
 * spaces or hyphens. "SÃO PAULO" and "Sao Paulo" fold alike, so do "Saint-Louis" and "St. Louis".
 */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(SPECIAL_LETTER, plainLetter)
    .replace(/['’‘ʻʼ`.]/g, "")
    .replace(/[\s-]+/g, " ")
    .replace(/\bsaint\b/g, "st")
    .trim();
}
