import { assert } from "chai";
import * as vscode from "vscode";
import { actionsAt, apply, configure, findingOf, openNewStory, ruleOf, shownIn, withoutFindingOf } from "../stories";

const HEADLINE = "Council meets on smog\n\n";
const OPENING = "LAHORE, Pakistan (AP) — The council met Monday and said that five percent of factories had closed.\n\n";
const GROUP = "The group is comprised of nine judges, and the the smog stays.\n";
const STORY = HEADLINE + OPENING + GROUP;

describe("findings", () => {
  it("are shown when a story is opened: rule, its page, message and place", async () => {
    const { document } = await openNewStory("findings-open.txt", STORY);
    const found = await findingOf(document, "comprise");
    assert.equal(document.getText(found.range), "comprised of");
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.include(found.message, "comprised of");
    const { target } = found.code as { readonly target: vscode.Uri };
    assert.equal(target.toString(), "https://github.com/copydesk/copydesk/blob/main/docs/rules/comprise.md");
  });

  it("are put right by a quick fix, and gone after the next save", async () => {
    const { document } = await openNewStory("findings-fix.txt", STORY);
    const { range } = await findingOf(document, "doubled-word");
    const actions = await actionsAt(document, range, vscode.CodeActionKind.QuickFix);
    const [fix] = actions.filter(({ isPreferred }) => isPreferred);
    if (fix === undefined) throw new Error("No fix is preferred.");
    await apply(fix);
    assert.equal(document.getText(), STORY.replace("the the", "the"));
    await document.save();
    await withoutFindingOf(document, "doubled-word");
    assert.isAbove(shownIn(document.uri).length, 0);
  });

  it("offer no quick fix for a text that has changed since", async () => {
    const { document } = await openNewStory("findings-stale.txt", STORY);
    const { range } = await findingOf(document, "doubled-word");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "New ");
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await actionsAt(document, range, vscode.CodeActionKind.QuickFix), []);
    await vscode.commands.executeCommand("copydesk.checkStory");
    assert.isNotEmpty(await actionsAt(document, range, vscode.CodeActionKind.QuickFix));
    await document.save();
  });

  it("are all put right at once where that is safe, in one step that one undo takes back", async () => {
    const { document } = await openNewStory("findings-all.txt", STORY);
    await findingOf(document, "doubled-word");
    await vscode.commands.executeCommand("copydesk.fixSafeFindings");
    const fixed = document.getText();
    assert.include(fixed, "said that 5% of factories");
    assert.include(fixed, "and the smog");
    assert.include(fixed, "is comprised of");
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), STORY);
    await document.save();
  });

  it("are looked for in the text as it stands when all are fixed on save", async () => {
    const { document } = await openNewStory("findings-on-save.txt", "Council meets on smog\n\nNothing is wrong here.\n");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), "\nThe smog rose by six percent of the the norm.\n");
    await vscode.workspace.applyEdit(edit);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [fixAll, ...others] = await actionsAt(document, whole, vscode.CodeActionKind.SourceFixAll);
    assert.equal(fixAll?.title, "Fix all safe Copydesk findings");
    assert.equal(fixAll?.kind?.value, "source.fixAll.copydesk");
    assert.isEmpty(others);
    if (fixAll) await apply(fixAll);
    assert.include(document.getText(), "The smog rose by 6% of the norm.");
    await document.save();
  });

  it("of a rule that is turned off in the workspace go away, and come back with it", async () => {
    const { document } = await openNewStory("findings-off.txt", STORY);
    const { range } = await findingOf(document, "comprise");
    const turnOff = (await actionsAt(document, range)).find(({ title }) => title === "Turn off rule comprise in this workspace");
    assert.deepEqual(turnOff?.command?.arguments, ["comprise", document.uri]);
    try {
      await vscode.commands.executeCommand("copydesk.turnOffRule", "comprise", document.uri);
      await withoutFindingOf(document, "comprise");
      assert.deepEqual(vscode.workspace.getConfiguration().inspect("copydesk.rules")?.workspaceValue, { comprise: "off" });
    } finally {
      await configure("copydesk.rules", undefined);
    }
    await findingOf(document, "comprise");
  });

  it("follow the text as it is typed, where the desk wants that", async () => {
    const { document } = await openNewStory("findings-typed.txt", "Council meets on smog\n\nNothing is wrong here.\n");
    await configure("copydesk.run", "onType");
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(document.getText().length), "\nThe the smog stays.\n");
      await vscode.workspace.applyEdit(edit);
      const { range } = await findingOf(document, "doubled-word");
      assert.equal(document.lineAt(range.start).text, "The the smog stays.");
    } finally {
      await configure("copydesk.run", undefined);
    }
    await document.save();
  });

  it("are looked for on the command alone, where the desk wants that", async () => {
    await configure("copydesk.run", "manual");
    try {
      const { document } = await openNewStory("findings-manual.txt", STORY);
      await document.save();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      assert.isEmpty(shownIn(document.uri));
      await vscode.commands.executeCommand("copydesk.checkStory");
      assert.include(shownIn(document.uri).map(ruleOf), "comprise");
    } finally {
      await configure("copydesk.run", undefined);
    }
  });

  it("go on where a setting cannot be followed", async () => {
    await configure("copydesk.rules", { "no-such-rule": "off", comprise: "loud", "doubled-word": "info" });
    try {
      const { document } = await openNewStory("findings-settings.txt", STORY);
      assert.equal((await findingOf(document, "comprise")).severity, vscode.DiagnosticSeverity.Warning);
      assert.equal((await findingOf(document, "doubled-word")).severity, vscode.DiagnosticSeverity.Information);
    } finally {
      await configure("copydesk.rules", undefined);
    }
  });

  it("of a closed story go away, and the others' stay", async () => {
    const staying = await openNewStory("findings-staying.txt", STORY);
    await findingOf(staying.document, "comprise");
    const { document } = await openNewStory("findings-closing.md", STORY);
    await findingOf(document, "comprise");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    assert.include(shownIn(staying.document.uri).map(ruleOf), "comprise");
    assert.notEqual(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });
});
