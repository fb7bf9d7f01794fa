import { LineIndex, SEVERITIES, type Finding, type Severity } from "../../core";
import type { Ink } from "../ink";
import type { Output } from "../io";
import type { CheckedStory } from "../storyChecker";
import type { Tally } from "../tally";
import { excerptAt, printable } from "./excerpt";
import type { Reporter } from "./reporter";

/** What a text report is made for. */
export interface TextMedium {
  readonly ink: Ink;
  /** Width of the terminal in cells. */
  readonly columns: number;
}

/** Where the width is not known, and the least and the most that are used: a long line is hard to read. */
const WIDTH = { unknown: 80, least: 40, most: 120 };
const INDENT = "  ";
const EXCERPT_INDENT = "      ";
const SEVERITY_WIDTH = Math.max(...SEVERITIES.map((severity) => severity.length));

/** How wide a report on this stream may be. */
export function terminalWidth({ columns = WIDTH.unknown }: Output): number {
  return Math.min(WIDTH.most, Math.max(WIDTH.least, columns));
}

/** Reports findings for a reader: a group a story, each finding with its line, then the counts. */
export function textCheckReporter(medium: TextMedium, fix: boolean): Reporter {
  return {
    story: (report) => ("error" in report ? "" : storyText(report, medium)),
    end: (tally) => summary(tally, medium.ink, fix),
  };
}

function storyText(story: CheckedStory, medium: TextMedium): string {
  const { ink } = medium;
  const title = ink.bold(ink.underline(printable(story.path)));
  if (story.text === "") return `${title}\n${INDENT}${ink.dim("empty: there is nothing to check")}\n\n`;
  const { findings } = story.result;
  if (findings.length === 0) return "";
  const lines = new LineIndex(story.text);
  return `${title}\n${findings.map((finding) => findingText(finding, story.text, lines, medium)).join("")}\n`;
}

function findingText(finding: Finding, text: string, lines: LineIndex, { ink, columns }: TextMedium): string {
  const colour = colourOf(finding.severity, ink);
  const severity = colour(finding.severity.padEnd(SEVERITY_WIDTH));
  const message = printable(finding.message);
  const { line, mark } = excerptAt(text, finding.span, columns - EXCERPT_INDENT.length);
  return [
    `${INDENT}${placeText(finding.span.start, lines)}  ${severity}  ${message}  ${ink.dim(finding.rule)}`,
    ...(line === "" ? [] : [EXCERPT_INDENT + line, EXCERPT_INDENT + colour(mark)]),
    ...finding.related.map((place) => `${EXCERPT_INDENT}${placeText(place.start, lines)}  ${ink.dim(printable(place.message))}`),
    ...(finding.fixes.length === 0 ? [] : [`${EXCERPT_INDENT}${ink.green(fixText(finding))}`]),
    "",
  ].join("\n");
}

function placeText(offset: number, lines: LineIndex): string {
  const { line, column } = lines.at(offset);
  return `${line}:${column}`;
}

function fixText({ fix, fixes }: Finding): string {
  const titles = fixes.map(({ title }) => printable(title)).join(" / ");
  return fix === "safe" ? `fix: ${titles}` : `choose: ${titles}`;
}

function colourOf(severity: Severity, ink: Ink): (text: string) => string {
  return { error: ink.red, warning: ink.yellow, info: ink.blue, hint: ink.cyan }[severity];
}

function summary(tally: Tally, ink: Ink, fix: boolean): string {
  const sentences = [
    ...(fix && tally.fixed > 0 ? [`Fixed ${count(tally.fixed, "finding")} in ${stories(tally.fixedStories)}.`] : []),
    ink.bold(findingsSentence(tally)),
    ...(tally.fixable > 0 ? [`${tally.fixable} can be fixed safely${fix ? "" : " with --fix"}.`] : []),
    ...(tally.failed > 0 ? [`${tally.failed} could not be checked.`] : []),
  ];
  return `${sentences.join(" ")}\n`;
}

function findingsSentence(tally: Tally): string {
  if (tally.checked === 0) return "Nothing was checked.";
  if (tally.findings === 0) return `No findings in ${stories(tally.checked)}.`;
  const weights = SEVERITIES.flatMap((severity) => {
    const number = tally.bySeverity.get(severity) ?? 0;
    return number === 0 ? [] : [severity === "info" ? `${number} info` : count(number, severity)];
  });
  const place = tally.faulty === tally.checked ? stories(tally.checked) : `${tally.faulty} of ${stories(tally.checked)}`;
  return `${count(tally.findings, "finding")} in ${place}: ${weights.join(", ")}.`;
}

function stories(number: number): string {
  return number === 1 ? "1 story" : `${number} stories`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Lists the entities of each story: kind, name, how often, and where. */
export function textEntitiesReporter({ ink }: TextMedium): Reporter {
  return {
    story(report) {
      if ("error" in report) return "";
      const title = ink.bold(ink.underline(printable(report.path)));
      return [title, ...entityRows(report, ink), "", ""].join("\n");
    },
    end: () => "",
  };
}

function entityRows({ text, result }: CheckedStory, ink: Ink): string[] {
  if (result.entities.length === 0) return [`${INDENT}${ink.dim("no entities")}`];
  const lines = new LineIndex(text);
  const kindWidth = Math.max(...result.entities.map(({ kind }) => kind.length));
  return result.entities.map(({ kind, name, mentions }) => {
    const places = mentions.map(({ start }) => placeText(start, lines)).join(", ");
    return `${INDENT}${ink.cyan(kind.padEnd(kindWidth))}  ${printable(name)}  ${ink.dim(places)}`;
  });
}
