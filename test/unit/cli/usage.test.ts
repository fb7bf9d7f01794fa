import { describe, expect, test } from "vitest";
import { copydesk, folderWith } from "./commandLine";

describe("usage that cannot be followed ends with 2, a remedy, and nothing on standard output", () => {
  test.each<[string[], string]>([
    [["chekc", "a.txt"], 'There is no command "chekc" (did you mean "check"?). Known: check, entities, dateline, byline.\nSee: copydesk --help'],
    [["toString"], 'There is no command "toString". Known: check, entities, dateline, byline.'],
    [["--verzion"], 'There is no option "--verzion" (did you mean "--version"?). Known: --help, --version.'],
    [["check"], "There is nothing to check. Name files or folders, or - for standard input.\nSee: copydesk check --help"],
    [["check", "a.txt", "--formt", "json"], 'There is no option "--formt" (did you mean "--format"?)'],
    [["check", "a.txt", "-f"], 'There is no option "-f"'],
    [["check", "a.txt", "--format", "jsn"], 'There is no format "jsn" (did you mean "json"?). Known: text, json, sarif.'],
    [["check", "a.txt", "--profile", "app"], 'There is no profile "app" (did you mean "ap"?). Known: ap, world-bulletin.'],
    [["entities", "a.txt", "--format", "sarif"], 'There is no format "sarif". Known: text, json.'],
    [["check", "a.txt", "--format"], "--format needs a value: --format FORMAT."],
    [["check", "a.txt", "--format="], "--format needs a value: --format FORMAT."],
    [["check", "--config", "--fix", "a.txt"], "--config needs a value: --config DIR."],
    [["check", "--fix=yes", "a.txt"], "--fix takes no value."],
  ])("%j", async (argv, message) => {
    const { code, stdout, stderr } = await copydesk(argv, { cwd: await folderWith({ "a.txt": "A dog." }) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`copydesk: ${message}`);
  });

  test("no command at all shows the help", async () => {
    const { code, stdout, stderr } = await copydesk([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("Usage: copydesk COMMAND");
  });

  test("after --, words are files whatever they begin with", async () => {
    const cwd = await folderWith({ "--fix": "A cat." });
    expect((await copydesk(["check", "--", "--fix"], { cwd })).stdout).toContain("no-cats");
    expect((await copydesk(["check", "--", "--help"], { cwd })).stderr).toBe("--help: there is no such file or folder\n");
  });
});

describe("help", () => {
  test("names every command", async () => {
    const { code, stdout } = await copydesk(["--help"]);
    expect(code).toBe(0);
    expect(stdout.match(/^ {2}\w+(?= )/gm)?.map((word) => word.trim())).toEqual(["check", "entities", "dateline", "byline"]);
  });

  test.each([
    ["check", ["--format FORMAT", "--profile HOUSE", "--fix", "--config DIR", "--max-size SIZE", "--stdin-filename NAME"]],
    ["entities", ["--format FORMAT", "--config DIR"]],
    ["dateline", ["--preset ID", "--date ISO", "--source NAME", "--list-presets"]],
    ["byline", ["--preset ID", "--role ROLE", "--city CITY", "--list-presets"]],
  ])("of %s names its options, and fits a terminal", async (command, options) => {
    const { code, stdout } = await copydesk([command, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: copydesk ${command} `));
    for (const option of options) expect(stdout).toContain(`  ${option} `);
    for (const line of stdout.split("\n").slice(1)) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("--version is the package's version", async () => {
    expect(await copydesk(["--version"])).toEqual({ code: 0, stdout: "1.2.3\n", stderr: "" });
  });

  test("a mistake of our own is said to be one", async () => {
    const services = { rules: undefined as never };
    const { code, stderr } = await copydesk(["check", "-", "--format", "sarif"], { services, stdin: "A" });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("a mistake in Copydesk:\nTypeError") as string });
  });
});
