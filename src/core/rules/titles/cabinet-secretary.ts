import { defineBlockRule, TEXT_BLOCKS } from "../rule";

/** The departments whose secretaries news copy names with the department first; "secretary of state" stays. */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  Agriculture: "Agriculture",
  Commerce: "Commerce",
  Defense: "Defense",
  Education: "Education",
  Energy: "Energy",
  "Homeland Security": "Homeland Security",
  Labor: "Labor",
  "the Interior": "Interior",
  "the Treasury": "Treasury",
  Transportation: "Transportation",
  "Veterans Affairs": "Veterans Affairs",
};
const LONG_FORM = new RegExp(
  `(?<![\\p{L}\\p{N}-])Secretary\\s{1,3}of\\s{1,3}(?<department>${Object.keys(DEPARTMENTS).join("|").replaceAll(" ", "\\s{1,3}")})(?=\\s{1,3}\\p{Lu}[\\p{L}.]+\\s{1,3}\\p{Lu})`,
  "gu",
);

export const cabinetSecretary = defineBlockRule({
  id: "cabinet-secretary",
  meta: {
    title: "Department first in a secretary's title",
    why: "“Defense Secretary Jim Mattis” reads faster than “Secretary of Defense Jim Mattis”, and is the form that most news copy has.",
    category: "titles",
    severity: "info",
    fix: "choice",
    options: {},
    messages: { form: "News copy has “{expected}” before a name." },
    source: "AP practice for members of the U.S. cabinet.",
    exceptions: ["“Secretary of State” keeps its form.", "A title that does not stand before a full name passes."],
  },
  examples: {
    flag: [
      ["U.S. Secretary of Defense James Mattis met the army chief.", "U.S. Defense Secretary James Mattis met the army chief."],
      ["Secretary of the Treasury Steven Mnuchin resigned.", "Treasury Secretary Steven Mnuchin resigned."],
      ["It was Secretary of Homeland Security John Kelly who called.", "It was Homeland Security Secretary John Kelly who called."],
    ],
    pass: [
      "U.S. Defense Secretary James Mattis met the army chief.",
      "Secretary of State Rex Tillerson visited Pakistan.",
      "Mattis, the secretary of defense, met the army chief.",
      "“Secretary of Defense James Mattis called,” he said.",
    ],
  },
  blocks: TEXT_BLOCKS,
  check({ block }, report) {
    for (const match of block.prose.matchAll(LONG_FORM)) {
      const department = DEPARTMENTS[match.groups?.["department"]?.replace(/\s+/g, " ") ?? ""];
      if (!department) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      const expected = `${department} Secretary`;
      report({
        message: "form",
        span,
        data: { expected },
        fixes: [{ title: `Change to “${expected}”`, edits: [{ ...span, newText: expected }] }],
      });
    }
  },
});
