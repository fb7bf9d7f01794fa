import { assert } from "chai";
import * as vscode from "vscode";
import { eventually } from "../eventually";
import { actionsAt, newsroom, openNewStory, shownIn, writeFile } from "../stories";

const LIST = ".copydesk/names.yaml";
const STORY = "Council meets on smog\n\nThe council heard Zubeida Karimova on Monday. Karimova spoke for an hour.\n";
const listUri = (): vscode.Uri => vscode.Uri.joinPath(newsroom(), LIST);

const entry = (variant: string): string => `- name: Zubaida Karimova\n  kind: person\n  variants: [${variant}]\n`;

function flagged(document: vscode.TextDocument): string[] {
  return shownIn(document.uri).map(({ range }) => document.getText(range));
}

describe("the names list", () => {
  let before: Uint8Array | undefined;

  beforeEach(async () => {
    before = await vscode.workspace.fs.readFile(listUri()).then(undefined, () => undefined);
  });

  afterEach(async () => {
    if (before) await vscode.workspace.fs.writeFile(listUri(), before);
    else await vscode.workspace.fs.delete(listUri());
  });

  it("holds as soon as it is saved, and its house form is the fix", async () => {
    const { document } = await openNewStory("names-reload.txt", STORY);
    await writeFile(LIST, entry("Zubeida Karimova"));
    const [found] = await eventually(() => {
      const wrong = shownIn(document.uri).filter(({ range }) => document.getText(range) === "Zubeida Karimova");
      return wrong.length > 0 ? wrong : undefined;
    }, "The misspelt name");
    if (found === undefined) throw new Error("Nothing was found.");
    const fixes = await actionsAt(document, found.range, vscode.CodeActionKind.QuickFix);
    assert.include(fixes.map(({ title }) => title).join("\n"), "Zub");
    await writeFile(LIST, "- name: Zubaida Karimova\n  aliases: [Zubeida Karimova]\n");
    await eventually(() => (flagged(document).includes("Zubeida Karimova") ? undefined : true), "The name, now right");
  });

  it("shows its own mistakes where they stand, and the rest of it holds", async () => {
    const { document } = await openNewStory("names-mistakes.txt", STORY);
    await writeFile(LIST, `${entry("Zubeida Karimova")}- nam: Robert Burns\n`);
    const problems = await eventually(() => {
      const shown = shownIn(listUri());
      return shown.length > 0 ? shown : undefined;
    }, "A problem in the names list");
    assert.isTrue(problems.some(({ range }) => range.start.line === 3), JSON.stringify(problems));
    await eventually(() => (flagged(document).includes("Zubeida Karimova") ? true : undefined), "The misspelt name");
    await writeFile(LIST, entry("Zubeida Karimova"));
    await eventually(() => (shownIn(listUri()).length === 0 ? true : undefined), "A list without problems");
  });

  it("is started for whom opens it, with nothing but comments", async () => {
    if (before) await vscode.workspace.fs.delete(listUri());
    await vscode.commands.executeCommand("copydesk.openNamesList");
    const { document } = await eventually(() => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.endsWith(LIST) ? editor : undefined;
    }, "The names list's editor");
    assert.isAbove(document.lineCount, 3);
    for (const line of document.getText().trimEnd().split("\n")) assert.match(line, /^#/);
    assert.isEmpty(shownIn(document.uri));
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    if (!before) await writeFile(LIST, "");
  });
});
