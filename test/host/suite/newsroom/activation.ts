import { assert } from "chai";
import * as vscode from "vscode";
import { copydesk, findings, manifest, openFirstStory } from "../copydesk";
import { eventually } from "../eventually";

describe("with the newsroom open", () => {
  it("wakes up when a story is opened, and has registered every command that it contributes", async () => {
    await openFirstStory();
    await eventually(() => copydesk().isActive || undefined, "Copydesk's activation");
    const contributed = (manifest().contributes?.commands ?? []).map(({ command }) => command);
    assert.notEqual(contributed.length, 0);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(contributed.filter((command) => !registered.has(command)), []);
  });

  it("shows findings in the story that was opened, each within the text", async () => {
    const { document } = await openFirstStory();
    for (const { range, message } of await findings(document.uri)) {
      assert.isTrue(document.validateRange(range).isEqual(range), message);
    }
  });
});
