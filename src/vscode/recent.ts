import type * as vscode from "vscode";

const MOST = 10;

/** What was last chosen in a menu, latest first; kept for the workspace. */
export class Recent {
  constructor(
    private readonly memory: vscode.Memento,
    private readonly key: string,
  ) {}

  all(): readonly string[] {
    return this.memory.get<readonly string[]>(this.key, []);
  }

  async add(choice: string): Promise<void> {
    const others = this.all().filter((other) => other !== choice);
    await this.memory.update(this.key, [choice, ...others].slice(0, MOST));
  }
}
