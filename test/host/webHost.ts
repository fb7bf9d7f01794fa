import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { webBuild } from "./install";
import type { SuiteRecord } from "./outcome";
import { openPage, runSuiteInPage } from "./page";
import { root } from "./paths";
import { serve } from "./serving";

/**
 * Starts @vscode/test-web's server with the options in its argument. It runs as a program of its own, because it prints much
 * that is for the log; its own command line cannot serve a suite without starting a browser of its own choice.
 */
const testWeb = createRequire(import.meta.url).resolve("@vscode/test-web");
const openTestWeb = `require(${JSON.stringify(testWeb)}).open(JSON.parse(process.argv[1]))`;

/**
 * Runs a suite in VS Code for the web, whose extension host is a worker of the page: neither Node nor files.
 * @param tests the suite's bundle, which must lie in the repository
 * @param folder what is opened, served to the page read-only; what is written stays in the page
 * @throws {Error} where the suite did not end within the limit
 */
export async function runSuiteOnTheWeb(
  browser: Browser,
  { tests, folder }: { readonly tests: string; readonly folder?: string },
  record: SuiteRecord,
  limit: number,
): Promise<void> {
  const options = {
    browserType: "none",
    quality: webBuild.quality,
    commit: webBuild.commit,
    testRunnerDataDir: webBuild.dataFolder,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    folderPath: folder,
  };
  const server = await serve({
    node: process.execPath,
    nodeArguments: (host, port) => ["-e", openTestWeb, JSON.stringify({ ...options, host, port })],
    readyPath: "/",
    logFile: record.logFile,
  });
  const page = await openPage(browser, record);
  try {
    await runSuiteInPage(page, `http://${server.authority}/`, record, limit);
  } finally {
    await page.close();
    await server.stop();
  }
}
