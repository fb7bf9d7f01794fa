/** A city, town or other place that a dateline can name. */
export interface Place {
  /** As English-language news writes it, without diacritics where it is one of the gazetteer's: "Sao Paulo". */
  readonly name: string;
  /** By the name in countries.yaml: "United Arab Emirates". */
  readonly country: string;
  /** The state, province or part of the country where datelines give it instead of the country: "Florida", "England". */
  readonly state?: string;
  /** The first-level division of any other country, to tell places of one name apart: "Khyber Pakhtunkhwa". */
  readonly province?: string;
  /** IANA name: "Asia/Karachi". Absent where the place is not in the gazetteer and its country has several zones. */
  readonly timeZone?: string;
  /** Inhabitants, where they are known. */
  readonly population?: number;
  /** Set on the capital of the country. */
  readonly capital?: true;
  /** The name with its diacritics, where it has any: "São Paulo". */
  readonly localName?: string;
  /** A newsroom's word on whether datelines name the city alone; where absent, the table's holds. */
  readonly standAlone?: boolean;
}

/** City and region, for menus and messages: "Peshawar, Pakistan"; the city alone where the country is called the same. */
export function fullName({ name, country, state }: Place): string {
  return state === undefined && name === country ? name : `${name}, ${state ?? country}`;
}

/** As `fullName`, with the province as well, where two places of a country have one name: "San Jose, Mimaropa, Philippines". */
export function exactName(place: Place): string {
  const { name, country, province } = place;
  return province === undefined ? fullName(place) : `${name}, ${province}, ${country}`;
}

/** What tells a place from others of its name, for menus: "Khyber Pakhtunkhwa · 1,218,773 people". */
export function placeDetails({ country, state, province, population }: Place): string {
  const division = state === undefined ? province : country;
  const people = population === undefined ? undefined : `${population.toLocaleString("en-US")} people`;
  return [division, people].filter((detail) => detail !== undefined).join(" · ");
}

/** Whether two places are the same one, whatever else is known of either. */
export function isSamePlace(a: Place, b: Place): boolean {
  const sameProvince = a.province === undefined || b.province === undefined || a.province === b.province;
  return a.name === b.name && a.country === b.country && a.state === b.state && sameProvince;
}
