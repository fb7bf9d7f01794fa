import type { Entity } from "../entities/entity";
import type { HouseStyle, Severity } from "../house/houseStyle";
import type { NameList } from "../names/nameList";
import type { BlockAnalysis } from "../nlp/analysis";
import type { Gazetteer } from "../places/gazetteer";
import type { CalendarDate } from "../story/calendar";
import type { Block, BlockKind, Story } from "../story/story";
import type { TextEdit } from "../text/edit";
import type { Span } from "../text/span";

export const CATEGORIES = [
  "numbers",
  "dates",
  "titles",
  "names",
  "places",
  "abbreviations",
  "attribution",
  "punctuation",
  "words",
  "headlines",
  "ledes",
  "datelines",
  "bylines",
  "sensitive-language",
  "journalese",
  "consistency",
  "facts",
  /** Findings about the check itself. */
  "copydesk",
] as const;
export type Category = (typeof CATEGORIES)[number];

/**
 * What may be done about a finding: `safe` is one fix that "fix all" may apply, `choice` offers fixes to an editor
 * and is never applied in bulk, `query` asks and offers nothing.
 */
export type FixClass = "safe" | "choice" | "query";

/** One option of a rule: a JSON Schema fragment with its default. */
export type OptionSchema = (
  | { readonly type: "integer"; readonly default: number; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: "boolean"; readonly default: boolean }
  | { readonly type: "string"; readonly default: string; readonly enum?: readonly string[] }
) & { readonly description: string };

export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

type Widened<Value> = Value extends number ? number : Value extends boolean ? boolean : string;

/** The values that a rule is run with: every option of its schema, the house's or the default. */
export type OptionValues<Schemas extends OptionSchemas> = {
  readonly [Name in keyof Schemas]: Widened<Schemas[Name]["default"]>;
};

export interface RuleMeta<MessageId extends string = string, Schemas extends OptionSchemas = OptionSchemas> {
  /** A few words in sentence case: "Percent sign after figures". */
  readonly title: string;
  /** One or two sentences for the rule's page: what is wanted and why a desk wants it. */
  readonly why: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly fix: FixClass;
  readonly options: Schemas;
  /** Messages by id; `{name}` is replaced by the report's `data.name`. */
  readonly messages: Readonly<Record<MessageId, string>>;
  /** What usage the rule follows. */
  readonly source: string;
  /** What it lets pass on purpose, one sentence each. */
  readonly exceptions?: readonly string[];
  /** Whether the rule looks inside quotations. Only rules about the spelling of names may. */
  readonly quotations?: "checked";
  /** What must be loaded before the rule can run. */
  readonly needs?: "gazetteer";
}

/** What a rule reports. Spans and edits are relative to the block for a block rule, to the story for a story rule. */
export interface Report<MessageId extends string = string> {
  readonly message: MessageId;
  readonly span: Span;
  readonly data?: Readonly<Record<string, string | number>>;
  /** One fix for a `safe` rule; several to choose from otherwise. Left out, the finding is a query. */
  readonly fixes?: readonly ProposedFix[];
  readonly related?: readonly Related[];
  /** Only to weaken the rule's own class: a `safe` rule that here can only offer a choice. */
  readonly fix?: FixClass;
}

export interface ProposedFix {
  /** Shown in the quick fix menu; by default made from the new text. */
  readonly title?: string;
  readonly edits: readonly TextEdit[];
}

/** Another place in the story that the finding compares with. */
export interface Related extends Span {
  readonly message: string;
}

/** What is the same for every block of one check. */
export interface CheckSettings<Schemas extends OptionSchemas = OptionSchemas> {
  readonly options: OptionValues<Schemas>;
  readonly house: HouseStyle;
  /** The story's own date, where it states one. Rules never ask the clock. */
  readonly date?: CalendarDate;
}

/** What a block rule sees: nothing but the block, so that its findings can be kept for as long as the text stays. */
export interface BlockContext<Schemas extends OptionSchemas = OptionSchemas> extends CheckSettings<Schemas> {
  readonly block: Block;
  /** Parts of speech and the like; worked out on first use, and kept. */
  readonly analysis: () => BlockAnalysis;
}

export interface StoryContext<Schemas extends OptionSchemas = OptionSchemas> extends CheckSettings<Schemas> {
  readonly story: Story;
  readonly names: NameList;
  readonly entities: readonly Entity[];
  /** Every place that is known where the rule's metadata say that it needs the gazetteer; else the best-known ones. */
  readonly gazetteer: Gazetteer;
  readonly analysis: (block: Block) => BlockAnalysis;
}

/**
 * A text that must be flagged or must pass. A bare text is one body paragraph. `story` is a whole text as a file would
 * hold it (headline, blank line …); `date` gives the story a date.
 */
export type Sample = string | { readonly story: string; readonly date?: string; readonly format?: "plain" | "markdown" };

export interface RuleExamples {
  /** Text that is flagged exactly once or more, and the text after the rule's (first) fixes; `null` where it offers none. */
  readonly flag: readonly (readonly [sample: Sample, fixed: string | null])[];
  /** Near misses. */
  readonly pass: readonly Sample[];
}

interface RuleBase<MessageId extends string, Schemas extends OptionSchemas> {
  /** Kebab-case, for ever. */
  readonly id: string;
  readonly meta: RuleMeta<MessageId, Schemas>;
  readonly examples: RuleExamples;
}

/** A rule that needs one block at a time. */
export interface BlockRule<MessageId extends string = string, Schemas extends OptionSchemas = OptionSchemas>
  extends RuleBase<MessageId, Schemas> {
  readonly scope: "block";
  /** The kinds of block that it reads. */
  readonly blocks: readonly BlockKind[];
  readonly check: (context: BlockContext<Schemas>, report: (report: Report<MessageId>) => void) => void;
}

/** A rule that compares places of the whole story. */
export interface StoryRule<MessageId extends string = string, Schemas extends OptionSchemas = OptionSchemas>
  extends RuleBase<MessageId, Schemas> {
  readonly scope: "story";
  readonly check: (context: StoryContext<Schemas>, report: (report: Report<MessageId>) => void) => void;
}

export type Rule = BlockRule | StoryRule;

/** The kinds of block that hold running text of the story. */
export const BODY_BLOCKS = ["paragraph", "list-item", "block-quote"] as const satisfies readonly BlockKind[];
/** The body and what stands over it. */
export const TEXT_BLOCKS = ["headline", "deck", "subhead", ...BODY_BLOCKS] as const satisfies readonly BlockKind[];

/** Declares a block rule: checks message ids and option names at compile time. */
export function defineBlockRule<MessageId extends string, const Schemas extends OptionSchemas>(
  rule: Omit<BlockRule<MessageId, Schemas>, "scope">,
): BlockRule {
  return { ...rule, scope: "block" } as unknown as BlockRule;
}

/** Declares a story rule: checks message ids and option names at compile time. */
export function defineStoryRule<MessageId extends string, const Schemas extends OptionSchemas>(
  rule: Omit<StoryRule<MessageId, Schemas>, "scope">,
): StoryRule {
  return { ...rule, scope: "story" } as unknown as StoryRule;
}
