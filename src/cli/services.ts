import type { Gazetteer, LintService, ParsedNames, ParsedPlaces, Severity } from "../core";

/** What the reports tell of a rule. */
export interface RuleDescription {
  readonly id: string;
  readonly meta: { readonly title: string; readonly why: string; readonly severity: Severity };
}

/** What the command line asks of core. */
export interface Services {
  /** Copydesk's own version. */
  readonly version: string;
  readonly lint: LintService;
  /** Every rule that can report, for the reports that list them. */
  readonly rules: readonly RuleDescription[];
  /** Reads a names.yaml; `file` is its name in problems. */
  readonly parseNames: (text: string, file: string) => ParsedNames;
  /** The same for a places.yaml. */
  readonly parsePlaces: (text: string, file: string) => ParsedPlaces;
  /** The gazetteer, loaded when it is first asked for. */
  readonly loadGazetteer: () => Promise<Gazetteer>;
}
