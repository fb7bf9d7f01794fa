import { MONTHS, WEEKDAYS } from "../story/calendar";
import { spanOfMatch, type Span } from "../text/span";

/** The kinds of value that are found by their form alone. */
export type ValueKind = "date" | "time" | "money" | "percent" | "number";

/** A value in a text; spans are relative to it. */
export interface Value extends Span {
  readonly kind: ValueKind;
}

const oneOf = (words: readonly string[]): string => `(?:${words.join("|")})`;
/** A list of words, each also with a capital, as at the start of a sentence. */
const words = (list: string): string =>
  oneOf(list.trim().split(/\s+/).map((word) => word.replace(/^[a-z]/, (first) => `[${first.toUpperCase()}${first}]`)));

const SPACE = String.raw`[ \u00A0\u202F]`;
/** Every form begins with an ASCII letter or digit: the cheap test stands first. */
const START = String.raw`\b(?<![\p{L}\p{N}]|[\p{L}\p{N}][.,-])`;
const END = String.raw`(?![\p{L}\p{N}]|[.,]\d)`;

const FIGURE = String.raw`(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,15})(?:\.\d{1,6})?`;
const UNITS_IN_WORDS = "one two three four five six seven eight nine";
const SMALL_IN_WORDS = words(`${UNITS_IN_WORDS} ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety`);
const IN_WORDS = `${SMALL_IN_WORDS}(?:-${words(UNITS_IN_WORDS)})?`;
const SCALE = words("hundred thousand million billion trillion dozen lakh crore bn tn mn");
const AMOUNT = `(?:${FIGURE}|${IN_WORDS})(?:[${SPACE.slice(1, -1)}-]${SCALE}(?:${SPACE}(?:and${SPACE})?${IN_WORDS})?){0,2}`;
const RANGE = `${AMOUNT}(?:(?:-|–|${SPACE}to${SPACE})${AMOUNT})?`;

const CURRENCY_SIGN = String.raw`(?:(?:US|C|CA|A|AU|NZ|HK|S|NT|R)?\$|[€£¥₹₽₺₩₪₦₴฿]|Rs\.?|PKR|INR|USD|EUR|GBP|CHF|CNY|JPY|AED|SAR)`;
const CURRENCY = words(`dollars? euros? rupees? yen yuan renminbi rubles? roubles? liras? pesos? francs? riyals? rials? dirhams?
  dinars? shekels? rand kron(?:a|e|or|er|ur) zlotys? hryvnias? naira takas? baht ringgits? rupiahs? afghanis? shillings? cents? pence sterling bitcoins?`);
const COINED = `(?:\\p{Lu}\\p{Ll}{2,14}${SPACE})?`;

const UNIT = words(`kilomet(?:er|re)s? met(?:er|re)s? centimet(?:er|re)s? millimet(?:er|re)s? miles? feet foot inch(?:es)? yards? acres? hectares?
  tons? tonnes? kilograms? kilos? grams? pounds? ounces? lit(?:er|re)s? gallons? barrels? degrees? knots? mph kph km kg cm mm lb lbs mg
  megawatts? gigawatts? kilowatts? hertz bytes? gigabytes? megabytes?`);

const WEEKDAY = oneOf(WEEKDAYS);
const WEEKDAY_SHORT = String.raw`(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\.?`;
const PART_OF_DAY = words("morning afternoon evening night");
const MONTH = oneOf([...MONTHS, String.raw`(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|\b)`]);
const SURE_MONTH = oneOf(MONTHS.filter((month) => month !== "May" && month !== "March"));
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[.,]\d|${SPACE}?%)`;
const YEAR = String.raw`(?:1[5-9]|20)\d\d(?![\p{L}\p{N}]|[.,]\d)`;
const BEFORE_DATE = words("in since until till during early late mid from by last next of between through before after this every");

const PERIOD = words("week month year decade century quarter weekend spring summer fall autumn winter season");
const PERIODS = words("days? weeks? months? years? decades? centur(?:y|ies)");
const MANY = `(?:${AMOUNT}|a${SPACE}few|several|many|a|an)`;
const LAST = words("last next this past previous coming");

const CLOCK = String.raw`(?:[01]?\d|2[0-3])`;
const MINUTE = String.raw`[:.][0-5]\d`;
const HALF_OF_DAY = String.raw`(?:[ap]\.${SPACE}?m\.|[ap]m\b)`;
const ZONE = `(?:${SPACE}(?:GMT|UTC|[ECMP][SD]?T|BST|CES?T|EES?T|IST|PKT|JST|MSK|local${SPACE}time)(?![\\p{L}\\p{N}]))?`;

/** The forms of each kind; an earlier kind's find keeps a later kind's from the same characters. */
const FORMS: readonly (readonly [kind: ValueKind, forms: readonly string[]])[] = [
  ["percent", [`${START}${RANGE}(?:${SPACE}?%|[ \\u00A0-](?:percent|per${SPACE}cent|pct|percentage${SPACE}points?)${END})`]],
  [
    "money",
    [
      `(?<![\\p{L}\\p{N}])${CURRENCY_SIGN}${SPACE}?${RANGE}(?:m|k)?${END}`,
      `${CURRENCY_SIGN}${SPACE}?${FIGURE}(?:bn|tn|m|k)${END}`,
      `${START}${RANGE}${SPACE}${COINED}${CURRENCY}${END}`,
      `${START}${AMOUNT}(?<=million|billion|trillion)${SPACE}won${END}`,
    ],
  ],
  [
    "date",
    [
      String.raw`(?<![\d-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)`,
      String.raw`(?<![\d./])\d{1,2}([./])\d{1,2}\1(?:19|20)\d\d(?!\d)`,
      `${START}(?:(?:${WEEKDAY}|${WEEKDAY_SHORT}),?${SPACE})?${MONTH}${SPACE}${DAY}(?:[-–]${DAY})?(?:,?${SPACE}${YEAR})?${END}`,
      `${START}(?:(?:${WEEKDAY}|${WEEKDAY_SHORT}),?${SPACE}(?:the${SPACE})?)?${DAY}(?:[-–]${DAY})?${SPACE}(?:of${SPACE})?${MONTH}(?:,?${SPACE}${YEAR})?(?![\\p{L}\\p{N}])`,
      `${START}${MONTH},?${SPACE}(?:of${SPACE})?${YEAR}`,
      `${START}(?:${words("early late mid earlier later")}[ -])?${LAST}${SPACE}(?:${PERIOD}|${WEEKDAY}|${oneOf(MONTHS)})${END}`,
      `${START}${WEEKDAY}(?:${SPACE}${PART_OF_DAY})?${END}`,
      `${START}${SURE_MONTH}${END}`,
      `\\b(?=Ma)(?<=(?<!\\p{L})${BEFORE_DATE}[ -])(?:May|March)${END}`,
      `${START}${MANY}${SPACE}${PERIODS}${SPACE}(?:ago|earlier)${END}`,
      `${START}${words("today yesterday tomorrow")}${END}`,
      String.raw`(?<![\p{L}\p{N}])(?:(?:1[5-9]|20)\d|['’‘]\d)0s(?![\p{L}\p{N}])`,
      `\\b(?=[12]\\d{3})(?<=(?<!\\p{L})${words("in since until during early late mid from the")}[ -])${YEAR}(?:[-–](?:\\d\\d|${YEAR}))?(?!${SPACE}(?:people|men|women|soldiers|troops|${UNIT}))`,
      String.raw`(?<=\()${YEAR}(?:[-–]${YEAR})?(?=\))`,
    ],
  ],
  [
    "time",
    [
      `${START}${CLOCK}(?:${MINUTE})?${SPACE}?${HALF_OF_DAY}${ZONE}`,
      `${START}${CLOCK}:[0-5]\\d(?::[0-5]\\d)?${ZONE}${END}`,
      `${START}(?:[01]\\d|2[0-3])[.:]?[0-5]\\d${SPACE}(?:GMT|UTC|hours)${END}`,
      `${START}(?:${words("noon midnight tonight")}|(?:[Tt]his${SPACE}(?:morning|afternoon|evening))|[Ll]ast${SPACE}night)${END}`,
      `${START}(?:${CLOCK}|${SMALL_IN_WORDS})${SPACE}o['’]clock${END}`,
    ],
  ],
  [
    "number",
    [
      `${START}${AMOUNT}[ \\u00A0-]${UNIT}${END}`,
      `${START}(?![Oo]ne(?![ -]${SCALE}))${AMOUNT}${END}`,
      `${START}${words("dozens hundreds thousands millions billions")}(?=${SPACE})`,
    ],
  ],
];

const PATTERNS = FORMS.flatMap(([kind, forms]) => forms.map((form) => ({ kind, pattern: new RegExp(form, "gu") })));

/**
 * Dates, times, money, percentages and numbers of a text, in order and never overlapping. Every pattern has bounded
 * repetition, so that the work grows with the text's length alone. A number with a unit of measure is one number;
 * ordinals and a bare "one" are none.
 */
export function findValues(text: string): Value[] {
  let found: Value[] = [];
  for (const { kind, pattern } of PATTERNS) {
    const matches = Array.from(text.matchAll(pattern), (match) => ({ kind, ...spanOfMatch(match) }));
    if (matches.length > 0) found = fillGaps(found, matches);
  }
  return found;
}

/** `taken`, and what of `more` lies outside it. Both are in order, and so is the result. */
export function fillGaps<Item extends Span>(taken: readonly Item[], more: readonly Item[]): Item[] {
  const merged: Item[] = [];
  let next = 0;
  for (const item of more) {
    for (let held = taken[next]; held && held.end <= item.start; held = taken[++next]) merged.push(held);
    const held = taken[next];
    if (!held || item.end <= held.start) merged.push(item);
  }
  return [...merged, ...taken.slice(next)];
}
