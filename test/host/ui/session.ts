import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { startCodeServer, workbenchAddress } from "../codeServer";
import type { SuiteRecord } from "../outcome";
import { openPage } from "../page";
import { root } from "../paths";
import type { Serving } from "../serving";
import { makeScratch, type Scratch } from "../workspace";
import { Workbench } from "./workbench";

/** What a scenario opens. */
export interface Opening {
  /** A file to open in an editor, from the newsroom's folder, as "stories/flood.txt". */
  readonly file?: string;
  /** What the file is to hold; as the newsroom has it where absent. */
  readonly text?: string;
  /** False: the window has no folder. */
  readonly folder?: boolean;
}

/** A VS Code server with the extension under development; scenarios open as many windows on it as they like. */
export class Session {
  private readonly pages: Page[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly server: Serving,
    private readonly scratch: Scratch,
    private readonly record: SuiteRecord,
  ) {}

  static async start(browser: Browser, record: SuiteRecord): Promise<Session> {
    const scratch = await makeScratch();
    const server = await startCodeServer({ dataFolder: scratch.dataFolder, logFile: record.logFile });
    return new Session(browser, server, scratch, record);
  }

  /** Opens a window on a fresh copy of the newsroom, and waits until what it was to show is there. */
  async open(opening: Opening = {}): Promise<Workbench> {
    const newsroom = await this.scratch.newsroom();
    if (opening.file !== undefined && opening.text !== undefined) await writeFile(join(newsroom, opening.file), opening.text);
    const target = {
      extension: root,
      ...(opening.folder === false ? {} : { folder: newsroom }),
      ...(opening.file === undefined ? {} : { file: join(newsroom, opening.file) }),
    };
    const page = await openPage(this.browser, this.record);
    this.pages.push(page);
    await page.goto(workbenchAddress(this.server, target));
    const workbench = new Workbench(page);
    await page.locator(".monaco-workbench .statusbar").waitFor();
    if (opening.file !== undefined) await workbench.lines.first().waitFor();
    return workbench;
  }

  /** Keeps a picture of each open window, as what a failed scenario saw. */
  async pictureWindows(name: string): Promise<void> {
    for (const [index, page] of this.pages.entries()) await new Workbench(page).screenshot(`${name}-${index + 1}`);
  }

  /** Closes the windows that were opened. */
  async closeWindows(): Promise<void> {
    for (const page of this.pages.splice(0)) await page.close();
  }

  async end(): Promise<void> {
    await this.closeWindows();
    await this.server.stop();
    await this.scratch.remove();
  }
}
