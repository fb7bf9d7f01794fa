/** Everything that package.json contributes and code refers to, by id. A test compares the two both ways. */

export const COMMANDS = {
  checkStory: "copydesk.checkStory",
  fixSafeFindings: "copydesk.fixSafeFindings",
  turnOffRule: "copydesk.turnOffRule",
  toggleHighlights: "copydesk.toggleHighlights",
  insertDateline: "copydesk.insertDateline",
  updateDatelineDate: "copydesk.updateDatelineDate",
  removeDateline: "copydesk.removeDateline",
  insertByline: "copydesk.insertByline",
  openNamesList: "copydesk.openNamesList",
  showLog: "copydesk.showLog",
} as const;
export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

export const SETTINGS = {
  run: "copydesk.run",
  profile: "copydesk.profile",
  rules: "copydesk.rules",
  languages: "copydesk.languages",
  maxStoryLength: "copydesk.maxStoryLength",
  highlightEnabled: "copydesk.highlight.enabled",
  highlightKinds: "copydesk.highlight.kinds",
  datelinePreset: "copydesk.dateline.preset",
  datelineSource: "copydesk.dateline.source",
  bylinePreset: "copydesk.byline.preset",
  bylineName: "copydesk.byline.name",
  bylineRole: "copydesk.byline.role",
} as const;
export type SettingKey = (typeof SETTINGS)[keyof typeof SETTINGS];

export const COLORS = {
  people: "copydesk.personForeground",
  places: "copydesk.placeForeground",
  organizations: "copydesk.organizationForeground",
  dates: "copydesk.dateForeground",
  numbers: "copydesk.numberForeground",
} as const;
export type ColorId = (typeof COLORS)[keyof typeof COLORS];

export const CONTEXT_KEYS = {
  /** Whether the active editor shows a story. */
  isStory: "copydesk.isStory",
} as const;

/** When stories are checked: the values of `copydesk.run`. */
export const RUN_MODES = ["onSave", "onType", "manual"] as const;
export type RunMode = (typeof RUN_MODES)[number];

/** What can be highlighted: the values of `copydesk.highlight.kinds`. */
export const HIGHLIGHT_KINDS = ["people", "places", "organizations", "dates", "numbers"] as const satisfies readonly (keyof typeof COLORS)[];
export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number];
