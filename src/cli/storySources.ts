import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import type { StoryFormat } from "../core";
import { reasonOf } from "./fileError";

/** A story to read: a file, or standard input. */
export interface StorySource {
  /** As reports name it: the path as it was given, or its folder's with the file's place in it. */
  readonly path: string;
  /** Absolute path of the file; standard input has none. */
  readonly file?: string;
  readonly format: StoryFormat;
}

/** Something that was to be checked and could not be. */
export interface FailedStory {
  readonly path: string;
  readonly error: string;
}

/** Stands for standard input among the operands. */
export const STDIN_OPERAND = "-";

const MARKDOWN_EXTENSIONS: readonly string[] = [".md", ".markdown"];
const STORY_EXTENSIONS: readonly string[] = [".txt", ...MARKDOWN_EXTENSIONS];
const SKIPPED_FOLDERS: readonly string[] = ["node_modules"];

/**
 * The stories that operands name, in their order, each once however often it is named: files as they are, folders
 * with every story in them (sorted; hidden files, hidden folders and node_modules left out; links to folders not
 * followed), and "-".
 */
export async function listStories(
  operands: readonly string[],
  { cwd, stdinName }: { readonly cwd: string; readonly stdinName?: string | undefined },
): Promise<(StorySource | FailedStory)[]> {
  const listed: (StorySource | FailedStory)[] = [];
  const seen = new Set<string>();
  for (const operand of operands) {
    const named = operand === STDIN_OPERAND ? [stdinSource(stdinName)] : await listOperand(operand, cwd);
    for (const story of named) {
      const identity = await identityOf(story);
      if (!seen.has(identity)) listed.push(story);
      seen.add(identity);
    }
  }
  return listed;
}

function stdinSource(name: string | undefined): StorySource {
  return { path: name ?? STDIN_OPERAND, format: formatOf(name ?? "") };
}

/** How a file's story is written, by its extension. */
function formatOf(path: string): StoryFormat {
  return MARKDOWN_EXTENSIONS.includes(extname(path).toLowerCase()) ? "markdown" : "plain";
}

/** The same for every way to name one file: links are followed, but for a shell's pipe, which leads nowhere. */
async function identityOf(story: StorySource | FailedStory): Promise<string> {
  if ("error" in story) return `failed ${story.path}`;
  if (story.file === undefined) return STDIN_OPERAND;
  return `file ${await realpath(story.file).catch(() => story.file)}`;
}

async function listOperand(operand: string, cwd: string): Promise<(StorySource | FailedStory)[]> {
  try {
    const file = resolve(cwd, operand);
    if (!(await stat(file)).isDirectory()) return [{ path: operand, file, format: formatOf(operand) }];
    const found = await listFolder(operand, cwd);
    return found.length > 0 ? found : [noStories(operand)];
  } catch (error) {
    return [{ path: operand, error: reasonOf(error) }];
  }
}

function noStories(folder: string): FailedStory {
  const patterns = STORY_EXTENSIONS.map((extension) => `*${extension}`).join(", ");
  return { path: folder, error: `there is no story in this folder (${patterns})` };
}

async function listFolder(folder: string, cwd: string): Promise<(StorySource | FailedStory)[]> {
  const listed: (StorySource | FailedStory)[] = [];
  const entries = await readdir(resolve(cwd, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) listed.push(...(await listSubfolder(path, entry.name, cwd)));
    else if (isStoryName(entry.name)) listed.push(...(await listEntry(path, entry, cwd)));
  }
  return listed;
}

async function listSubfolder(path: string, name: string, cwd: string): Promise<(StorySource | FailedStory)[]> {
  if (SKIPPED_FOLDERS.includes(name)) return [];
  try {
    return await listFolder(path, cwd);
  } catch (error) {
    return [{ path, error: reasonOf(error) }];
  }
}

function isStoryName(name: string): boolean {
  return STORY_EXTENSIONS.includes(extname(name).toLowerCase());
}

/** A file of a folder; a link counts for what it leads to, a socket and the like for nothing. */
async function listEntry(path: string, entry: Dirent, cwd: string): Promise<(StorySource | FailedStory)[]> {
  const file = resolve(cwd, path);
  const source: StorySource = { path, file, format: formatOf(path) };
  if (entry.isFile()) return [source];
  if (!entry.isSymbolicLink()) return [];
  try {
    return (await stat(file)).isFile() ? [source] : [];
  } catch (error) {
    return [{ path, error: reasonOf(error) }];
  }
}
