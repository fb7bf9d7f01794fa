import type { Severity } from "../house/houseStyle";
import type { TextEdit } from "../text/edit";
import type { Span } from "../text/span";
import type { Category, FixClass, Related } from "./rule";

/** One way to put a finding right. All edits belong together. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Something to look at, with spans into the story's text. Plain data, safe to send between threads. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** The text at `span`. */
  readonly text: string;
  readonly fix: FixClass;
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
}
