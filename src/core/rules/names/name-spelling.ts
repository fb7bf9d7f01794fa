import { findMisspelledNames, type MisspelledName } from "../../names/misspellings";
import type { NameEntry } from "../../names/nameEntry";
import { textOf } from "../../text/span";
import { defineStoryRule, type Report } from "../rule";

type MessageId = MisspelledName["how"];

export const nameSpelling = defineStoryRule({
  id: "name-spelling",
  meta: {
    title: "Names as the names list has them",
    why: "A misspelled name is the error that readers forgive least and papers correct most. The newsroom's own list decides, then the one that comes with Copydesk.",
    category: "names",
    severity: "warning",
    fix: "safe",
    options: {},
    messages: {
      variant: "“{written}” is written “{right}”.{note}",
      near: "“{written}” is close to “{right}”: {equal} of {all} name parts match, and “{wrongWords}” stands for “{rightWords}”.{note}",
      later: "“{written}” is written “{right}”, as in “{name}”.",
    } satisfies Record<MessageId, string>,
    source: "The names list: entries of .copydesk/names.yaml, then the bundled ones.",
    exceptions: [
      "A form that the list has as a name or an alias is never flagged.",
      "A surname on its own is flagged only after the full name was, and is never compared with the whole list.",
      "Names inside quotations are checked too, but never corrected in bulk.",
    ],
    quotations: "checked",
  },
  examples: {
    flag: [
      ["Talks broke down after the death of Mullah Omer was announced.", "Talks broke down after the death of Mullah Omar was announced."],
      ["A drone strike killed Mullah Mansur’s driver.", "A drone strike killed Mullah Mansour’s driver."],
      ["MULLAH OMER DIED IN 2013, OFFICIALS SAID.", "MULLAH OMAR DIED IN 2013, OFFICIALS SAID."],
      [
        "He was received by Defense Minister Khurram Dastagir Khan on Monday.",
        "He was received by Defense Minister Khurram Dastgir Khan on Monday.",
      ],
      ["The minister, Khurram Dastagir, agreed.", "The minister, Khurram Dastgir, agreed."],
      ["The minister, Khurram Dastagheer Khan, agreed.", "The minister, Khurram Dastgir Khan, agreed."],
    ],
    pass: [
      "Mullah Omar led the group until 2013, and Omer Celik spoke in Ankara.",
      "Gen. James Mattis, known as Jim Mattis, arrived on Monday.",
      "Nawaz Sharif met Shahbaz Sharif in Lahore.",
      "The Omer family and a man called Mansur Khan were there.",
    ],
  },
  check(context, report) {
    for (const name of findMisspelledNames(context.story, context)) report(reportOf(context.story.text, name));
  },
});

function reportOf(text: string, name: MisspelledName): Report<MessageId> {
  const { how, start, end, entry, right, words, near, fullName } = name;
  const span = { start, end };
  const edits = words.map((word) => ({ start: word.start, end: word.end, newText: word.right }));
  return {
    message: how,
    span,
    data: {
      written: textOf(text, span),
      right,
      note: noteOf(entry),
      name: entry.name,
      equal: near?.alignment.equal ?? 0,
      all: near?.alignment.all ?? 0,
      wrongWords: words.map((word) => word.written).join(" "),
      rightWords: words.map((word) => word.right).join(" "),
    },
    fixes: [{ title: `Change to “${right}”`, edits }],
    ...(fullName && { related: [{ ...fullName, message: `The full name stands here; the list has “${entry.name}”.` }] }),
    ...(how !== "variant" && { fix: "choice" }),
  };
}

function noteOf({ note, source }: NameEntry): string {
  return [note, source && `Source: ${source}`].map((part) => (part === undefined ? "" : ` ${part.replace(/\.?$/, ".")}`)).join("");
}
