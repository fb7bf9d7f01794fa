import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startCodeServer, workbenchAddress } from "./codeServer";
import { installServerPackages } from "./install";
import { logsFolder, root, testFolder } from "./paths";

/**
 * Serves VS Code with the extension and a folder to browsers on this machine, until this program is ended.
 * @param port where to listen; any free port unless given
 */
export async function serveEditor(folder: string, port?: number): Promise<void> {
  await installServerPackages();
  mkdirSync(logsFolder, { recursive: true });
  const server = await startCodeServer({
    // Kept, so that what an editor sets is there the next time.
    dataFolder: join(testFolder, "editor"),
    logFile: join(logsFolder, "editor.log"),
    ...(port === undefined ? {} : { port }),
  });
  console.log(`\nVS Code with Copydesk is open at\n\n  ${workbenchAddress(server, { folder, extension: root })}\n\nCtrl-C ends it.`);
}
