import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LintService, LintSettings } from "../../../src/core";
import type { Services } from "../../../src/cli/services";
import { catServices } from "./catServices";
import { copydesk, folderWith } from "./commandLine";

/** Services that note which settings each text was checked with, and whose lists of names are one name a line. */
function noting() {
  const noted = new Map<string, LintSettings>();
  const read: string[] = [];
  const { lint } = catServices();
  const noter: LintService = {
    check: (request) => {
      noted.set(request.text, request.settings);
      return lint.check(request);
    },
    forget: () => undefined,
  };
  const parseNames: Services["parseNames"] = (text, file) => {
    read.push(file);
    const lines = text.split("\n");
    return {
      entries: lines.filter((line) => line !== "?").map((name) => ({ name, kind: "person", aliases: [], variants: [] })),
      problems: lines.flatMap((line, index) => (line === "?" ? [{ file, line: index + 1, column: 2, message: "This is no name." }] : [])),
    };
  };
  const namesFor = (text: string) => noted.get(text)?.names.map(({ name }) => name);
  return { services: { lint: noter, parseNames }, noted, read, namesFor };
}

describe("the newsroom of a story", () => {
  test("is the nearest .copydesk above it, read once for all its stories", async () => {
    const cwd = await folderWith({
      ".copydesk/names.yaml": "Outer",
      "a.txt": "A",
      "deep/b.txt": "B",
      "deep/inner/.copydesk/names.yaml": "Inner",
      "deep/inner/far/c.txt": "C",
    });
    const { services, noted, read, namesFor } = noting();
    await copydesk(["check", "."], { cwd, services });
    expect(["A", "B", "C"].map(namesFor)).toEqual([["Outer"], ["Outer"], ["Inner"]]);
    expect(noted.get("A")).toBe(noted.get("B"));
    expect(read).toEqual([join(".copydesk", "names.yaml"), join("deep", "inner", ".copydesk", "names.yaml")]);
  });

  test("of standard input is that of its name, or of the working folder", async () => {
    const cwd = await folderWith({ ".copydesk/names.yaml": "Here", "there/.copydesk/names.yaml": "There" });
    const { services, namesFor } = noting();
    await copydesk(["check", "-"], { cwd, services, stdin: "A" });
    await copydesk(["check", "-", "--stdin-filename", "there/b.txt"], { cwd, services, stdin: "B" });
    expect(["A", "B"].map(namesFor)).toEqual([["Here"], ["There"]]);
  });

  test.each([["desk"], ["desk/.copydesk"], ["bare"]])("is the one that --config %s names, for every story", async (config) => {
    const cwd = await folderWith({
      "desk/.copydesk/names.yaml": "Named",
      "bare/names.yaml": "Named",
      ".copydesk/names.yaml": "Near",
      "a.txt": "A",
    });
    const { services, namesFor } = noting();
    const { code } = await copydesk(["check", "a.txt", "--config", config], { cwd, services });
    expect({ code, names: namesFor("A") }).toEqual({ code: 0, names: ["Named"] });
  });

  test("must exist where --config names it", async () => {
    const cwd = await folderWith({ "a.txt": "A cat.", "empty/x": "" });
    expect(await copydesk(["check", "a.txt", "--config", "gone"], { cwd })).toEqual({
      code: 2,
      stdout: "",
      stderr: "copydesk: --config gone: there is no such folder.\nSee: copydesk check --help\n",
    });
    expect((await copydesk(["check", "a.txt", "--config", "empty"], { cwd })).stderr).toContain(
      "--config empty: this folder holds neither names.yaml nor a .copydesk folder.",
    );
  });

  test("may have no list of names", async () => {
    const cwd = await folderWith({ "desk/.copydesk/other": "", "a.txt": "A" });
    const { services, namesFor } = noting();
    expect(await copydesk(["check", "a.txt", "--config", "desk"], { cwd, services })).toMatchObject({ code: 0, stderr: "" });
    expect(namesFor("A")).toEqual([]);
  });

  test("is used as far as it can be read, its mistakes told once with file, line and column", async () => {
    const cwd = await folderWith({ ".copydesk/names.yaml": "Good\n?", "a.txt": "A", "b.txt": "B" });
    const { services, namesFor } = noting();
    const ran = await copydesk(["check", "."], { cwd, services });
    expect(ran).toMatchObject({ code: 0, stderr: `${join(".copydesk", "names.yaml")}:2:2: This is no name.\n` });
    expect(namesFor("B")).toEqual(["Good"]);
  });

  test("with a list that is no text is told, and the check goes on", async () => {
    const cwd = await folderWith({ ".copydesk/names.yaml": Buffer.from("Omar \xff", "latin1"), "a.txt": "A cat." });
    expect(await copydesk(["check", "a.txt"], { cwd })).toMatchObject({
      code: 1,
      stderr: `${join(".copydesk", "names.yaml")}: it is not UTF-8 (byte 5, counted from 0); save it as UTF-8\n`,
    });
  });
});

test("the profile is the one that was asked for, else the default", async () => {
  const { services, noted } = noting();
  await copydesk(["check", "-"], { services, stdin: "A" });
  await copydesk(["check", "-", "--profile", "world-bulletin"], { services, stdin: "B" });
  expect([noted.get("A")?.profile, noted.get("B")?.profile]).toEqual(["ap", "world-bulletin"]);
});
