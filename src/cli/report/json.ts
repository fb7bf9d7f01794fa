import { formatIsoDate, LineIndex, shiftSpan, type Block, type Entity, type Finding, type Span, type Story } from "../../core";
import type { CheckedStory, StoryReport } from "../storyChecker";
import type { Reporter } from "./reporter";

/** The version of the documents' shape; it changes when a reader of the old one would fail. */
const DOCUMENT_VERSION = 1;

/** Body text, whose sentences are the story's. */
const SENTENCE_BLOCKS: readonly Block["kind"][] = ["paragraph", "list-item", "block-quote"];

/** Reports everything that a check finds out, as one JSON document. Offsets are UTF-16 code units. */
export function jsonCheckReporter(): Reporter {
  return jsonReporter(({ text, result }) => ({
    story: storyOutline(result.story),
    findings: findingRecords(text, result.findings),
    entities: result.entities.map(entityRecord),
  }));
}

/** Reports the entities alone, as one JSON document. */
export function jsonEntitiesReporter(): Reporter {
  return jsonReporter(({ result }) => ({ entities: result.entities.map(entityRecord) }));
}

/** One line a story, so that the document can be written while the run goes on. */
function jsonReporter(contents: (story: CheckedStory) => object): Reporter {
  const opening = `{"version":${DOCUMENT_VERSION},"files":[`;
  let separator = `${opening}\n`;
  return {
    story(report: StoryReport) {
      const record = "error" in report ? report : { path: report.path, ...contents(report) };
      const text = separator + JSON.stringify(record);
      separator = ",\n";
      return text;
    },
    end: () => (separator === ",\n" ? "\n]}\n" : `${opening}]}\n`),
  };
}

/** The story's parts as spans; null and [] where it has none. */
function storyOutline(story: Story): object {
  const quotations = story.blocks.flatMap((block) => block.quotations.map(({ span }) => shiftSpan(span, block.span.start)));
  const sentences = story.blocks
    .filter(({ kind }) => SENTENCE_BLOCKS.includes(kind))
    .flatMap((block) => block.sentences.map((span) => shiftSpan(span, block.span.start)));
  return {
    headline: blockSpan(story.headline),
    deck: blockSpan(story.deck),
    repeatedHeadlines: story.repeatedHeadlines.map(blockSpan),
    byline: blockSpan(story.byline),
    credit: blockSpan(story.credit),
    dateline: story.dateline ? bare(story.dateline) : null,
    paragraphs: story.paragraphs.map(blockSpan),
    sentences: sentences.map(bare),
    quotations: quotations.map(bare),
    timestamps: story.timestamps.map(({ span }) => bare(span)),
    date: story.date ? formatIsoDate(story.date) : null,
  };
}

function blockSpan(block: Block | undefined): Span | null {
  return block ? bare(block.span) : null;
}

/** The offsets alone, whatever else the object carries. */
function bare({ start, end }: Span): Span {
  return { start, end };
}

function findingRecords(text: string, findings: readonly Finding[]): object[] {
  const lines = new LineIndex(text);
  return findings.map((finding) => findingRecord(finding, lines));
}

function findingRecord(finding: Finding, lines: LineIndex): object {
  const { rule, category, severity, message, span, text, fix, fixes, related } = finding;
  return {
    rule,
    category,
    severity,
    message,
    ...bare(span),
    ...lines.at(span.start),
    text,
    fix,
    fixes: fixes.map(({ title, edits }) => ({ title, edits: edits.map((edit) => ({ ...bare(edit), newText: edit.newText })) })),
    related: related.map((place) => ({ ...bare(place), message: place.message })),
  };
}

function entityRecord({ kind, name, mentions }: Entity): object {
  return { kind, name, mentions: mentions.map((mention) => ({ ...bare(mention), text: mention.text })) };
}
