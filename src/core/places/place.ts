/** A city, town or other place that a dateline can name. */
export interface Place {
  /** As English-language news writes it, without diacritics where it is one of the gazetteer's: "Sao Paulo". */
  readonly name: string;
  /** By the name in countries.yaml: "United Arab Emirates". */
  readonly country: string;
  /** The state, province or part of the country where datelines give it instead of the country: "Florida", "England". */
  readonly state?: string;
  /** IANA name: "Asia/Karachi". Absent where the place is not in the gazetteer and its country has several zones. */
  readonly timeZone?: string;
}

/** City and region, for menus and messages: "Peshawar, Pakistan"; the city alone where the country is called the same. */
export function fullName({ name, country, state }: Place): string {
  return state === undefined && name === country ? name : `${name}, ${state ?? country}`;
}
