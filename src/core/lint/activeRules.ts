import { HOUSE_PROFILES, findProfile, DEFAULT_PROFILE } from "../house/profiles";
import type { HouseStyle, RuleSwitch, Severity } from "../house/houseStyle";
import type { OptionSchemas, OptionValues, Rule } from "../rules/rule";
import { nearestWord } from "../text/nearest";
import type { LintSettings } from "./service";

/** A rule that is on, with the weight and the options that it runs with. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: OptionValues<OptionSchemas>;
}

/** What a check is run with: the house in force and the rules that are on under it. */
export interface RuleSelection {
  readonly house: HouseStyle;
  readonly active: readonly ActiveRule[];
  /** Settings that could not be followed; the rest was. */
  readonly problems: readonly string[];
}

/** What of the settings has to do with rules. */
type RuleSettings = Pick<LintSettings, "profile" | "rules" | "datelinePreset">;

/** Picks and weights the rules that the settings ask for. An unknown profile gives the default one, with a problem. */
export function selectRules(rules: readonly Rule[], settings: RuleSettings): RuleSelection {
  const profile = findProfile(settings.profile) ?? findProfile(DEFAULT_PROFILE);
  if (!profile) throw new Error(`The default house profile "${DEFAULT_PROFILE}" is missing.`);
  const house = { ...profile, dateline: settings.datelinePreset ?? profile.dateline };
  const active = rules.flatMap((rule) => activate(rule, house.rules[rule.id], settings.rules[rule.id]));
  return { house, active, problems: findProblems(rules, settings) };
}

function activate(rule: Rule, ofHouse: RuleSwitch | undefined, ofUser: Severity | "off" | undefined): ActiveRule[] {
  const severity = ofUser ?? ofHouse?.severity ?? rule.meta.severity;
  return severity === "off" ? [] : [{ rule, severity, options: optionValues(rule.meta.options, ofHouse) }];
}

function optionValues(schemas: OptionSchemas, ofHouse: RuleSwitch | undefined): OptionValues<OptionSchemas> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, ofHouse?.options?.[name] ?? schema.default]),
  );
}

function findProblems(rules: readonly Rule[], { profile, rules: switches }: RuleSettings): string[] {
  const profiles = HOUSE_PROFILES.map(({ id }) => id);
  const ids = rules.map(({ id }) => id);
  const unknownRules = Object.keys(switches).filter((id) => !ids.includes(id));
  return [
    ...(profiles.includes(profile) ? [] : [`There is no house profile "${profile}"${didYouMean(profile, profiles)}. Known: ${profiles.join(", ")}.`]),
    ...unknownRules.map((id) => `There is no rule "${id}"${didYouMean(id, ids)}.`),
  ];
}

function didYouMean(word: string, known: readonly string[]): string {
  const nearest = nearestWord(word, known);
  return nearest === undefined ? "" : ` (did you mean "${nearest}"?)`;
}
