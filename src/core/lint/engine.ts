import type { Entity } from "../entities/entity";
import type { EntityFinder } from "../entities/findEntities";
import type { NameEntry } from "../names/nameEntry";
import type { NameList } from "../names/nameList";
import type { Analyser, BlockAnalysis } from "../nlp/analysis";
import { builtInGazetteer, type Gazetteer } from "../places/gazetteer";
import type { Finding } from "../rules/finding";
import type { BlockRule, Report, Rule, StoryContext, StoryRule } from "../rules/rule";
import { BlockCache } from "../story/blockCache";
import { formatIsoDate } from "../story/calendar";
import { readStory } from "../story/readStory";
import type { Block, Story } from "../story/story";
import { RecentCache } from "../text/recentCache";
import { selectRules, type ActiveRule, type RuleSelection } from "./activeRules";
import { failureFinding, frontMatterFindings } from "./checkFindings";
import { findingOf, orderFindings, quotedSpans, respectQuotations, shiftFinding } from "./findings";
import { CheckAborted, type Cancellation, type CheckRequest, type CheckResult, type LintService, type LintSettings } from "./service";

/** What the engine is made of; the shells and the tests put it together. */
export interface EngineParts {
  readonly rules: readonly Rule[];
  /** The names that come with Copydesk. */
  readonly bundledNames: readonly NameEntry[];
  /** Loaded once, at the first check. */
  readonly loadAnalyser: () => Promise<Analyser>;
  /** Makes names ready for look-up, in the spelling of a house profile. */
  readonly compileNames: (entries: readonly NameEntry[], profile: string) => NameList;
  /** Loaded once, at the first check. */
  readonly loadEntityFinder: () => Promise<EntityFinder>;
  /** Loaded once, at the first check with a rule that needs it; the built-in one where absent. */
  readonly loadGazetteer?: () => Promise<Gazetteer>;
  /** Lets the host's other work go on; called between blocks whenever a check has held the thread for a while. */
  readonly pause?: () => Promise<void>;
}

/** How long a check holds the thread before it pauses, in milliseconds. */
const SLICE_MILLISECONDS = 8;
/** How many documents' work is kept. */
const MOST_DOCUMENTS = 32;

/** A check's rules and names, made ready once for as long as the settings stay the same object. */
interface PreparedSettings extends RuleSelection {
  readonly names: NameList;
  /** Set from the first check on that needed it. */
  gazetteer?: Gazetteer;
}

/** What is kept of a document between checks. */
interface DocumentMemory {
  readonly blocks: BlockCache;
  readonly findings: RecentCache<readonly Finding[]>;
  /** The settings that the findings were made with. */
  settings?: LintSettings;
}

interface Check {
  readonly story: Story;
  readonly prepared: PreparedSettings;
  readonly analyser: Analyser;
  readonly gazetteer: Gazetteer;
  readonly memory: DocumentMemory;
  /** Rules that failed, with what they threw; each is reported once. */
  readonly failures: Map<string, unknown>;
  readonly proceed: () => Promise<void>;
}

/** Checks stories in this thread. */
export class LintEngine implements LintService {
  readonly #prepared = new WeakMap<LintSettings, PreparedSettings>();
  readonly #documents = new Map<string, DocumentMemory>();
  #analyser: Promise<Analyser> | undefined;
  #entityFinder: Promise<EntityFinder> | undefined;
  #gazetteer: Promise<Gazetteer> | undefined;

  constructor(private readonly parts: EngineParts) {}

  async check(request: CheckRequest, cancellation?: Cancellation): Promise<CheckResult> {
    const proceed = this.#pacing(cancellation);
    const memory = this.#memoryOf(request);
    const prepared = this.#prepare(request.settings);
    const story = readStory(request.text, request.format, memory.blocks);
    await proceed();
    const analyser = await (this.#analyser ??= this.parts.loadAnalyser());
    const gazetteer = await this.#gazetteerFor(prepared, request.settings);
    const check: Check = { story, prepared, analyser, gazetteer, memory, failures: new Map(), proceed };
    const ofBlocks = await runBlockRules(check);
    await proceed();
    const findEntities = await (this.#entityFinder ??= this.parts.loadEntityFinder());
    const { entities, problems } = findEntities(story, prepared.names, analyser);
    const ofStory = await runStoryRules(check, entities);
    const failures = [...check.failures].map(([rule, error]) => failureFinding(rule, error));
    const findings = orderFindings([...frontMatterFindings(story), ...failures, ...guard(check, [...ofBlocks, ...ofStory])]);
    return { story, findings, entities, problems: [...prepared.problems, ...problems] };
  }

  forget(document: string): void {
    this.#documents.delete(document);
  }

  #prepare(settings: LintSettings): PreparedSettings {
    const known = this.#prepared.get(settings);
    if (known) return known;
    const names = this.parts.compileNames([...settings.names, ...this.parts.bundledNames], settings.profile);
    const prepared: PreparedSettings = { ...selectRules(this.parts.rules, settings), names };
    this.#prepared.set(settings, prepared);
    return prepared;
  }

  /** The gazetteer with the newsroom's own places, where a rule looks places up. */
  async #gazetteerFor(prepared: PreparedSettings, { places = [] }: LintSettings): Promise<Gazetteer> {
    const { loadGazetteer } = this.parts;
    if (!prepared.active.some(({ rule }) => rule.meta.needs === "gazetteer")) return builtInGazetteer();
    const loaded = await (this.#gazetteer ??= loadGazetteer ? loadGazetteer() : Promise.resolve(builtInGazetteer()));
    return (prepared.gazetteer ??= loaded.with(places));
  }

  /** The document's memory, made the most recent one; what was found under other settings is dropped. */
  #memoryOf({ document, settings }: CheckRequest): DocumentMemory {
    const known = document === undefined ? undefined : this.#documents.get(document);
    const sameSettings = known?.settings === settings;
    const memory: DocumentMemory = {
      blocks: known?.blocks ?? new BlockCache(),
      findings: known && sameSettings ? known.findings : new RecentCache(),
      settings,
    };
    if (document !== undefined) this.#remember(document, memory);
    return memory;
  }

  #remember(document: string, memory: DocumentMemory): void {
    this.#documents.delete(document);
    this.#documents.set(document, memory);
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > MOST_DOCUMENTS && oldest !== undefined) this.#documents.delete(oldest);
  }

  /** Gives the thread back from time to time, and stops the check where its caller gave it up. */
  #pacing(cancellation: Cancellation | undefined): () => Promise<void> {
    let sliceStart = Date.now();
    return async () => {
      if (cancellation?.aborted) throw new CheckAborted();
      if (!this.parts.pause || Date.now() - sliceStart < SLICE_MILLISECONDS) return;
      await this.parts.pause();
      if (cancellation?.aborted) throw new CheckAborted();
      sliceStart = Date.now();
    };
  }
}

async function runBlockRules(check: Check): Promise<Finding[]> {
  const { story, prepared, memory } = check;
  const found: Finding[] = [];
  const date = story.date ? formatIsoDate(story.date) : "";
  memory.findings.nextRound();
  for (const block of story.blocks) {
    const key = `${block.kind}\0${story.format}\0${block.dateline?.end ?? 0}\0${date}\0${block.text}`;
    const ofBlock = memory.findings.get(key, () =>
      prepared.active.flatMap((active) => runBlockRule(check, active, block)),
    );
    for (const finding of ofBlock) found.push(shiftFinding(finding, block.span.start));
    await check.proceed();
  }
  return found;
}

function runBlockRule(check: Check, active: ActiveRule, block: Block): Finding[] {
  const { rule, options } = active;
  if (rule.scope !== "block" || !rule.blocks.includes(block.kind)) return [];
  const { house } = check.prepared;
  const analysis = (): BlockAnalysis => check.analyser.analyse(block.text);
  const context = { block, analysis, options, house, ...(check.story.date && { date: check.story.date }) };
  return collect(check, active, block.text, (report) => {
    (rule satisfies BlockRule).check(context, report);
  });
}

async function runStoryRules(check: Check, entities: readonly Entity[]): Promise<Finding[]> {
  const { story, prepared, analyser } = check;
  const found: Finding[] = [];
  for (const active of prepared.active) {
    const { rule, options } = active;
    if (rule.scope !== "story") continue;
    const context: StoryContext = {
      story,
      entities,
      options,
      names: prepared.names,
      gazetteer: check.gazetteer,
      house: prepared.house,
      analysis: (block) => analyser.analyse(block.text),
      ...(story.date && { date: story.date }),
    };
    const reports = collect(check, active, story.text, (report) => {
      (rule satisfies StoryRule).check(context, report);
    });
    for (const finding of reports) found.push(finding);
    await check.proceed();
  }
  return found;
}

/** Runs one rule. Where it fails, what it had found is dropped and the failure noted; the other rules go on. */
function collect(check: Check, { rule, severity }: ActiveRule, text: string, run: (report: (report: Report) => void) => void): Finding[] {
  const found: Finding[] = [];
  try {
    run((report) => found.push(findingOf(rule, severity, report, text)));
    return found;
  } catch (error) {
    check.failures.set(rule.id, error);
    return [];
  }
}

function guard({ story, prepared }: Check, findings: readonly Finding[]): Finding[] {
  const quoted = quotedSpans(story);
  const checked = new Set(prepared.active.filter(({ rule }) => rule.meta.quotations === "checked").map(({ rule }) => rule.id));
  return findings.flatMap((finding) => respectQuotations(finding, checked.has(finding.rule), quoted) ?? []);
}
