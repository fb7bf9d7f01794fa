import type { Span } from "../text/span";

/**
 * Where a dateline ends. The story model only needs to know that the first words are one; what it says is read by
 * core/dateline. A dateline is a place in capitals, perhaps a region, a date and a source, closed by a dash or a colon,
 * with a sentence after it.
 */
const CITY = String.raw`\p{Lu}[\p{Lu}\p{M}'’.-]*(?:[ /\u00A0]\p{Lu}[\p{Lu}\p{M}'’.-]*){0,5}`;
const MIXED_CITY = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:[ /\u00A0]\p{L}[\p{L}\p{M}'’.-]*){0,4}`;
const REST = String.raw`(?:,[ \u00A0]?[\p{L}\p{M}\p{N}'’. \u00A0-]{0,30}){0,3}?`;
const SOURCE = String.raw`,?[ \u00A0]*\([\p{L}\p{N}][\p{L}\p{N} .&/-]{0,30}\)`;
const DASH = String.raw`[ \u00A0]*(?:—|–|--?|―)[ \u00A0]+`;
const COLON = String.raw`:[ \u00A0]+`;
/** At the end of a line: the dateline of a story that is not written yet. */
const LAST_DASH = String.raw`(?:[ \u00A0]*[—–―]|[ \u00A0]+--?)$`;
const SENTENCE = String.raw`(?=["“'‘«(]*[\p{Lu}\p{N}$€£])`;

/** With a source in parentheses the form is beyond doubt, and the city may stand in ordinary case as AFP prints it. */
const WITH_SOURCE = new RegExp(`^(?:${CITY}|${MIXED_CITY})${REST}(?:${SOURCE})+(?:${DASH}|${COLON}|${LAST_DASH}|:$)`, "u");
const WITH_DASH = new RegExp(`^(?<city>${CITY})${REST}(?:${DASH}${SENTENCE}|${LAST_DASH})`, "u");
const WITH_COLON = new RegExp(`^(?<city>${CITY})${REST}${COLON}${SENTENCE}`, "u");

/** Capitals that open a paragraph and are no place. */
export const NOT_PLACES = new Set(
  `ADVISORY ALERT ANALYSIS ANSWER BREAKING BREAKDOWN CLARIFICATION COMMENT CORRECTED CORRECTION DEVELOPING EDITORIAL
  EDITORS EMBARGOED EXCLUSIVE EXPLAINER FACTBOX FLASH INTERVIEW LATEST LIVE MORE NEWS NEWSALERT NOTE OPINION PHOTOS Q A
  QUESTION QUOTES READ REFILE REPEAT REVIEW SPOILER TIMELINE TOP UPDATE UPDATED UPDATES URGENT VIDEO WATCH WARNING WRAPUP
  MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY
  AFP AP BBC CIA CNN EU FBI FIFA IAEA IMF IOC ISIS MI5 NASA NATO NHS NPR OPEC UEFA UN UNESCO UNHCR UNICEF UK US USA WHO WTO`.split(
    /\s+/,
  ),
);
const LONGEST = 140;

/** The span of the dateline that opens a paragraph, the space after its separator included; undefined where there is none. */
export function findDatelineSpan(paragraph: string): Span | undefined {
  const opening = paragraph.slice(0, LONGEST);
  const match = WITH_SOURCE.exec(opening) ?? weakMatch(WITH_DASH, opening) ?? weakMatch(WITH_COLON, opening);
  return match ? { start: 0, end: match[0].length } : undefined;
}

function weakMatch(pattern: RegExp, opening: string): RegExpExecArray | undefined {
  const match = pattern.exec(opening);
  const [first = ""] = match?.groups?.city?.split(/[ \u00A0]/) ?? [];
  return match && first.length > 1 && !NOT_PLACES.has(first.replace(/[.]/g, "")) ? match : undefined;
}
