import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Log } from "sarif";
import { expect, test } from "vitest";
import { copydesk, folderWith } from "./commandLine";

async function sarif(argv: readonly string[], cwd: string): Promise<Log["runs"][number]> {
  const { stdout } = await copydesk(["check", "--format", "sarif", ...argv], { cwd });
  const log = JSON.parse(stdout) as Log;
  expect(log.version).toBe("2.1.0");
  expect(log.$schema).toBe("https://json.schemastore.org/sarif-2.1.0.json");
  const [run, ...others] = log.runs;
  if (run === undefined || others.length > 0) throw new Error(`There are ${log.runs.length} runs.`);
  return run;
}

test("the tool lists its rules, each with a title and its page", async () => {
  const run = await sarif(["a.txt"], await folderWith({ "a.txt": "A dog." }));
  expect(run.tool.driver).toMatchObject({ name: "Copydesk", semanticVersion: "1.2.3" });
  expect(run.tool.driver.rules?.map(({ id, helpUri }) => [id, helpUri])).toEqual([
    ["no-cats", "docs/rules/no-cats.md"],
    ["no-cows", "docs/rules/no-cows.md"],
    ["no-pigs", "docs/rules/no-pigs.md"],
  ]);
  expect(run.tool.driver.rules?.[1]).toMatchObject({
    shortDescription: { text: "Cows are named" },
    fullDescription: { text: "To have something to find." },
    defaultConfiguration: { level: "error" },
  });
  expect(run).toMatchObject({ columnKind: "utf16CodeUnits", results: [], invocations: [{ executionSuccessful: true }] });
});

test("results have rule, level, region, related places and fixes", async () => {
  const cwd = await folderWith({ "in the desk/a.txt": "First.\r\n\r\nA 😀 cow.\r\n\r\nA pig." });
  const { results } = await sarif(["in the desk"], cwd);
  const uri = "in%20the%20desk/a.txt";
  const region = { startLine: 3, startColumn: 6, endLine: 3, endColumn: 9, charOffset: 15, charLength: 3 };
  const replacing = (text: string) => ({
    description: { text: `Change to “${text}”` },
    artifactChanges: [
      { artifactLocation: { uri }, replacements: [{ deletedRegion: region, insertedContent: { text } }] },
    ],
  });
  expect(results?.[0]).toEqual({
    ruleId: "no-cows",
    ruleIndex: 1,
    level: "error",
    message: { text: "“cow” is not used here." },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
    relatedLocations: [
      {
        message: { text: "The paragraph begins here." },
        physicalLocation: {
          artifactLocation: { uri },
          region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 2, charOffset: 10, charLength: 1 },
        },
      },
    ],
    fixes: [replacing("ox"), replacing("bull")],
  });
  expect(results?.[1]).toMatchObject({ ruleId: "no-pigs", ruleIndex: 2, level: "note" });
  expect(results?.[1]).not.toHaveProperty("fixes");
});

test("findings about the check itself have a rule to point at", async () => {
  const cwd = await folderWith({ "a.md": "---\ntitle: [\n---\n\nA dog." });
  const { results, tool } = await sarif(["a.md"], cwd);
  const [result] = results ?? [];
  expect(result?.ruleId).toBe("front-matter");
  expect(tool.driver.rules?.[result?.ruleIndex ?? -1]?.id).toBe("front-matter");
});

test("a file that failed makes the run unsuccessful, with a notification", async () => {
  const run = await sarif(["a.txt", "gone.txt"], await folderWith({ "a.txt": "A dog." }));
  expect(run.invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: "error",
          message: { text: "gone.txt: there is no such file or folder" },
          locations: [{ physicalLocation: { artifactLocation: { uri: "gone.txt" } } }],
        },
      ],
    },
  ]);
});

test("absolute paths are file addresses", async () => {
  const cwd = await folderWith({ "a b.txt": "A cat." });
  const file = join(cwd, "a b.txt");
  const { results } = await sarif([file], cwd);
  expect(results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(pathToFileURL(file).href);
});
