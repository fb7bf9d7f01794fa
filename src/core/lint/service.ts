import type { Entity } from "../entities/entity";
import type { Severity } from "../house/houseStyle";
import type { NameEntry } from "../names/nameEntry";
import type { OwnPlace } from "../places/gazetteer";
import type { Finding } from "../rules/finding";
import type { Story, StoryFormat } from "../story/story";

/**
 * How stories are checked. Plain data, safe to send between threads. Keep the object for as long as nothing in it
 * changes: what was made ready for it is kept with it.
 */
export interface LintSettings {
  /** The id of a house profile: "ap". */
  readonly profile: string;
  /** Rules switched or weighted by hand, over the profile. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** The newsroom's own names, nearest list first; they win over the bundled ones. */
  readonly names: readonly NameEntry[];
  /** The newsroom's own places; they win over the gazetteer's. */
  readonly places?: readonly OwnPlace[];
  /** The id of the dateline preset that is asked for over the profile's. */
  readonly datelinePreset?: string;
}

export interface CheckRequest {
  /** Names the document, so that what was worked out for it is kept until its next check. */
  readonly document?: string;
  readonly text: string;
  readonly format: StoryFormat;
  readonly settings: LintSettings;
}

/** Everything that the shells show of a story. Plain data, safe to send between threads. */
export interface CheckResult {
  readonly story: Story;
  /** Sorted by place. No two safe fixes among them overlap. */
  readonly findings: readonly Finding[];
  readonly entities: readonly Entity[];
  /** Settings that could not be followed, and what kept a part of the work from being done; the rest was. */
  readonly problems: readonly string[];
}

/** What an `AbortSignal` is to core, which knows no DOM. */
export interface Cancellation {
  readonly aborted: boolean;
}

/** Checks stories. Asynchronous and free of shared state, so that a worker can stand behind it. */
export interface LintService {
  /** @throws {CheckAborted} when the cancellation is aborted before the end. */
  check(request: CheckRequest, cancellation?: Cancellation): Promise<CheckResult>;
  /** Drops what is kept of a document; call it when the document is closed. */
  forget(document: string): void;
}

/** The caller gave up the check; there is no result. */
export class CheckAborted extends Error {
  constructor() {
    super("The check was aborted.");
    this.name = "CheckAborted";
  }
}
