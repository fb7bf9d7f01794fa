import { isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Fix as SarifFix, Location, Log, PhysicalLocation, Region, ReportingDescriptor, Result } from "sarif";
import { LineIndex, type Finding, type Fix, type Severity, type Span } from "../../core";
import type { RuleDescription } from "../services";
import type { CheckedStory } from "../storyChecker";
import type { FailedStory } from "../storySources";
import type { Reporter } from "./reporter";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS = { error: "error", warning: "warning", info: "note", hint: "note" } as const satisfies Record<Severity, Result.level>;

/** What the document says of the tool. */
export interface SarifTool {
  readonly version: string;
  readonly rules: readonly RuleDescription[];
}

/** Reports findings as one SARIF 2.1.0 document (OASIS, 2020), for code scanning and review tools. */
export function sarifReporter({ version, rules }: SarifTool): Reporter {
  const results: Result[] = [];
  const failures: FailedStory[] = [];
  return {
    story(report) {
      if ("error" in report) failures.push(report);
      else results.push(...storyResults(report));
      return "";
    },
    end: () => `${JSON.stringify(sarifLog(version, rules, results, failures), null, 2)}\n`,
  };
}

function sarifLog(version: string, rules: readonly RuleDescription[], results: Result[], failures: FailedStory[]): Log {
  const descriptors = describeRules(rules, results);
  const indexes = new Map(descriptors.map(({ id }, index) => [id, index]));
  const indexed = results.map((result) => ({ ...result, ruleIndex: indexes.get(result.ruleId ?? "") ?? -1 }));
  const notifications = failures.map(({ path, error }) => ({
    level: "error" as const,
    message: { text: `${path}: ${error}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  }));
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Copydesk", semanticVersion: version, rules: descriptors } },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: failures.length === 0, toolExecutionNotifications: notifications }],
        results: indexed,
      },
    ],
  };
}

/** Every rule, and what reported without being one (findings about the check itself). */
function describeRules(rules: readonly RuleDescription[], results: readonly Result[]): ReportingDescriptor[] {
  const known = new Set(rules.map(({ id }) => id));
  const others = new Set(results.flatMap(({ ruleId }) => (ruleId === undefined || known.has(ruleId) ? [] : [ruleId])));
  return [
    ...rules.map(({ id, meta }) => ({
      id,
      shortDescription: { text: meta.title },
      fullDescription: { text: meta.why },
      helpUri: `docs/rules/${id}.md`,
      defaultConfiguration: { level: LEVELS[meta.severity] },
    })),
    ...[...others].map((id) => ({ id, shortDescription: { text: id } })),
  ];
}

function storyResults({ path, text, result }: CheckedStory): Result[] {
  const lines = new LineIndex(text);
  const uri = uriOf(path);
  return result.findings.map((finding) => findingResult(finding, uri, lines));
}

function findingResult(finding: Finding, uri: string, lines: LineIndex): Result {
  const { rule, severity, message, span, related, fixes } = finding;
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: physicalLocation(uri, span, lines) }],
    ...(related.length > 0 && { relatedLocations: related.map((place) => relatedLocation(place, uri, lines)) }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => sarifFix(fix, uri, lines)) }),
  };
}

function relatedLocation(place: Finding["related"][number], uri: string, lines: LineIndex): Location {
  return { message: { text: place.message }, physicalLocation: physicalLocation(uri, place, lines) };
}

function sarifFix({ title, edits }: Fix, uri: string, lines: LineIndex): SarifFix {
  const replacements = edits.map((edit) => ({
    deletedRegion: region(edit, lines),
    insertedContent: { text: edit.newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: { uri }, replacements }] };
}

function physicalLocation(uri: string, span: Span, lines: LineIndex): PhysicalLocation {
  return { artifactLocation: { uri }, region: region(span, lines) };
}

function region({ start, end }: Span, lines: LineIndex): Region {
  const from = lines.at(start);
  const to = lines.at(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

/** A path as SARIF wants it: relative ones stay relative, with every character that an address cannot hold escaped. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(sep).map(encodeURIComponent).join("/");
}
