export const SEVERITIES = ["error", "warning", "info", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How a house or a newsroom sets one rule; what it leaves out stays as the rule has it. */
export interface RuleSwitch {
  readonly severity?: Severity | "off";
  readonly options?: Readonly<Record<string, number | boolean | string>>;
}

/** The style of one house: facts of usage that rules, datelines and bylines ask for. */
export interface HouseStyle {
  /** Kebab-case: "ap". */
  readonly id: string;
  /** As an editor would say it: "Associated Press". */
  readonly title: string;
  readonly spelling: "us" | "uk";
  /** Ids of the presets for Insert Dateline and Insert Byline. */
  readonly dateline: string;
  readonly byline: string;
  readonly rules: Readonly<Record<string, RuleSwitch>>;
}
