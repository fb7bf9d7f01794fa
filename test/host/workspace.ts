import { cp, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newsroomFolder } from "./paths";

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
  return {
    async newsroom() {
      const copy = join(await mkdtemp(join(folder, "workspace-")), "newsroom");
      await cp(newsroomFolder, copy, { recursive: true });
      return copy;
    },
    dataFolder: join(folder, "data"),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
