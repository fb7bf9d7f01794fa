import { assert } from "chai";
import * as vscode from "vscode";
import { copydesk, findings, manifest, openFirstStory } from "../copydesk";
import { eventually } from "../eventually";

describe("installed from its package", () => {
  it("runs from the folder of installed extensions and not from its sources", () => {
    assert.match(copydesk().extensionUri.path, new RegExp(`/extensions/copydesk\\.copydesk-${manifest().version}[^/]*$`));
  });

  it("contains what its package.json names, and no sources, maps or tests", async () => {
    const folder = copydesk().extensionUri;
    for (const path of ["dist/extension.js", "dist/web/extension.js", "THIRD_PARTY_NOTICES.md"]) {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, path));
    }
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    assert.deepEqual(names.filter((name) => ["src", "test", "node_modules", "samples", "bench"].includes(name)), []);
    const built = (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, "dist"))).map(([name]) => name);
    assert.deepEqual(built.filter((name) => name.endsWith(".map")), []);
  });

  it("registers its commands and shows findings in a story", async () => {
    const { document } = await openFirstStory();
    await eventually(() => copydesk().isActive || undefined, "Copydesk's activation");
    const registered = new Set(await vscode.commands.getCommands(true));
    const contributed = (manifest().contributes?.commands ?? []).map(({ command }) => command);
    assert.notEqual(contributed.length, 0);
    assert.deepEqual(contributed.filter((command) => !registered.has(command)), []);
    assert.notEqual((await findings(document.uri)).length, 0);
  });
});
