import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copydesk, folderWith, Paper } from "./commandLine";

const BOM = "\uFEFF";

interface JsonFile {
  readonly path: string;
  readonly error?: string;
  readonly findings?: readonly { readonly rule: string; readonly start: number; readonly line: number; readonly column: number }[];
}

function files(stdout: string): readonly JsonFile[] {
  const document = JSON.parse(stdout) as { version: number; files: readonly JsonFile[] };
  expect(document.version).toBe(1);
  return document.files;
}

describe("exit codes of check", () => {
  test.each([
    ["A dog sat.", 0],
    ["A cat sat.", 1],
    ["A pig sat.", 1],
  ])("%j gives %i", async (text, code) => {
    const cwd = await folderWith({ "a.txt": text });
    expect((await copydesk(["check", "a.txt"], { cwd })).code).toBe(code);
  });

  test("a file that cannot be read never looks clean, and does not hide findings", async () => {
    const cwd = await folderWith({ "clean.txt": "A dog.", "cat.txt": "A cat." });
    const withClean = await copydesk(["check", "clean.txt", "gone.txt"], { cwd });
    expect(withClean).toMatchObject({ code: 2, stderr: "gone.txt: there is no such file or folder\n" });
    expect(withClean.stdout).toBe("No findings in 1 story. 1 could not be checked.\n");
    expect((await copydesk(["check", "gone.txt", "cat.txt"], { cwd })).code).toBe(1);
  });

  test("nothing checked is 2, and is not called clean", async () => {
    const ran = await copydesk(["check", "gone.txt"], { cwd: await folderWith() });
    expect(ran).toMatchObject({ code: 2, stdout: "Nothing was checked. 1 could not be checked.\n" });
  });

  test("a check that throws fails its story alone", async () => {
    const cwd = await folderWith({ "a.txt": "A.", "b.txt": "B." });
    const lint = { check: () => Promise.reject(new Error("out of ink")), forget: () => undefined };
    const ran = await copydesk(["check", "a.txt", "b.txt"], { cwd, services: { lint } });
    expect(ran).toMatchObject({ code: 2, stderr: "a.txt: out of ink\nb.txt: out of ink\n" });
  });
});

describe("the JSON document", () => {
  test("gives the story, the findings and the entities with offsets into the file's text", async () => {
    const text = `${BOM}Headline\r\n\r\nBy Ann Smith\r\n\r\nAnn saw a cat. "It ran," said 👩🏽 Ann.\r\n\r\n04 December 2017, 19:49\r\n`;
    const cwd = await folderWith({ "a.txt": text });
    const { code, stdout, stderr } = await copydesk(["check", "a.txt", "--format", "json"], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const cat = text.indexOf("cat");
    const body = text.indexOf("Ann saw");
    const span = (part: string, from = 0) => ({ start: text.indexOf(part, from), end: text.indexOf(part, from) + part.length });
    const mention = (start: number) => ({ start, end: start + 3, text: "Ann" });
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      files: [
        {
          path: "a.txt",
          story: {
            headline: span("Headline"),
            deck: null,
            repeatedHeadlines: [],
            byline: span("By Ann Smith"),
            credit: null,
            dateline: null,
            paragraphs: [span('Ann saw a cat. "It ran," said 👩🏽 Ann.')],
            sentences: [span("Ann saw a cat."), span('"It ran," said 👩🏽 Ann.')],
            quotations: [span('"It ran,"')],
            timestamps: [span("04 December 2017, 19:49")],
            date: "2017-12-04",
          },
          findings: [
            {
              rule: "no-cats",
              category: "words",
              severity: "warning",
              message: "“cat” is not used here.",
              start: cat,
              end: cat + 3,
              line: 5,
              column: 11,
              text: "cat",
              fix: "safe",
              fixes: [{ title: "Change to “dog”", edits: [{ start: cat, end: cat + 3, newText: "dog" }] }],
              related: [],
            },
          ],
          entities: [
            { kind: "person", name: "Ann", mentions: [mention(text.indexOf("Ann")), mention(body), mention(text.lastIndexOf("Ann"))] },
          ],
        },
      ],
    });
  });

  test("counts the byte order mark as one unit", async () => {
    const cwd = await folderWith({ "a.txt": `${BOM}A cat.` });
    const { stdout } = await copydesk(["check", "--format=json", "a.txt"], { cwd });
    expect(files(stdout)[0]?.findings).toMatchObject([{ start: 3, line: 1, column: 4 }]);
  });

  test("has related places and every fix of a choice", async () => {
    const cwd = await folderWith({ "a.txt": "First.\n\nA cow." });
    const { stdout } = await copydesk(["check", "--format=json", "a.txt"], { cwd });
    expect(files(stdout)[0]?.findings).toMatchObject([
      {
        rule: "no-cows",
        fix: "choice",
        fixes: [{ edits: [{ start: 10, end: 13, newText: "ox" }] }, { edits: [{ newText: "bull" }] }],
        related: [{ start: 8, end: 9, message: "The paragraph begins here." }],
      },
    ]);
  });

  test("is alone on standard output, and names files that failed in their place", async () => {
    const cwd = await folderWith({ "a.txt": "A dog.", "z.txt": "A pig." });
    const { code, stdout, stderr } = await copydesk(["check", "a.txt", "gone.txt", "z.txt", "--format", "json"], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "gone.txt: there is no such file or folder\n" });
    const [first, failed, last] = files(stdout);
    expect(first).toMatchObject({ path: "a.txt", findings: [] });
    expect(failed).toEqual({ path: "gone.txt", error: "there is no such file or folder" });
    expect(last).toMatchObject({ path: "z.txt", findings: [{ rule: "no-pigs" }] });
  });
});

describe("which stories are checked", () => {
  async function paths(operands: readonly string[], cwd: string, more: readonly string[] = []): Promise<string[]> {
    const { stdout } = await copydesk(["check", ...operands, "--format", "json", ...more], { cwd, stdin: "A dog." });
    return files(stdout).map(({ path, error }) => (error === undefined ? path : `${path}: ${error}`));
  }

  test("folders give their stories, sorted, without hidden files, other files and node_modules", async () => {
    const cwd = await folderWith({
      "in/b.txt": "",
      "in/a.md": "",
      "in/deep/c.MARKDOWN": "",
      "in/deep/node_modules/x.txt": "",
      "in/.git/x.txt": "",
      "in/._a.txt": "",
      "in/picture.png": "",
    });
    expect(await paths(["in"], cwd)).toEqual([join("in", "a.md"), join("in", "b.txt"), join("in", "deep", "c.MARKDOWN")]);
    expect(await paths(["."], join(cwd, "in"))).toEqual(["a.md", "b.txt", join("deep", "c.MARKDOWN")]);
  });

  test("a story named twice, in whatever way, is checked once", async () => {
    const cwd = await folderWith({ "in/a.txt": "", "b.txt": "" });
    await symlink(join(cwd, "b.txt"), join(cwd, "in", "link.txt"));
    expect(await paths(["b.txt", "./b.txt", "in", "in/a.txt", join(cwd, "b.txt"), "gone", "gone"], cwd)).toEqual([
      "b.txt",
      join("in", "a.txt"),
      "gone: there is no such file or folder",
    ]);
  });

  test("a folder without stories, and a link that leads nowhere, are said", async () => {
    const cwd = await folderWith({ "empty/picture.png": "", "in/a.txt": "" });
    await symlink(join(cwd, "nowhere"), join(cwd, "in", "lost.txt"));
    await mkdir(join(cwd, "in", "folder.txt"));
    expect(await paths(["empty", "in"], cwd)).toEqual([
      "empty: there is no story in this folder (*.txt, *.md, *.markdown)",
      join("in", "a.txt"),
      `${join("in", "lost.txt")}: there is no such file or folder`,
    ]);
  });

  test("any file that is named is checked; its ending tells the format", async () => {
    const cwd = await folderWith({ "story": "# A cat\n\nA dog.", "story.md": "`a cat`, A dog." });
    expect((await copydesk(["check", "story.md"], { cwd })).code).toBe(0);
    expect(await paths(["story"], cwd)).toEqual(["story"]);
  });

  test("- is standard input, once, under the name that it is given", async () => {
    const cwd = await folderWith();
    expect(await paths(["-", "-"], cwd)).toEqual(["-"]);
    expect(await paths(["-"], cwd, ["--stdin-filename", "wire/a.md"])).toEqual(["wire/a.md"]);
    const markdown = { cwd, stdin: "`a cat`" };
    expect((await copydesk(["check", "-"], markdown)).code).toBe(1);
    expect((await copydesk(["check", "-", "--stdin-filename=a.md"], markdown)).code).toBe(0);
  });
});

describe("files that are no stories", () => {
  const big = Buffer.alloc(10_000_000, "A dog sat. ");

  test.each<[string, Uint8Array, string]>([
    ["binary data", Buffer.from("PNG\0\0"), "it is not text but binary data"],
    ["UTF-16", Buffer.from("\uFEFFA cat", "utf16le"), "it is UTF-16; save it as UTF-8"],
    ["Latin-1", Buffer.from("Caf\u00e9 cat", "latin1"), "it is not UTF-8 (byte 3, counted from 0); save it as UTF-8"],
    ["a character cut off", Buffer.from("“�A cat é").subarray(0, -1), "it is not UTF-8 (byte 12, counted from 0); save it as UTF-8"],
    ["10 MB", big, "too large: it has 10 MB, and the limit is 5 MB; --max-size allows more"],
  ])("%s is refused with what to do", async (_, content, message) => {
    const cwd = await folderWith({ "a.txt": content, "b.txt": "A cat." });
    const ran = await copydesk(["check", "a.txt", "b.txt", "--format=json"], { cwd });
    expect(ran).toMatchObject({ code: 1, stderr: `a.txt: ${message}\n` });
    expect(files(ran.stdout).map(({ error }) => error)).toEqual([message, undefined]);
    expect((await copydesk(["check", "a.txt"], { cwd })).code).toBe(2);
  });

  test("standard input has the same limits", async () => {
    const ran = await copydesk(["check", "-"], { stdin: big });
    expect(ran).toMatchObject({ code: 2, stderr: "-: too large: it has more, and the limit is 5 MB; --max-size allows more\n" });
  });

  test("--max-size moves the limit", async () => {
    const cwd = await folderWith({ "a.txt": "A dog sat on the mat." });
    expect((await copydesk(["check", "a.txt", "--max-size", "20"], { cwd })).stderr).toContain("21 bytes, and the limit is 20 bytes");
    expect((await copydesk(["check", "a.txt", "--max-size", "21"], { cwd })).code).toBe(0);
    const unclear = await copydesk(["check", "a.txt", "--max-size", "some"], { cwd });
    expect(unclear.stderr).toContain('"some" is not a size. Write it as 500kB, 5MB or a number of bytes.');
  });

  test("an empty file is checked, and is said to be empty", async () => {
    const cwd = await folderWith({ "a.txt": "" });
    const ran = await copydesk(["check", "a.txt"], { cwd });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toBe("a.txt\n  empty: there is nothing to check\n\nNo findings in 1 story.\n");
  });
});

describe("many stories", () => {
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index + 10}.txt`, "A cat."]));

  test("show a progress bar on a terminal, which the report waits for", async () => {
    const terminal = new Paper(true, 100);
    await copydesk(["check", "."], { cwd: await folderWith(many), stdout: terminal, stderr: terminal });
    expect(terminal.text).toMatch(/Checking \[[^\]]*\] 0\/20 stories/);
    expect(terminal.text.lastIndexOf("Checking [")).toBeLessThan(terminal.text.indexOf("10.txt"));
  });

  test("show none elsewhere, nor do few", async () => {
    const cwd = await folderWith(many);
    expect((await copydesk(["check", "."], { cwd })).stderr).toBe("");
    const few = await copydesk(["check", "10.txt"], { cwd, stderr: new Paper(true, 100) });
    expect(few.stderr).toBe("");
  });

  test("are left where nobody reads the output; a run cut short is not clean", async () => {
    const cwd = await folderWith(many);
    expect((await copydesk(["check", "."], { cwd, readerGone: true })).code).toBe(2);
  });
});
