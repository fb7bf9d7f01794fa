import { assert } from "chai";
import * as vscode from "vscode";
import { configure, openNewStory } from "../stories";

const enabled = (): unknown => vscode.workspace.getConfiguration().get("copydesk.highlight.enabled");

describe("highlights", () => {
  it("are turned off and on where the setting stands", async () => {
    await openNewStory("highlights.txt", "Council meets\n\nRobert Burns met the council.\n");
    await configure("copydesk.highlight.enabled", true);
    try {
      await vscode.commands.executeCommand("copydesk.toggleHighlights");
      assert.isFalse(enabled());
      await vscode.commands.executeCommand("copydesk.toggleHighlights");
      assert.isTrue(enabled());
    } finally {
      await configure("copydesk.highlight.enabled", undefined);
    }
  });
});
