import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { webBuild } from "./install";
import type { SuiteRecord } from "./outcome";
import { openPage, runSuiteInPage } from "./page";
import { root } from "./paths";
import { serve } from "./serving";

/** @vscode/test-web, as a program of its own: it prints much, which is for the log. */
const testWeb = createRequire(import.meta.url).resolve("@vscode/test-web");

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
  const build = ["--browserType=none", `--quality=${webBuild.quality}`, `--commit=${webBuild.commit}`];
  const paths = [`--testRunnerDataDir=${webBuild.dataFolder}`, `--extensionDevelopmentPath=${root}`];
  const server = await serve({
    program: [testWeb, ...build, ...paths, `--extensionTestsPath=${tests}`, ...(folder === undefined ? [] : [folder])],
    node: process.execPath,
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
