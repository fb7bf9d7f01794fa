import { findInconsistentNames, type Spelling } from "../../names/consistency";
import { findMisspelledNames } from "../../names/misspellings";
import type { Span } from "../../text/span";
import { defineStoryRule, type ProposedFix } from "../rule";

export const nameConsistency = defineStoryRule({
  id: "name-consistency",
  meta: {
    title: "One name, one spelling",
    why: "A name that a story spells in two ways is wrong in one of them. Which one, only the reporter or the archive can say.",
    category: "names",
    severity: "warning",
    fix: "choice",
    options: {},
    messages: {
      twoSpellings: "“{written}” here, but “{other}” {times} in this story: is it one name?",
    },
    source: "One spelling for one name within a story.",
    exceptions: [
      "Names with different given names are two people, however alike their surnames.",
      "A people, a plural or a family form (Korea, Korean, Koreans) is no second spelling.",
      "Words of fewer than five letters are not compared.",
    ],
    quotations: "checked",
  },
  examples: {
    flag: [
      [
        "Zahid Hussain spoke first. Hussain left, and Zahid Husain came back.",
        "Zahid Hussain spoke first. Hussain left, and Zahid Hussain came back.",
      ],
      [
        "Gen. Qassem Soleimani arrived in Tehran. Officials said Soleymani would stay, and Soleimani agreed.",
        "Gen. Qassem Soleimani arrived in Tehran. Officials said Soleimani would stay, and Soleimani agreed.",
      ],
      [
        "President Recep Tayyip Erdoğan spoke in Ankara. Erdoğan then left. Mr. Erdogan did not answer.",
        "President Recep Tayyip Erdoğan spoke in Ankara. Erdoğan then left. Mr. Erdoğan did not answer.",
      ],
    ],
    pass: [
      "Omar Abdullah met Omer Celik in Ankara.",
      "South Korea said Koreans and a Korean company would help.",
      "Hafiz Saeed denied it. Khalid Sayeed, who is no relative, did not.",
      "Nawaz Sharif and Ali Shariff met. Nawaz Sharif left first.",
    ],
  },
  check(context, report) {
    const { story, names, entities } = context;
    const evidence = { isRight: (word: string) => names.hasWord(word), corrected: findMisspelledNames(story, context).flatMap(({ words }) => words) };
    for (const { preferred, other } of findInconsistentNames(story, entities, evidence)) {
      for (const place of other.places) {
        report({
          message: "twoSpellings",
          span: place,
          data: { written: other.text, other: preferred.text, times: times(preferred.places.length) },
          fixes: fixesFor(place, preferred, other),
          related: preferred.places.map((span) => ({ ...span, message: `“${preferred.text}” stands here.` })),
        });
      }
    }
  },
});

function times(count: number): string {
  if (count === 1) return "once";
  return count === 2 ? "twice" : `${count} times`;
}

function fixesFor(place: Span, preferred: Spelling, other: Spelling): ProposedFix[] {
  const change = (spelling: Spelling, newText: string) => spelling.places.map((span) => ({ ...span, newText }));
  const toPreferred = change(other, preferred.text);
  const here = { title: `Change to “${preferred.text}”`, edits: [{ ...place, newText: preferred.text }] };
  const all = { title: `Make all “${preferred.text}” (${toPreferred.length} places)`, edits: toPreferred };
  const allOther = { title: `Make all “${other.text}”`, edits: change(preferred, other.text) };
  return toPreferred.length > 1 ? [here, all, allOther] : [here, allOther];
}
