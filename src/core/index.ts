/** The only door to core: what the shells may use. */
export { HOUSE_PROFILES, DEFAULT_PROFILE, findProfile } from "./house/profiles";
export { SEVERITIES, type HouseStyle, type Severity } from "./house/houseStyle";
export { ENTITY_KINDS, type Entity, type EntityKind, type Mention } from "./entities/entity";
export { createLintService } from "./lint/createLintService";
export { safeEdits } from "./lint/fixAll";
export { CheckAborted, type Cancellation, type CheckRequest, type CheckResult, type LintService, type LintSettings } from "./lint/service";
export type { NameEntry, NameListProblem } from "./names/nameEntry";
export { parseNames, type ParsedNames } from "./names/parseNames";
export type { Finding, Fix } from "./rules/finding";
export { CATEGORIES, type Category, type FixClass, type Related } from "./rules/rule";
export { formatIsoDate, parseIsoDate, type CalendarDate } from "./story/calendar";
export { readStory } from "./story/readStory";
export type { Block, BlockKind, Quotation, Story, StoryFormat } from "./story/story";
export { applyEdits, type TextEdit } from "./text/edit";
export { LineIndex, type LineColumn } from "./text/lineIndex";
export { nearestWord } from "./text/nearest";
export { shiftSpan, type Span } from "./text/span";
