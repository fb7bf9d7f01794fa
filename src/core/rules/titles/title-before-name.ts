import { isInCapitals } from "../language/position";
import { capitalized } from "../language/replacement";
import { DEMONYM } from "../language/demonyms";
import { defineBlockRule, TEXT_BLOCKS } from "../rule";
import { flexible, MINISTER_TITLES, SECRETARY_TITLES } from "./titleWords";

const OTHER_TITLES = [
  "(?:vice |deputy )?presidents?(?:-elect)?",
  "(?:vice )?chancellor",
  "(?:deputy )?mayor",
  "(?:deputy )?attorney general",
  "(?:chief|associate) justice",
  "ambassador",
  "(?:grand )?ayatollah|mullah|rabbi|archbishop|bishop|cardinal|pope|imam",
  "(?:crown )?princess|(?:crown )?prince|king|queen|emir|sultan",
].join("|");
const TITLE = `${MINISTER_TITLES}|${SECRETARY_TITLES}|${OTHER_TITLES}`;

/**
 * Words that may stand before a title and its name. After any other word in lower case the title may be a job within
 * something ("club president", "drag queen"), and after "the" or a possessive it stands in apposition.
 */
const LEAD_WORDS = `about|after|against|also|among|and|appointed|as|asked|backed|because|before|behind|beside|between|but|by|called|
  criticized|deposed|despite|did|elected|following|for|former|from|greeted|has|hosted|if|in|including|incumbent|late|
  like|longtime|meet|met|now|of|on|or|ousted|outgoing|over|postponed|praised|said|says|since|than|that|then|though|thanked|to|
  told|toppled|under|unless|until|urged|via|visited|warned|what|when|where|whether|while|who|with|acting|interim|
  new|newly|then-|ex-`
  .split("|")
  .map((word) => word.trim())
  .join("|");

const LEAD = `(?<lead>(?:^|(?<![\\p{L}\\p{N}’'-])(?:${LEAD_WORDS})|[,;:—–(]|(?:${DEMONYM})|(?<place>\\p{Lu}[\\p{L}.]{1,30}))(?:\\s{1,3}|(?<=-)))`;
const NAME = "(?<name>\\p{Lu}[\\p{L}\\p{M}’'.-]*(?:\\s{1,3}(?:(?:al|bin|da|de|del|dos|el|ibn|van|von)\\s{1,3})?\\p{Lu}[\\p{L}\\p{M}’'.-]*)?)";
const PATTERN = new RegExp(`${LEAD}(?<title>${flexible(TITLE)})\\s{1,3}(?=${NAME})`, "gdu");
/** Capitalised words that are no names of people. */
const NO_NAME = new RegExp(
  `^(?:${DEMONYM}s?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|I|Democrats?|Republicans?|Conservatives?|Labou?r|Liberals?|Congress|Parliament|House|Senate|White|God|Mr|Mrs|Ms|Dr)(?![\\p{L}\\p{N}])`,
  "u",
);
/** With a surname alone these words may end a clause: "As president Trump signed", "elected president Sunday". */
const MAY_END_CLAUSE = /^(?:as|appointed|elected|for|if|since|than|that|though|when|while|who|what|or)\s/u;
/** Titles that go with a place or a body of any name: "London mayor", "NATO secretary-general". A club has a president too. */
const OF_A_PLACE = /(?:minister|secretary|mayor|attorney general|ambassador)/;
const RUNNING_FOR = /(?:bids?|candidates?|campaign(?:s|ed|ing)?|nominees?|nominated|ran|runs?|running|stood|voted?|voting)\s{1,3}$/u;

export const titleBeforeName = defineBlockRule({
  id: "title-before-name",
  meta: {
    title: "Capital for a title before a name",
    why: "A formal title that stands directly before a name is part of how the person is named, and takes capitals.",
    category: "titles",
    severity: "warning",
    fix: "safe",
    options: {},
    messages: { capital: "Capitalize a formal title directly before a name: “{expected}”." },
    source: "AP usage for formal titles.",
    exceptions: [
      "A title after “the”, “his” or a possessive stands in apposition and passes: “the foreign minister, Khawaja Asif”.",
      "Descriptions of a job, such as club president or press secretary, stay in lower case.",
      "“Former”, “then-” and “acting” stay in lower case themselves.",
    ],
  },
  examples: {
    flag: [
      ["Mattis met prime minister Shahid Khaqan Abbasi on Monday.", "Mattis met Prime Minister Shahid Khaqan Abbasi on Monday."],
      ["It began under former president Pervez Musharraf.", "It began under former President Pervez Musharraf."],
      ["Talks with French president Emmanuel Macron failed.", "Talks with French President Emmanuel Macron failed."],
      ["It was signed by deputy foreign minister Abbas Araghchi.", "It was signed by Deputy Foreign Minister Abbas Araghchi."],
      ["On Monday, secretary of state Rex Tillerson left.", "On Monday, Secretary of State Rex Tillerson left."],
      ["He was a friend of pope Francis and of king Salman.", "He was a friend of Pope Francis and of King Salman."],
      ["The paper was critical of then-president Park Geun-hye.", "The paper was critical of then-President Park Geun-hye."],
    ],
    pass: [
      "Mattis met Prime Minister Shahid Khaqan Abbasi on Monday.",
      "The foreign minister, Khawaja Asif, said the president Trump knew was gone.",
      "The club president Florentino Perez and drag queen Divine came.",
      "As president Trump signed the bill.",
      "She was elected president Sunday and is a candidate for president Democrats like.",
      "“I saw president Macron,” he said.",
      "Press secretary Sean Spicer spoke for the president Monday.",
      "Pakistan’s prime minister said so.",
    ],
  },
  blocks: TEXT_BLOCKS,
  check({ block }, report) {
    for (const match of block.prose.matchAll(PATTERN)) {
      const { lead = "", title = "", name = "", place } = match.groups ?? {};
      const range = match.indices?.groups?.["title"];
      if (!range || NO_NAME.test(name) || isInCapitals(block, range[0])) continue;
      if (place !== undefined && (!OF_A_PLACE.test(title) || NO_NAME.test(place))) continue;
      if (endsClause(block.prose.slice(Math.max(0, match.index - 20), match.index), lead, name)) continue;
      const expected = title.replace(/\p{L}[\p{L}’']*/gu, (word) => (word === "of" || word === "elect" ? word : capitalized(word)));
      report({
        message: "capital",
        span: { start: range[0], end: range[1] },
        data: { expected },
        fixes: [{ title: `Change to “${expected}”`, edits: capitals(title, range[0]) }],
      });
    }
  },
});

function endsClause(before: string, lead: string, name: string): boolean {
  if (lead.startsWith("for") && RUNNING_FOR.test(before)) return true;
  return !/\s/.test(name) && MAY_END_CLAUSE.test(lead);
}

/** One edit for each first letter that changes. */
function capitals(title: string, offset: number): { start: number; end: number; newText: string }[] {
  return [...title.matchAll(/\p{L}[\p{L}’']*/gu)]
    .filter(({ 0: word }) => word !== "of" && word !== "elect" && capitalized(word) !== word)
    .map(({ index, 0: word }) => ({ start: offset + index, end: offset + index + 1, newText: word.charAt(0).toUpperCase() }));
}
