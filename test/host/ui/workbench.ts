import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { screenshotsFolder } from "../paths";

/** The editor's own marks under text. */
export type Squiggle = "error" | "warning" | "info" | "hint";

/** The workbench of a real VS Code, seen and used as an editor does: through what is on the screen. */
export class Workbench {
  constructor(readonly page: Page) {}

  /** The lines of text in the active editor that are on the screen. */
  get lines(): Locator {
    return this.page.locator(".editor-instance .view-line");
  }

  /** The marks of one kind that are on the screen. */
  squiggles(kind: Squiggle): Locator {
    return this.page.locator(`.editor-instance .squiggly-${kind}`);
  }

  /**
   * The boxes on the screen that an extension's decorations draw behind text (backgrounds, borders), one for each line
   * that they reach over. They have no text; VS Code's classes for decorations begin with `ced-`.
   */
  get highlights(): Locator {
    return this.page.locator(".editor-instance .view-overlays .cdr[class*='ced-']");
  }

  /** The pieces of text on the screen whose own looks (colour, slant) an extension's decoration changes. */
  get decoratedText(): Locator {
    return this.page.locator(".editor-instance .view-line [class*='ced-']");
  }

  /** The entries of the status bar. */
  get statusBar(): Locator {
    return this.page.locator(".statusbar-item");
  }

  /** The notifications that are shown. */
  get notifications(): Locator {
    return this.page.locator(".notification-toast");
  }

  /** The lines of the list of problems that are on the screen. */
  get problems(): Locator {
    return this.page.locator(".markers-panel .monaco-list-row");
  }

  /** Opens the list of problems, with nothing but those that contain a text. */
  async showProblems(text: string): Promise<void> {
    if (!(await this.page.locator(".markers-panel").isVisible())) await this.page.keyboard.press("Control+Shift+M");
    await this.problems.first().waitFor();
    await this.page.locator(".panel .viewpane-filter input").fill(text);
  }

  /** The lines of the open list to pick from (command palette, QuickPick). */
  get picks(): Locator {
    return this.page.locator(".quick-input-widget .monaco-list-row");
  }

  /** Runs a command by its title, as "Copydesk: Insert Dateline", from the command palette. */
  async runCommand(title: string): Promise<void> {
    const command = await this.findCommand(title);
    await command.click();
  }

  /**
   * Opens the command palette and waits for a command in it. The palette lists the commands that there are when it opens,
   * and extensions come a little after the window; so it is opened anew until the command is there.
   * @returns the command's line in the palette
   */
  async findCommand(title: string): Promise<Locator> {
    const command = this.picks.filter({ hasText: title }).first();
    return this.#openUntilShown(command, `"${title}" in the command palette`, async () => {
      await this.page.keyboard.press("F1");
      await this.fillQuickInput(`>${title}`);
    });
  }

  /**
   * Opens the menu of quick fixes at the cursor and waits for one in it; the editor may be focused a little later.
   * @returns the fix's line in the menu
   */
  async findQuickFix(title: string): Promise<Locator> {
    const fix = this.page.locator(".action-widget .monaco-list-row", { hasText: title }).first();
    return this.#openUntilShown(fix, `the quick fix "${title}"`, () => this.page.keyboard.press("Control+."));
  }

  async #openUntilShown(wanted: Locator, name: string, open: () => Promise<void>): Promise<Locator> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      await open();
      const isShown = await wanted.waitFor({ timeout: 3000 }).then(() => true, () => false);
      if (isShown) return wanted;
      if (Date.now() > deadline) throw new Error(`There is no ${name}.`);
      await this.page.keyboard.press("Escape");
    }
  }

  /** Writes into the open QuickPick or input box, in place of what is there. */
  async fillQuickInput(text: string): Promise<void> {
    await this.page.locator(".quick-input-widget input.input").fill(text);
  }

  /** Chooses the entry of the open QuickPick that has this text. */
  async pick(text: string): Promise<void> {
    await this.picks.filter({ hasText: text }).first().click();
  }

  /** Puts the cursor at the very beginning of the active editor's text. */
  async goToStart(): Promise<void> {
    await this.lines.first().click();
    await this.page.keyboard.press("Control+Home");
  }

  /** Types at the cursor, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Keeps a picture of the whole window as `artifacts/screenshots/<name>.png`. */
  async screenshot(name: string): Promise<string> {
    await mkdir(screenshotsFolder, { recursive: true });
    const path = join(screenshotsFolder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }
}
