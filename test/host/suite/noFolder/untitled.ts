import { assert } from "chai";
import * as vscode from "vscode";
import { copydesk } from "../copydesk";
import { eventually } from "../eventually";

describe("without a folder", () => {
  it("wakes up for a story that was never saved", async () => {
    assert.deepEqual(vscode.workspace.workspaceFolders ?? [], []);
    const document = await vscode.workspace.openTextDocument({ language: "plaintext", content: "Omar Farouk said Monday.\n" });
    await vscode.window.showTextDocument(document);
    await eventually(() => copydesk().isActive || undefined, "Copydesk's activation");
  });
});
