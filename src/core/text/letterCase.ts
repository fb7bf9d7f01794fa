const KEPT_PREFIX = /^(Ma?c)(\p{Lu}.*)$/u;
const WORD = /[^\s\u00A0-]+/gu;

/**
 * The text in capitals as datelines and bylines set names: "Munir Ahmed" -> "MUNIR AHMED", "Rod McGuirk" ->
 * "ROD McGUIRK". The same in every locale: "i" gives "I".
 */
export function toCapitals(text: string): string {
  return text.replace(WORD, (word) => {
    const kept = KEPT_PREFIX.exec(word);
    return kept ? `${kept[1] ?? ""}${(kept[2] ?? "").toUpperCase()}` : word.toUpperCase();
  });
}

/** Whether the text has letters and all of them are capitals, but for the prefix of names such as "McALLEN". */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && toCapitals(text) === text;
}

/** "DERA BUGTI" -> "Dera Bugti"; a text that has small letters is left as it is. */
export function fromCapitals(text: string): string {
  if (!isInCapitals(text)) return text;
  return text.replace(WORD, (word) => {
    const [first = "", ...rest] = word;
    return first + rest.join("").toLowerCase();
  });
}
