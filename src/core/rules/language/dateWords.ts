import { MONTHS, WEEKDAYS } from "../../story/calendar";

/** A month as American news copy writes it before a day. */
export interface MonthForms {
  /** From 1. */
  readonly month: number;
  readonly full: string;
  /** "Dec."; the full name for the months that are never abbreviated. */
  readonly withDay: string;
}

/** March to July are never abbreviated. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  January: "Jan.",
  February: "Feb.",
  August: "Aug.",
  September: "Sept.",
  October: "Oct.",
  November: "Nov.",
  December: "Dec.",
};

export const MONTH_FORMS: readonly MonthForms[] = MONTHS.map((full, index) => ({
  month: index + 1,
  full,
  withDay: ABBREVIATIONS[full] ?? full,
}));

/** Source of a pattern for a month's full name. */
export const FULL_MONTH = `(?:${MONTHS.join("|")})`;
/** Source of a pattern for a month's abbreviation, its full stop left out. "May" is a full name. */
export const SHORT_MONTH = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)";
/** Source of a pattern for a weekday, in full. */
export const WEEKDAY = `(?:${WEEKDAYS.join("|")})`;

/** The month that a full name or an abbreviation of three letters or more stands for. */
export function monthForms(word: string): MonthForms | undefined {
  const start = word.replace(/\.$/, "").toLowerCase();
  return start.length < 3 ? undefined : MONTH_FORMS.find(({ full }) => full.toLowerCase().startsWith(start));
}
