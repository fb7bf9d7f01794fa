import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wordListsForEsbuild } from "../../../build/word-lists.mjs";
import { yamlForEsbuild } from "../../../build/yaml-modules.mjs";
import { folderWith } from "./commandLine";

let folder = "";
let program = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "copydesk-bundle-"));
  program = join(folder, "cli.js");
  await build({
    entryPoints: [join(import.meta.dirname, "catMain.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2023",
    banner: { js: "#!/usr/bin/env node" },
    plugins: [yamlForEsbuild, wordListsForEsbuild],
  });
  await chmod(program, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the bundle as a process of its own; `readAtMost` closes its output once that much was read. */
function spawned(argv: readonly string[], { cwd = folder, stdin = "", readAtMost = Infinity } = {}): Promise<Ended> {
  const child = spawn(program, argv, { cwd, env: { PATH: process.env.PATH } });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
    if (stdout.length >= readAtMost) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve({ code, signal, stdout, stderr });
    });
  });
}

describe("the bundled command line, as a process", () => {
  test("is a program of its own and reads standard input", async () => {
    expect(await readFile(program, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    const ended = await spawned(["check", "-", "--format", "json"], { stdin: "Caf\u00e9 cat." });
    expect(ended).toMatchObject({ code: 1, signal: null, stderr: "" });
    expect(JSON.parse(ended.stdout)).toMatchObject({ files: [{ path: "-", findings: [{ rule: "no-cats", start: 5 }] }] });
  });

  test("ends with the exit code of the check", async () => {
    const cwd = await folderWith({ "clean.txt": "A dog.", "cat.txt": "A cat." });
    expect((await spawned(["check", "clean.txt"], { cwd })).code).toBe(0);
    expect((await spawned(["check", "cat.txt"], { cwd })).code).toBe(1);
    expect((await spawned(["check", "gone.txt"], { cwd })).code).toBe(2);
    expect((await spawned(["chekc"])).code).toBe(2);
  });

  test("ends quietly, and with findings, when its reader goes away", async () => {
    const story = Array.from({ length: 400 }, (_, index) => `He saw ${index} cats and one more cat.`).join("\n\n");
    const cwd = await folderWith(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, story])));
    const ended = await spawned(["check", "."], { cwd, readAtMost: 100 });
    expect(ended).toMatchObject({ code: 1, signal: null, stderr: "" });
  });
});
