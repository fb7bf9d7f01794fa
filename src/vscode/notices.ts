import * as vscode from "vscode";

/** Tells of what could not be followed, and of each thing only once for as long as the window is open. */
export class Notices {
  readonly #told = new Set<string>();

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** A mistake in the settings that the user should mend; what stands beside it is followed all the same. */
  warnOnce(message: string): void {
    if (!this.#isNew(message)) return;
    this.log.warn(message);
    void this.#offerSettings(message);
  }

  /** Something worth knowing that needs no answer. */
  logOnce(message: string): void {
    if (this.#isNew(message)) this.log.info(message);
  }

  #isNew(message: string): boolean {
    if (this.#told.has(message)) return false;
    this.#told.add(message);
    return true;
  }

  async #offerSettings(message: string): Promise<void> {
    const openSettings = "Open Settings";
    const answer = await vscode.window.showWarningMessage(`Copydesk: ${message}`, openSettings);
    if (answer === openSettings) await vscode.commands.executeCommand("workbench.action.openSettings", "@ext:copydesk.copydesk");
  }
}
