import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DATELINE_PRESETS } from "../../../src/core";
import { parseDateline } from "../../../src/core/dateline/parse";

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: string;
}

const SNIPPETS = Object.values(
  JSON.parse(readFileSync(join(import.meta.dirname, "../../../snippets/datelines.json"), "utf8")) as Record<string, Snippet>,
);

/** The snippet as it stands on Dec. 4, 2017, for Islamabad. */
function expanded(body: string): string {
  return body
    .replace(/\$\{CURRENT_MONTH_NAME\/.*?\/\$1(\$\{1:\+\.\})?.*?\/\}/gu, (_, period: string | undefined) => (period === undefined ? "Dec" : "Dec."))
    .replaceAll("$CURRENT_DATE", "4")
    .replaceAll("$CURRENT_YEAR", "2017")
    .replace(/\$\{2:, \$\{3:Country\}\}/u, "")
    .replace(/\$\{\d:([^{}]*)\}/gu, "$1")
    .replace("$0", "")
    .replace("CITY", "ISLAMABAD")
    .replace("City", "Islamabad")
    .replace("SOURCE", "WB");
}

describe("the snippets of datelines", () => {
  test.each(DATELINE_PRESETS.filter(({ prints }) => prints === "dateline").map(({ id, example }) => [id, example]))("write the form of %s", (id, example) => {
    const snippet = SNIPPETS.find(({ prefix }) => [prefix].flat().includes(`dateline-${id}`));
    expect(expanded(snippet?.body ?? "")).toBe(example);
    expect(parseDateline(`${example}The story`)?.preset).toBe(id);
  });
});
