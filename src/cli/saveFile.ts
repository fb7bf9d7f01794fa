import { randomBytes } from "node:crypto";
import { access, constants, open, realpath, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf } from "./fileError";

const PERMISSION_BITS = 0o7777;

/**
 * Replaces a file's text in one step: whoever reads it sees the old text or the new one, never a part. Permissions
 * stay, the owner too where the system lets us; of a symbolic link, the file that it leads to is replaced. A file that is not to be written to stays.
 */
export async function saveFile(file: string, text: string): Promise<void> {
  const target = await realpath(file);
  await access(target, constants.W_OK);
  const replaced = await stat(target);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  const handle = await open(temporary, "wx", replaced.mode & PERMISSION_BITS);
  try {
    await fill(handle, text, replaced);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function fill(handle: FileHandle, text: string, like: { uid: number; gid: number; mode: number }): Promise<void> {
  try {
    await handle.writeFile(text, "utf8");
    await keepOwner(handle, like);
    await handle.chmod(like.mode & PERMISSION_BITS);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Only a privileged user may give files away; for everybody else the new file is their own. */
async function keepOwner(handle: FileHandle, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  try {
    await handle.chown(uid, gid);
  } catch (error) {
    if (codeOf(error) !== "EPERM") throw error;
  }
}
