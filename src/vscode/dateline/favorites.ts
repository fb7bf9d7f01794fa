import type * as vscode from "vscode";

/** Choices that the user keeps at hand; for the workspace, in the order in which they were marked. */
export class Favorites {
  constructor(
    private readonly memory: vscode.Memento,
    private readonly key: string,
  ) {}

  all(): readonly string[] {
    return this.memory.get<readonly string[]>(this.key, []);
  }

  /** Marks a choice, or takes the mark away. */
  async toggle(choice: string): Promise<void> {
    const known = this.all();
    const others = known.filter((other) => other !== choice);
    await this.memory.update(this.key, others.length < known.length ? others : [...known, choice]);
  }
}
