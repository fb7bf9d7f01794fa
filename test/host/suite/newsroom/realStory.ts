import { assert } from "chai";
import * as vscode from "vscode";
import { actionsAt, apply, newsroom, ruleOf, shownIn } from "../stories";
import { eventually } from "../eventually";

const STORY = "stories/world-bulletin-2017-12-04.txt";

/** What an editor should see in it: the rule, and the words that it marks. */
const EXPECTED = [
  ["repeated-headline", "US defense secretary meets Pakistan's prime minister"],
  ["cabinet-secretary", "Secretary of Defense"],
  ["compound-modifier", "high profile"],
  ["name-spelling", "Khurram Dastagir Khan"],
  ["mixed-quotation-marks", "’"],
  ["name-spelling", "Mullah Omer"],
  ["name-spelling", "Mullah Omer"],
  ["name-spelling", "Mullah Mansur"],
  ["comprise", "comprising of"],
] as const;

async function fixOf(document: vscode.TextDocument, words: string, title: string): Promise<vscode.CodeAction> {
  const found = shownIn(document.uri).find(({ range }) => document.getText(range) === words);
  const actions = found ? await actionsAt(document, found.range, vscode.CodeActionKind.QuickFix) : [];
  const action = actions.find((offered) => offered.title === title);
  if (!action) throw new Error(`“${title}” is not offered; ${actions.map((offered) => offered.title).join(", ")} are.`);
  return action;
}

describe("a real story", () => {
  let document: vscode.TextDocument;

  before(async function () {
    const uri = vscode.Uri.joinPath(newsroom(), STORY);
    const isThere = await vscode.workspace.fs.stat(uri).then(() => true, () => false);
    if (!isThere) {
      console.log(`${STORY} is not here; its tests are skipped.`);
      this.skip();
    }
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await eventually(() => (shownIn(uri).length > 0 ? true : undefined), "Findings");
  });

  it("shows what a copy editor would mark, and no name that is right", () => {
    const shown = shownIn(document.uri).map((finding) => [String(ruleOf(finding)), document.getText(finding.range)] as const);
    for (const [rule, words] of EXPECTED) {
      const wanted = EXPECTED.filter((expected) => expected[0] === rule && expected[1] === words).length;
      assert.equal(shown.filter((one) => one[0] === rule && one[1] === words).length, wanted, `${rule}: ${words}`);
    }
    const names = shown.filter(([rule]) => rule.startsWith("name-"));
    assert.deepEqual([...new Set(names.map(([, words]) => words))].sort(), ["Khurram Dastagir Khan", "Mullah Mansur", "Mullah Omer"]);
  });

  it("is put right name by name, gets a dateline and a byline, and is checked again when it is saved", async () => {
    await apply(await fixOf(document, "Mullah Mansur", "Change to “Mullah Mansour”"));
    assert.include(document.getText(), "successor, Mullah Mansour in a U.S. drone strike");
    await vscode.commands.executeCommand("copydesk.insertDateline", { place: "Islamabad" });
    await vscode.commands.executeCommand("copydesk.insertDateline", { place: "Islamabad" });
    assert.include(document.getText(), "\n\nISLAMABAD (AP) — U.S. Secretary of Defense James Mattis met");
    await vscode.commands.executeCommand("copydesk.insertByline", { names: ["Robert Burns"] });
    assert.include(document.getText(), "\n\nBy ROBERT BURNS\nAssociated Press\n\nISLAMABAD (AP) — U.S.");
    assert.notInclude(document.getText(), "News Desk");
    await document.save();
    await eventually(() => {
      const words = shownIn(document.uri).map(({ range }) => document.getText(range));
      return words.includes("Mullah Omer") && !words.includes("Mullah Mansur") ? true : undefined;
    }, "The check of the saved story");
  });
});
