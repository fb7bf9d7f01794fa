import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The repository's root. This module lies two folders below it, and so does every bundle that it becomes a part of
 * (`.vscode-test/build/`).
 */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The folder for what the tests install and build; git ignores it. */
export const testFolder = join(root, ".vscode-test");

/** The packages of test/host/server, installed. */
export const serverFolder = join(testFolder, "server");

/** What a run leaves behind to be looked at: summaries, logs, screenshots. */
export const artifactsFolder = join(root, "artifacts");
export const screenshotsFolder = join(artifactsFolder, "screenshots");
export const logsFolder = join(artifactsFolder, "logs");

/** The stories that the tests open; each run works on a copy. */
export const newsroomFolder = join(root, "samples", "newsroom");

/**
 * A real story that is not part of this repository: World Bulletin's of 4 December 2017, beside the checkout. Where it is
 * there, every copy of the newsroom has it, and the tests that ask for it run.
 */
export const realStory = { file: join(root, "..", "shared", "seed", "world-bulletin-2017-12-04.txt"), name: "world-bulletin-2017-12-04.txt" };
