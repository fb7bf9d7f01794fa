import { open } from "@vscode/test-web";
import type { Browser } from "playwright-core";
import { freePort } from "./codeServer";
import { webBuild } from "./install";
import type { SuiteRecord } from "./outcome";
import { openPage, runSuiteInPage } from "./page";
import { root } from "./paths";

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
  const port = await freePort();
  const server = await open({
    browserType: "none",
    quality: webBuild.quality,
    commit: webBuild.commit,
    testRunnerDataDir: webBuild.dataFolder,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    host: "127.0.0.1",
    port,
    ...(folder === undefined ? {} : { folderPath: folder }),
  });
  const page = await openPage(browser, record);
  try {
    await runSuiteInPage(page, `http://127.0.0.1:${port}/`, record, limit);
  } finally {
    await page.close();
    server.dispose();
  }
}
