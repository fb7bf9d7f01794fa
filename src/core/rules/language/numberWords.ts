const UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;
const TEENS = [
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
] as const;
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"] as const;

const VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, index) => [word, index] as const),
  ...TEENS.map((word, index) => [word, 10 + index] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);

const ONE_TO_NINE = UNITS.slice(1).join("|");

/** Source of a pattern for whole numbers in words: zero to ninety-nine, and the round hundreds. */
export const NUMBER_WORDS = `(?:(?:${ONE_TO_NINE})\\s{1,3}hundred|(?:${TENS.join("|")})(?:[-\\s](?:${ONE_TO_NINE}))?|${TEENS.join("|")}|${UNITS.join("|")})`;

/** Source of a pattern for numbers in figures: 5, 12.5, 1,500. */
export const FIGURES = "(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(?:\\.\\d{1,6})?";

/** The value of a number in words that `NUMBER_WORDS` matches, in any case; anything else gives undefined. */
export function valueOfWords(words: string): number | undefined {
  const parts = words.toLowerCase().split(/[\s-]+/);
  const [first, second] = parts;
  const value = VALUES.get(first ?? "");
  if (value === undefined || parts.length > 2) return undefined;
  if (second === undefined) return value;
  if (second === "hundred") return value * 100;
  const unit = VALUES.get(second);
  return unit === undefined ? undefined : value + unit;
}
