import { isInEffect } from "../../names/inEffect";
import { inCaseOf } from "../../names/matchCase";
import type { NameEntry } from "../../names/nameEntry";
import type { NameUse } from "../../names/nameList";
import { nameWords } from "../../names/words";
import { overlaps, shiftSpan, textOf, type Span } from "../../text/span";
import { defineStoryRule, type Report, type StoryContext } from "../rule";

type MessageId = "variant" | "near" | "later";

/** A word that the story misspelled in a full name, and how the list writes it. */
interface MisspelledWord {
  readonly written: string;
  readonly right: string;
  readonly entry: NameEntry;
  readonly where: Span;
}

const CAPITALISED_WORD = /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu;
const NAME_KINDS: ReadonlySet<string> = new Set(["person", "place", "organization", "other"]);

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
      near: "“{written}” is close to “{right}”: {equal} of {all} words are the same, and “{wrongWords}” stands for “{rightWords}”.{note}",
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
    ],
    pass: [
      "Mullah Omar led the group until 2013, and Omer Celik spoke in Ankara.",
      "Gen. James Mattis, known as Jim Mattis, arrived on Monday.",
      "Nawaz Sharif met Shahbaz Sharif in Lahore.",
      "The Omer family and a man called Mansur Khan were there.",
    ],
  },
  check(context, report) {
    const uses = usesInStory(context);
    const misspelled = [...reportVariants(context, uses, report), ...reportNearNames(context, uses, report)];
    reportLaterWords(context, uses, misspelled, report);
  },
});

type ReportName = (report: Report<MessageId>) => void;

/** Every listed form in the story, with spans into its text. */
function usesInStory({ story, names, date }: StoryContext): NameUse[] {
  return story.blocks
    .filter(({ kind }) => kind !== "other")
    .flatMap(({ text, span }) => names.uses(text).map((use) => ({ ...use, ...shiftSpan(use, span.start) })))
    .filter(({ entry }) => isInEffect(entry, date));
}

function reportVariants({ story }: StoryContext, uses: readonly NameUse[], report: ReportName): MisspelledWord[] {
  return uses
    .filter(({ form }) => form === "variant")
    .flatMap(({ start, end, entry }) => {
      const span = { start, end };
      const written = textOf(story.text, span);
      const right = inCaseOf(entry.name, written);
      report({ message: "variant", span, data: { written, right, note: noteOf(entry) }, fixes: [{ edits: [{ ...span, newText: right }] }] });
      return misspelledWords(written, entry.name, entry, span);
    });
}

function noteOf({ note, source }: NameEntry): string {
  return [note, source && `Source: ${source}`].map((part) => (part === undefined ? "" : ` ${part.replace(/\.?$/, ".")}`)).join("");
}

function misspelledWords(written: string, right: string, entry: NameEntry, where: Span): MisspelledWord[] {
  const [writtenWords, rightWords] = [nameWords(written), nameWords(right)];
  if (writtenWords.length !== rightWords.length) return [];
  return writtenWords.flatMap(({ text }, index) => {
    const rightWord = rightWords[index]?.text ?? "";
    return text === rightWord ? [] : [{ written: text, right: rightWord, entry, where }];
  });
}

function reportNearNames({ story, names, entities, date }: StoryContext, uses: readonly NameUse[], report: ReportName): MisspelledWord[] {
  const mentions = entities.filter(({ kind }) => NAME_KINDS.has(kind)).flatMap((entity) => entity.mentions);
  return mentions.flatMap((mention) => {
    if (uses.some((use) => overlaps(use, mention))) return [];
    const words = nameWords(mention.text);
    const near = names.nearest(words.map(({ text }) => text));
    if (!near || !isInEffect(near.entry, date)) return [];
    const { differing, equal } = near.alignment;
    const edits = differing.flatMap(({ index, right, written }) => {
      const word = words[index];
      return word ? [{ ...shiftSpan({ start: word.start, end: word.end }, mention.start), newText: inCaseOf(right, written) }] : [];
    });
    const data = {
      written: textOf(story.text, mention),
      right: near.form,
      equal,
      all: words.length,
      wrongWords: differing.map(({ written }) => written).join(" "),
      rightWords: differing.map(({ right }) => right).join(" "),
      note: noteOf(near.entry),
    };
    const span = { start: mention.start, end: mention.end };
    report({ message: "near", span, data, fixes: [{ title: `Change to “${near.form}”`, edits }], fix: "choice" });
    return differing.map(({ written, right }) => ({ written, right, entry: near.entry, where: span }));
  });
}

/** Once "Mullah Omer" was found wrong, "Omer" alone is he, unless the story has another Omer. */
function reportLaterWords({ story, entities }: StoryContext, uses: readonly NameUse[], misspelled: readonly MisspelledWord[], report: ReportName): void {
  const wrong = new Map(misspelled.map((word) => [word.written, word]));
  if (wrong.size === 0) return;
  const taken = [...uses, ...misspelled.map(({ where }) => where)];
  for (const block of story.blocks) {
    for (const match of block.text.matchAll(CAPITALISED_WORD)) {
      const text = match[0].replace(/['’]s?$/, "");
      const word = wrong.get(text);
      const span = shiftSpan({ start: match.index, end: match.index + text.length }, block.span.start);
      if (!word || word.where.start > span.start || taken.some((other) => overlaps(other, span))) continue;
      if (belongsToLongerName(entities, span)) continue;
      report({
        message: "later",
        span,
        data: { written: text, right: word.right, name: word.entry.name },
        fixes: [{ edits: [{ ...span, newText: inCaseOf(word.right, text) }] }],
        related: [{ ...word.where, message: `The full name stands here; the list has “${word.entry.name}”.` }],
        fix: "choice",
      });
    }
  }
}

function belongsToLongerName(entities: StoryContext["entities"], span: Span): boolean {
  return entities.some(({ mentions }) => mentions.some((mention) => overlaps(mention, span) && nameWords(mention.text).length > 1));
}
