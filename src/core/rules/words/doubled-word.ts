import { startsSentence } from "../language/position";
import { defineBlockRule, TEXT_BLOCKS } from "../rule";

/** A word, and the same word again once or more, with nothing but white space between. */
const DOUBLED = /(?<![\p{L}\p{M}\p{N}_'’.-])([\p{L}\p{M}]{1,40}(?:['’]\p{L}{1,3})?)((?:\s{1,4}\1)+)(?![\p{L}\p{M}\p{N}_'’-])/giu;

/** Words that never stand twice in a row: the second is a slip beyond doubt. With others an editor has to look. */
const NEVER_TWICE = new Set(
  "a an the of and or but my our your their into because although whose".split(" "),
);
/** Words that may well stand twice: "had had", "the law that came in in March", and those doubled for effect. */
const MAY_DOUBLE = new Set(
  `had that is in on her do did so no very really much many more far long now there here never again well who what can
  will out over up down by through one it you us bye night ha hey ho haha blah knock hear tut chop choo yo yeah rah
  hip pom tuk tik tok dum cha tom go ra la na da boo hush tsk beri bonobo couscous agar gado nasi tam tsetse aye
  win please wait no yes old big little time way round late same poor bad good sorry`.split(/\s+/),
);

export const doubledWord = defineBlockRule({
  id: "doubled-word",
  meta: {
    title: "Word typed twice",
    why: "A doubled word is the slip that readers see and writers do not, most of all over the end of a line.",
    category: "words",
    severity: "warning",
    fix: "safe",
    options: {},
    messages: { doubled: "“{word}” stands here twice." },
    source: "Common to all houses.",
    exceptions: [
      "Words that can rightly follow themselves pass: “had had”, “that that”, “came in in March”, “very very”.",
      "So do names, such as Duran Duran and Sirhan Sirhan, and whatever has a capital the second time.",
    ],
  },
  examples: {
    flag: [
      ["The envoy met the the prime minister.", "The envoy met the prime minister."],
      ["The the envoy arrived in Lima.", "The envoy arrived in Lima."],
      [
        { story: "Ferry sinks off Lamu\n\nThe ferry sank in heavy seas on Monday, and the\nthe police had found 12 of those aboard.\n" },
        "Ferry sinks off Lamu\n\nThe ferry sank in heavy seas on Monday, and the police had found 12 of those aboard.\n",
      ],
      ["The ministry said said nothing of it.", "The ministry said nothing of it."],
      ["It was the the the last word.", "It was the last word."],
    ],
    pass: [
      "He had had enough, and said that that was all.",
      "Duran Duran played for Boutros Boutros-Ghali and Sirhan Sirhan.",
      "The rule that came in in March is what it is is what they say.",
      "It was very very cold; they waved bye bye.",
      "They gave her her passport.",
      "“The the last word,” he read out.",
      "The band The The plays Monday.",
      "The vote was 5 5 years ago; in the case of A, a jury sat.",
    ],
  },
  blocks: TEXT_BLOCKS,
  check({ block }, report) {
    for (const match of block.prose.matchAll(DOUBLED)) {
      const [whole, word = "", rest = ""] = match;
      const again = rest.trim();
      if (MAY_DOUBLE.has(word.toLowerCase()) || /^\p{Lu}/u.test(again)) continue;
      if (word.length === 1 && word !== "a" && word !== "A") continue;
      const span = { start: match.index, end: match.index + whole.length };
      const capital = /^\p{Lu}/u.test(word);
      if (capital && !startsSentence(block, span.start)) continue;
      const sure = NEVER_TWICE.has(word.toLowerCase());
      report({
        message: "doubled",
        span,
        data: { word: word.toLowerCase() },
        fixes: [{ title: `Remove “${again}”`, edits: [{ start: span.start + word.length, end: span.end, newText: "" }] }],
        ...(!sure && { fix: "choice" }),
      });
    }
  },
});
