import { assert } from "chai";
import * as vscode from "vscode";
import { actionsAt, findingOf, ruleOf, shownIn } from "../stories";

const HEADER = "Council meets on smog\n\n";
const BODY = "The council met Monday in Lahore to talk about the smog that has closed schools.\n";

async function openUntitled(content: string, language = "plaintext"): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

describe("a story that was never saved, without a folder", () => {
  it("is checked as it is typed", async () => {
    const { document } = await openUntitled(HEADER + BODY);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), "\nThe the smog stays.\n");
    await vscode.workspace.applyEdit(edit);
    const found = await findingOf(document, "doubled-word");
    assert.equal(document.lineAt(found.range.start).text, "The the smog stays.");
    const titles = (await actionsAt(document, found.range)).map(({ title }) => title);
    // The web's empty window is a workspace without folders.
    const scope = vscode.workspace.workspaceFile ? "in this workspace" : "in your settings";
    assert.include(titles, `Turn off rule doubled-word ${scope}`);
  });

  it("gets a dateline and a byline", async () => {
    const { document } = await openUntitled(HEADER + BODY);
    await vscode.commands.executeCommand("copydesk.insertDateline", { place: "Islamabad" });
    await vscode.commands.executeCommand("copydesk.insertByline", { names: ["Munir Ahmed"] });
    assert.equal(document.getText(), `${HEADER}By MUNIR AHMED\nAssociated Press\n\nISLAMABAD (AP) — ${BODY}`);
  });

  it("is checked in Markdown, and left alone in other languages", async () => {
    const code = await openUntitled("The the smog stays.\n", "json");
    const story = await openUntitled("# Council meets\n\nThe the smog stays.\n", "markdown");
    await findingOf(story.document, "doubled-word");
    await vscode.commands.executeCommand("copydesk.checkStory", code.document.uri);
    assert.isEmpty(shownIn(code.document.uri));
  });

  it("is not checked where it is too long or no text, and says nothing", async () => {
    const long = await openUntitled(`The the smog stays.\n${"Smog. ".repeat(400_000)}\n`);
    const binary = await openUntitled("The the smog\0stays.\n");
    for (const { document } of [long, binary]) {
      await vscode.commands.executeCommand("copydesk.checkStory", document.uri);
      assert.isEmpty(shownIn(document.uri).map(ruleOf));
    }
  });

  it("of nothing, or of nothing but blank lines, is no trouble", async () => {
    for (const content of ["", "\n\n\n", "\uFEFF"]) {
      const { document } = await openUntitled(content);
      const opened = document.getText();
      await vscode.commands.executeCommand("copydesk.checkStory", document.uri);
      await vscode.commands.executeCommand("copydesk.fixSafeFindings", document.uri);
      assert.equal(document.getText(), opened);
    }
  });
});
