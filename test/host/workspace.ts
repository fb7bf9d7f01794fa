import { existsSync, rmSync } from "node:fs";
import { chmod, copyFile, cp, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newsroomFolder, realStory } from "./paths";

/** A folder of one suite's own: what it opens and what its VS Code writes down, so that no run sees another. */
export interface Scratch {
  /** A fresh copy of the sample newsroom. */
  newsroom(): Promise<string>;
  /** For settings, extensions and state. */
  readonly dataFolder: string;
  remove(): Promise<void>;
}

export async function makeScratch(): Promise<Scratch> {
  // Outside the repository, so that nothing in it (git, settings) reaches the newsroom.
  const folder = await realpath(await mkdtemp(join(tmpdir(), "copydesk-")));
  process.once("exit", () => { rmSync(folder, { recursive: true, force: true }); });
  return {
    async newsroom() {
      const copy = join(await mkdtemp(join(folder, "workspace-")), "newsroom");
      await cp(newsroomFolder, copy, { recursive: true });
      if (existsSync(realStory.file)) await addStory(realStory.file, join(copy, "stories", realStory.name));
      return copy;
    },
    dataFolder: join(folder, "data"),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** The copy can be written to, whatever its original allows. */
async function addStory(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await chmod(to, 0o644);
}
