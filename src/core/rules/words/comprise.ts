import { inCaseOf, replacement } from "../language/replacement";
import { defineBlockRule, TEXT_BLOCKS } from "../rule";

const COMPRISE_OF =
  /(?<![\p{L}\p{N}-])(?:(?<be>is|are|was|were|be|been|being)\s{1,3})?(?<verb>compris(?:ed|ing|es|e))\s{1,3}of(?![\p{L}\p{N}-])/giu;

/** What may stand for the verb and "of", the likeliest first. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  comprising: ["comprising", "composed of", "consisting of"],
  comprises: ["comprises", "consists of"],
  comprise: ["comprise", "consist of"],
  comprised: ["composed of", "made up of"],
};
/** What may stand for the passive as a whole. */
const ACTIVE: Readonly<Record<string, string>> = { is: "comprises", are: "comprise", was: "comprised", were: "comprised" };

export const comprise = defineBlockRule({
  id: "comprise",
  meta: {
    title: "Comprise takes no “of”",
    why: "The whole comprises its parts: four countries do not comprise of anything. “Composed of” and “made up of” say it the other way round.",
    category: "words",
    severity: "warning",
    fix: "choice",
    options: {},
    messages: { of: "“{actual}”: the whole comprises its parts, or is composed of them." },
    source: "AP and general American usage for compose and comprise.",
    exceptions: ["“Comprise” with no “of” is never flagged: which is the whole and which the part takes a reader to tell."],
  },
  examples: {
    flag: [
      ["The four-nation group comprising of Pakistan, Afghanistan, the U.S. and China met.", "The four-nation group comprising Pakistan, Afghanistan, the U.S. and China met."],
      ["The council is comprised of nine judges.", "The council is composed of nine judges."],
      ["A jury comprised of seven women and five men heard the case.", "A jury composed of seven women and five men heard the case."],
      ["The union comprises of 27 states.", "The union comprises 27 states."],
      ["Comprised of volunteers, the brigade has no budget.", "Composed of volunteers, the brigade has no budget."],
    ],
    pass: [
      "The four-nation group comprising Pakistan, Afghanistan, the U.S. and China met.",
      "The union comprises 27 states.",
      "Nine judges make up the council, which is composed of lifetime appointees.",
      "The kit comprises, of course, a spare wheel.",
      "“The council is comprised of fools,” he said.",
    ],
  },
  blocks: TEXT_BLOCKS,
  check({ block }, report) {
    for (const match of block.prose.matchAll(COMPRISE_OF)) {
      const { be, verb = "" } = match.groups ?? {};
      const whole = { start: match.index, end: match.index + match[0].length };
      const span = { start: whole.start + match[0].indexOf(verb), end: whole.end };
      const fixes = (CHOICES[verb.toLowerCase()] ?? []).map((words) =>
        replacement(block.prose, span, inCaseOf(verb, words)),
      );
      const active = ACTIVE[be?.toLowerCase() ?? ""];
      if (be && active) fixes.push(replacement(block.prose, whole, inCaseOf(be, active)));
      report({ message: "of", span, data: { actual: block.prose.slice(span.start, span.end) }, fixes });
    }
  },
});
