import { DEMONYM } from "../language/demonyms";
import { defineBlockRule } from "../rule";
import { capitalized } from "../language/replacement";
import { flexible, MINISTER_TITLES, SECRETARY_TITLES } from "./titleWords";

const OTHER_TITLES =
  "(?:vice |deputy )?presidents?|(?:deputy )?mayors?|(?:lieutenant )?governors?|(?:deputy )?attorneys? general|chief justice|ambassadors?|senators?|chancellor|pope";
const TITLE = [MINISTER_TITLES, SECRETARY_TITLES, OTHER_TITLES].join("|");
/** The same titles with capitals: "Prime Minister", "Secretary of State". */
const CAPITALIZED_TITLE = flexible(
  TITLE.replace(/(?<![\p{L}\\’'[])\p{Ll}[\p{Ll}[\]’']+/gu, (word) => (word === "of" ? word : capitalized(word))),
);

const DETERMINER = "(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[\\p{L}]{2,30}[’']s?)";
const MODIFIER = `(?:(?:former|current|new|then|then-|acting|interim|incumbent|outgoing|late|next|first|sitting|ousted)(?:\\s{1,3}|(?<=-))|(?:${DEMONYM})\\s{1,3})`;
const AFTER_DETERMINER = `(?<![\\p{L}\\p{N}’'-])${DETERMINER}\\s{1,3}${MODIFIER}{0,2}`;
const PREDICATE =
  "(?<![\\p{L}\\p{N}’'-])(?:as|became|become|becomes|becoming|be|been|being|elected|reelected|re-elected|appointed|named|is|was)\\s{1,3}";
/** Not before a name or the rest of a longer title, nor where an office, a prize or a speech is called after it. */
const NOT_BEFORE_NAME =
  "(?![\\p{L}\\p{N}])(?!(?:[’']s?)?\\s{1,3}(?:[\\p{Lu}\\d]|(?:de|for|of(?:\\sthe)?|and|in)\\s{1,3}\\p{Lu}[\\p{L}.]*(?:\\s\\p{Lu}[\\p{L}.]*){0,4}\\s\\p{Lu}\\p{L}+\\s\\p{Lu}))(?!-\\p{Lu})(?!-(?:[Gg]eneral|[Ii]n))(?!\\s[Gg]eneral)";
const PATTERN = new RegExp(`(?<lead>${AFTER_DETERMINER}|${PREDICATE})(?<title>${CAPITALIZED_TITLE})${NOT_BEFORE_NAME}`, "gdu");
/** What makes the words after it part of a name: "Office of the President", "All the President’s Men". */
const NAME_BEFORE = /(?:\p{Lu}\p{L}*\s(?:of|to|for)\s|\b(?:All|Meet|Dear)\s|\p{Lu}\p{L}*\sand\s)$/u;

export const titleAfterName = defineBlockRule({
  id: "title-after-name",
  meta: {
    title: "Lower case for a title without a name",
    why: "A title that stands alone, or that follows a name, says what somebody does; only directly before a name is it part of the name.",
    category: "titles",
    severity: "warning",
    fix: "safe",
    options: {},
    messages: { lower: "A title that does not stand directly before a name takes lower case: “{expected}”." },
    source: "AP usage for formal titles.",
    exceptions: [
      "Headlines are left alone: many houses set them in title case.",
      "Names of offices and events that hold a title keep it: the Office of the President, the Mayor’s Cup.",
      "A title before a name is the business of title-before-name.",
    ],
  },
  examples: {
    flag: [
      ["Mattis, the Defense Secretary, left on Monday.", "Mattis, the defense secretary, left on Monday."],
      ["On Tuesday the Prime Minister said no.", "On Tuesday the prime minister said no."],
      ["The former President of France died at 86.", "The former president of France died at 86."],
      ["She was appointed Foreign Minister in 2015.", "She was appointed foreign minister in 2015."],
      ["Pakistan’s Prime Minister arrived in Ankara.", "Pakistan’s prime minister arrived in Ankara."],
      ["He served as Mayor of Davao City.", "He served as mayor of Davao City."],
      ["The Secretary of State met the Turkish Foreign Minister.", "The secretary of state met the Turkish foreign minister."],
    ],
    pass: [
      "Mattis, the defense secretary, left on Monday.",
      "On Tuesday Prime Minister Shahid Khaqan Abbasi said no.",
      "The Office of the President did not reply.",
      "The team won the Mayor’s Cup, and “All the President’s Men” was shown.",
      "“The Prime Minister has my trust,” he said.",
      "He met the Turkish President Recep Tayyip Erdogan.",
      "The Governor General opened Parliament.",
      { story: "Ferry report reaches the Prime Minister\n\nAn inquiry into the loss of a ferry ended Monday, police said.\n" },
    ],
  },
  blocks: ["paragraph", "list-item"],
  check({ block }, report) {
    for (const match of block.prose.matchAll(PATTERN)) {
      const { title = "" } = match.groups ?? {};
      const range = match.indices?.groups?.["title"];
      if (!range || NAME_BEFORE.test(block.prose.slice(Math.max(0, match.index - 24), match.index))) continue;
      const expected = title.replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
      report({
        message: "lower",
        span: { start: range[0], end: range[1] },
        data: { expected },
        fixes: [{ title: `Change to “${expected}”`, edits: lowered(title, range[0]) }],
      });
    }
  },
});

/** One edit for each first letter that changes. */
function lowered(title: string, offset: number): { start: number; end: number; newText: string }[] {
  return [...title.matchAll(/\p{Lu}(?=\p{Ll})/gu)].map(({ index, 0: letter }) => ({
    start: offset + index,
    end: offset + index + letter.length,
    newText: letter.toLowerCase(),
  }));
}
