import { chmod, lstat, mkdir, readdir, readFile, rm, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LintService } from "../../../src/core";
import { saveFile } from "../../../src/cli/saveFile";
import { catServices } from "./catServices";
import { copydesk, folderWith } from "./commandLine";

describe("--fix", () => {
  test("makes the safe fixes alone, keeps mark, line ends and mode, and reports what remains", async () => {
    const cwd = await folderWith({ "a.txt": "\uFEFFA cat,\r\n\r\na cow,\r\n\r\na “cat” and a cat.\r\n" });
    await chmod(join(cwd, "a.txt"), 0o640);
    const { code, stdout } = await copydesk(["check", "--fix", "a.txt"], { cwd });
    expect(await readFile(join(cwd, "a.txt"), "utf8")).toBe("\uFEFFA dog,\r\n\r\na cow,\r\n\r\na “cat” and a dog.\r\n");
    expect((await stat(join(cwd, "a.txt"))).mode & 0o777).toBe(0o640);
    expect(await readdir(cwd)).toEqual(["a.txt"]);
    expect(code).toBe(1);
    expect(stdout).toContain("  3:3  error    “cow” is not used here.  no-cows");
    expect(stdout).not.toContain("no-cats");
    expect(stdout).toContain("Fixed 2 findings in 1 story. 1 finding in 1 story: 1 error.");
  });

  test("ends clean where everything could be fixed", async () => {
    const cwd = await folderWith({ "a.txt": "A cat." });
    expect(await copydesk(["check", "--fix", "a.txt"], { cwd })).toEqual({
      code: 0,
      stdout: "Fixed 1 finding in 1 story. No findings in 1 story.\n",
      stderr: "",
    });
  });

  test("does not touch a file that needs no fix", async () => {
    const cwd = await folderWith({ "a.txt": "A cow." });
    const before = await stat(join(cwd, "a.txt"));
    await copydesk(["check", "--fix", "a.txt"], { cwd });
    const after = await stat(join(cwd, "a.txt"));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test("goes through a symbolic link to the file", async () => {
    const cwd = await folderWith({ "real/a.txt": "A cat." });
    await symlink(join("real", "a.txt"), join(cwd, "link.txt"));
    await copydesk(["check", "--fix", "link.txt"], { cwd });
    expect((await lstat(join(cwd, "link.txt"))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(cwd, "real", "a.txt"), "utf8")).toBe("A dog.");
  });

  test("prints the fixed text of standard input, and reports on standard error", async () => {
    const ran = await copydesk(["check", "--fix", "-"], { stdin: "A cat and a pig.\r\n" });
    expect(ran).toMatchObject({ code: 1, stdout: "A dog and a pig.\r\n" });
    expect(ran.stderr).toContain("  1:13  info     “pig” is not used here.  no-pigs");
    expect(ran.stderr).toContain("Fixed 1 finding in 1 story.");
  });

  test("prints standard input also where nothing was to be fixed, and nothing where it was no text", async () => {
    expect((await copydesk(["check", "--fix", "-"], { stdin: "A dog." })).stdout).toBe("A dog.");
    expect(await copydesk(["check", "--fix", "-"], { stdin: Buffer.from([0xff, 0x20]) })).toMatchObject({ code: 2, stdout: "" });
  });

  test.each(["json", "sarif"])("refuses to mix the fixed text of standard input with %s", async (format) => {
    const ran = await copydesk(["check", "--fix", "-", "--format", format], { stdin: "A cat." });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(`there is no room for --format ${format}`);
  });

  test("reports offsets into the fixed text as JSON", async () => {
    const cwd = await folderWith({ "a.txt": "A cat, then a pig." });
    const { stdout } = await copydesk(["check", "--fix", "a.txt", "--format=json"], { cwd });
    const document = JSON.parse(stdout) as { files: { findings: { start: number }[] }[] };
    const fixed = await readFile(join(cwd, "a.txt"), "utf8");
    expect(document.files[0]?.findings.map(({ start }) => fixed.slice(start, start + 3))).toEqual(["pig"]);
  });

  test("says so where the fixed text cannot be saved", async () => {
    const cwd = await folderWith({ "in/a.txt": "A cat." });
    const { lint } = catServices();
    const vanishing: LintService = {
      check: async (request) => {
        await rm(join(cwd, "in"), { recursive: true, force: true });
        return lint.check(request);
      },
      forget: () => undefined,
    };
    const ran = await copydesk(["check", "--fix", "in/a.txt"], { cwd, services: { lint: vanishing } });
    expect(ran).toMatchObject({ code: 2, stderr: "in/a.txt: its fixes could not be saved: there is no such file or folder\n" });
  });

  test("is done also where nobody reads the report", async () => {
    const cwd = await folderWith({ "a.txt": "A cat.", "b.txt": "A cat." });
    await copydesk(["check", "--fix", "."], { cwd, readerGone: true });
    expect(await readFile(join(cwd, "b.txt"), "utf8")).toBe("A dog.");
  });
});

describe("saving a file", () => {
  test("leaves no temporary file where it fails", async () => {
    const cwd = await folderWith();
    await mkdir(join(cwd, "folder"));
    await expect(saveFile(join(cwd, "folder"), "text")).rejects.toThrow();
    expect(await readdir(cwd)).toEqual(["folder"]);
  });
});
