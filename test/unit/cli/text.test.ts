import { describe, expect, test } from "vitest";
import { excerptAt, printable } from "../../../src/cli/report/excerpt";
import { copydesk, folderWith, Paper } from "./commandLine";

describe("the text report", () => {
  test("groups findings by story, each with its line, a mark, related places and fixes", async () => {
    const cwd = await folderWith({ "a.txt": "First.\r\n\r\nThe old cow and\ta cat.\r\n", "b.txt": "A dog.", "c.txt": "A pig." });
    const { stdout } = await copydesk(["check", "a.txt", "b.txt", "c.txt"], { cwd });
    expect(stdout).toBe(
      [
        "a.txt",
        "  3:9  error    “cow” is not used here.  no-cows",
        "      The old cow and    a cat.",
        "              ~~~",
        "      3:1  The paragraph begins here.",
        "      choose: Change to “ox” / Change to “bull”",
        "  3:19  warning  “cat” is not used here.  no-cats",
        "      The old cow and    a cat.",
        "                           ~~~",
        "      fix: Change to “dog”",
        "",
        "c.txt",
        "  1:3  info     “pig” is not used here.  no-pigs",
        "      A pig.",
        "        ~~~",
        "",
        "3 findings in 2 of 3 stories: 1 error, 1 warning, 1 info. 1 can be fixed safely with --fix.",
        "",
      ].join("\n"),
    );
  });

  test("says that clean stories are clean", async () => {
    const cwd = await folderWith({ "a.txt": "A dog.", "b.txt": "A dog." });
    expect((await copydesk(["check", "."], { cwd })).stdout).toBe("No findings in 2 stories.\n");
  });

  const ESCAPE = "\u001B[";

  test.each<[string, boolean, Record<string, string>, boolean]>([
    ["a terminal", true, {}, true],
    ["a file", false, {}, false],
    ["a terminal with NO_COLOR", true, { NO_COLOR: "1" }, false],
    ["a terminal with an empty NO_COLOR", true, { NO_COLOR: "" }, true],
    ["a dumb terminal", true, { TERM: "dumb" }, false],
    ["a file with FORCE_COLOR", false, { FORCE_COLOR: "1" }, true],
    ["a terminal with FORCE_COLOR=0", true, { FORCE_COLOR: "0" }, false],
  ])("has colours as %s wants them", async (_, isTTY, env, coloured) => {
    const { stdout } = await copydesk(["check", "-"], { stdin: "A cat.", stdout: new Paper(isTTY), env });
    expect(stdout.includes(ESCAPE)).toBe(coloured);
    expect(stdout).toContain("~~~");
  });

  test("is as wide as the terminal", async () => {
    const stdin = `${"word ".repeat(40)}cat${" word".repeat(40)}.`;
    const { stdout } = await copydesk(["check", "-"], { stdin, stdout: new Paper(true, 60), env: { NO_COLOR: "1" } });
    const [, , line = "", mark = ""] = stdout.split("\n");
    expect(line).toHaveLength(60);
    expect(line.slice(mark.indexOf("~"), mark.indexOf("~") + 3)).toBe("cat");
  });
});

describe("an excerpt", () => {
  const at = (text: string, part: string, width = 40) => {
    const start = text.indexOf(part);
    return excerptAt(text, { start, end: start + part.length }, width);
  };

  test("counts wide characters as two cells, accents as none and tabs as four", () => {
    expect(at("東京 cat", "cat")).toEqual({ line: "東京 cat", mark: "     ~~~" });
    expect(at("Cafe\u0301 cat", "cat")).toEqual({ line: "Cafe\u0301 cat", mark: "     ~~~" });
    expect(at("\tcat", "cat")).toEqual({ line: "    cat", mark: "    ~~~" });
    expect(at("👩🏽‍⚕️ cat 東京", "東京")).toEqual({ line: "👩🏽‍⚕️ cat 東京", mark: "       ~~~~" });
  });

  test("is the line that the span begins on, whatever ends it", () => {
    expect(at("one\r\ntwo\rthree\nfour", "two")).toEqual({ line: "two", mark: "~~~" });
    expect(at("one two\nthree", "two\nthree")).toEqual({ line: "one two", mark: "    ~~~" });
  });

  test("points at a place between characters, also at the end of a line", () => {
    expect(excerptAt("one\ntwo", { start: 1, end: 1 }, 40)).toEqual({ line: "one", mark: " ^" });
    expect(excerptAt("one\ntwo", { start: 3, end: 3 }, 40)).toEqual({ line: "one", mark: "   ^" });
    expect(excerptAt("", { start: 0, end: 0 }, 40)).toEqual({ line: "", mark: "^" });
  });

  test("is cut around the span, at either end or at both", () => {
    const text = `${"a".repeat(50)} cat ${"b".repeat(50)}`;
    expect(at(text, "cat", 20)).toEqual({ line: "…aaaaa cat bbbbbbbb…", mark: "       ~~~" });
    expect(at(`cat ${"b".repeat(50)}`, "cat", 20)).toEqual({ line: `cat ${"b".repeat(14)}…`, mark: "~~~" });
    expect(at(`${"a".repeat(50)} cat`, "cat", 20)).toEqual({ line: `…${"a".repeat(14)} cat`, mark: `${" ".repeat(16)}~~~` });
  });

  test("takes a line of a million characters", () => {
    const { line } = at(`${"é".repeat(500_000)}cat${"東".repeat(500_000)}`, "cat", 30);
    expect(line).toContain("cat");
  });

  test("cannot send commands to the terminal", () => {
    expect(printable("a\u001B[31mb\u0007\tc\u009B")).toBe("a·[31mb·    c·");
  });
});

describe("entities", () => {
  test("lists them with their places", async () => {
    const ran = await copydesk(["entities", "-"], { stdin: "Ann.\n\nThen Ann." });
    expect(ran).toEqual({ code: 0, stderr: "", stdout: "-\n  person  Ann  1:1, 3:6\n\n" });
  });

  test("as JSON, has entities alone", async () => {
    const cwd = await folderWith({ "a.txt": "Ann has a cat." });
    const { code, stdout } = await copydesk(["entities", "a.txt", "gone.txt", "--format", "json"], { cwd });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      files: [
        { path: "a.txt", entities: [{ kind: "person", name: "Ann", mentions: [{ start: 0, end: 3, text: "Ann" }] }] },
        { path: "gone.txt", error: "there is no such file or folder" },
      ],
    });
  });

  test("says where there are none", async () => {
    expect((await copydesk(["entities", "-"], { stdin: "Nobody." })).stdout).toBe("-\n  no entities\n\n");
  });
});
