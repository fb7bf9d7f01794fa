/** The regular forms of a word or of a phrase's last word, itself first. Consonants are never doubled. */
export function inflections(phrase: string, forms: "noun" | "verb" | undefined): string[] {
  if (forms === undefined) return [phrase];
  if (forms === "noun") return [phrase, withS(phrase)];
  const stem = phrase.replace(/e$/, "");
  return [phrase, withS(phrase), `${phrase.replace(/([^aeiou])y$/, "$1i").replace(/e$/, "")}ed`, `${stem}ing`];
}

function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, "ies");
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
