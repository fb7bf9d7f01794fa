import type { Browser, Page } from "playwright-core";
import { withinLimit } from "./limit";
import type { SuiteRecord } from "./outcome";

/** Opens a page whose console and errors go into the suite's log. */
export async function openPage(browser: Browser, record: SuiteRecord): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
  page.on("console", (message) => { record.note(`[page] ${message.type()}: ${message.text()}`); });
  page.on("pageerror", (error) => { record.note(`[page] error: ${error.message}`); });
  page.setDefaultTimeout(60_000);
  return page;
}

/**
 * Runs the suite that a workbench's address names.
 * @throws {Error} where the suite did not end within the limit
 */
export async function runSuiteInPage(page: Page, address: string, record: SuiteRecord, limit: number): Promise<void> {
  // VS Code calls these two functions where the page has them: with all that the extension host logs, and at the end.
  await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => {
    record.line(args.map((argument) => (typeof argument === "string" ? argument : JSON.stringify(argument))).join(" "));
  });
  const ended = new Promise<void>((resolve, reject) => {
    page.on("crash", () => { reject(new Error("The page crashed.")); });
    const end = (code: number): void => {
      record.note(`The extension host ended with code ${code}.`);
      resolve();
    };
    void page.exposeFunction("codeAutomationExit", end).then(() => page.goto(address)).catch(reject);
  });
  await withinLimit(ended, limit, "The suite");
}
