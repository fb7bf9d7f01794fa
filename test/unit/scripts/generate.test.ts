import { describe, expect, test } from "vitest";
import { rulePages } from "../../../scripts/generate/rulePages";
import { withRuleSetting } from "../../../scripts/generate/ruleSetting";
import { defineBlockRule } from "../../../src/core/rules/rule";

const RULE = defineBlockRule({
  id: "no-cats",
  meta: {
    title: "Dogs for cats",
    why: "Dogs are wanted.",
    category: "words",
    severity: "hint",
    fix: "safe",
    options: { most: { type: "integer", default: 3, minimum: 1, description: "The most cats." } },
    messages: { cat: "No cats." },
    source: "The house.",
    exceptions: ["Cats at sea."],
  },
  examples: { flag: [["A cat | one", "A dog | one"], [{ story: "Head\n\nA *cat* sat.\n" }, null]], pass: ["A dog."] },
  blocks: ["paragraph"],
  check: () => undefined,
});

describe("rule pages", () => {
  const pages = rulePages([RULE]);

  test("are one for each rule and the index", () => {
    expect([...pages.keys()]).toEqual(["no-cats.md", "README.md"]);
    expect(pages.get("README.md")).toContain("## Words\n\n| Rule | What it looks at | Severity | Fix |\n| --- | --- | --- | --- |\n| [no-cats](no-cats.md) | Dogs for cats | hint | safe |\n");
  });

  test("show examples, exceptions, options and source, with Markdown's own marks escaped", () => {
    const page = pages.get("no-cats.md") ?? "";
    expect(page).toContain("| A cat \\| one | A dog \\| one |");
    expect(page).toContain("| Head<br><br>A \\*cat\\* sat. | *it asks, and offers nothing* |");
    expect(page).toContain("- Cats at sea.");
    expect(page).toContain("| `most` | The most cats. | 1 to … | `3` |");
    expect(page).toContain("## Follows\n\nThe house.");
  });
});

describe("the setting of the rules", () => {
  const manifest = { name: "x", contributes: { configuration: [{ title: "Checking", properties: { "copydesk.rules": { type: "object", properties: { old: {} } } } }] } };

  test("has one switch for each rule, and touches nothing else", () => {
    const written = JSON.parse(withRuleSetting(JSON.stringify(manifest), [RULE])) as typeof manifest;
    expect(written.name).toBe("x");
    expect(written.contributes.configuration[0]?.properties["copydesk.rules"]).toEqual({
      type: "object",
      properties: {
        "no-cats": { type: "string", enum: ["error", "warning", "info", "hint", "off"], markdownDescription: "Dogs for cats. By itself: `hint`." },
      },
    });
  });

  test("must be there", () => {
    expect(() => withRuleSetting("{}", [RULE])).toThrow('package.json contributes no setting "copydesk.rules" to write the rules into.');
  });
});
