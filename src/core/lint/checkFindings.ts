import type { Finding } from "../rules/finding";
import type { Story } from "../story/story";
import { textOf } from "../text/span";

/** Ids of findings about the check itself. No rule may have them. */
export const CHECK_FINDING_IDS = { ruleFailure: "rule-failure", frontMatter: "front-matter" } as const;

/** A rule threw: named once, at the start of the story, so that it can be reported and switched off. */
export function failureFinding(rule: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: CHECK_FINDING_IDS.ruleFailure,
    category: "copydesk",
    severity: "info",
    message: `The rule "${rule}" failed and was left out of this check: ${reason}`,
    span: { start: 0, end: 0 },
    text: "",
    fix: "query",
    fixes: [],
    related: [],
  };
}

/** What kept the front matter from being read. */
export function frontMatterFindings(story: Story): Finding[] {
  return story.problems.map(({ span, message }) => ({
    rule: CHECK_FINDING_IDS.frontMatter,
    category: "copydesk",
    severity: "error",
    message,
    span,
    text: textOf(story.text, span),
    fix: "query",
    fixes: [],
    related: [],
  }));
}
