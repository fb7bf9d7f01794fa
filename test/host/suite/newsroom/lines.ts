import { assert } from "chai";
import * as vscode from "vscode";
import { configure, openNewStory } from "../stories";

const HEADER = "Council meets on smog\n\n";
const BODY = "The council met Monday in Lahore to talk about the smog that has closed schools.\n\nIt meets again in June.\n";

const insertDateline = (place: string): Thenable<void> => vscode.commands.executeCommand("copydesk.insertDateline", { place });
const insertByline = (given: object): Thenable<void> => vscode.commands.executeCommand("copydesk.insertByline", given);

function textBeforeCursor({ document, selection }: vscode.TextEditor): string {
  assert.isTrue(selection.isEmpty);
  return document.getText(new vscode.Range(new vscode.Position(0, 0), selection.active));
}

describe("a dateline", () => {
  it("is inserted before the first word, with the cursor behind it, and taken back by one undo", async () => {
    const editor = await openNewStory("dateline-first.txt", HEADER + BODY);
    await insertDateline("Islamabad");
    assert.equal(editor.document.getText(), `${HEADER}ISLAMABAD (AP) — ${BODY}`);
    assert.equal(textBeforeCursor(editor), `${HEADER}ISLAMABAD (AP) — `);
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), HEADER + BODY);
    await editor.document.save();
  });

  it("takes the place of the one that is there", async () => {
    const { document } = await openNewStory("dateline-second.txt", HEADER + BODY);
    await insertDateline("Islamabad");
    await insertDateline("Peshawar");
    assert.equal(document.getText(), `${HEADER}PESHAWAR, Pakistan (AP) — ${BODY}`);
    await insertDateline("Peshawar");
    assert.equal(document.getText(), `${HEADER}PESHAWAR, Pakistan (AP) — ${BODY}`);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), `${HEADER}ISLAMABAD (AP) — ${BODY}`);
    await document.save();
  });

  it("is taken away, in the front matter as well, by one step", async () => {
    const story = (dateline: string, field: string): string => `---\nheadline: Smog\ndateline:${field}\n---\n\n${dateline}${BODY}`;
    const before = story("ISLAMABAD (AP) — ", " ISLAMABAD (AP) —");
    const { document } = await openNewStory("dateline-removed.md", before);
    await vscode.commands.executeCommand("copydesk.removeDateline");
    assert.equal(document.getText(), story("", " "));
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
    await insertDateline("Peshawar");
    assert.equal(document.getText(), story("PESHAWAR, Pakistan (AP) — ", " PESHAWAR, Pakistan (AP) —"));
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
    await document.save();
  });

  it("gets another date", async () => {
    const { document } = await openNewStory("dateline-dated.txt", `${HEADER}ISLAMABAD, Feb 30 (Reuters) - ${BODY}`);
    await vscode.commands.executeCommand("copydesk.updateDatelineDate");
    const today = new Intl.DateTimeFormat("en-US", { timeZone: "Asia/Karachi", day: "numeric" }).format(new Date());
    assert.match(document.getText(), new RegExp(`\n\nISLAMABAD, [A-Z][a-z]+ ${today} \\(Reuters\\) - The council`));
    await document.save();
  });

  it("is completed from the beginning of a city where the story begins, and nowhere else", async () => {
    const { document } = await openNewStory("dateline-completed.txt", `${HEADER}Pesh`);
    const offered = async (position: vscode.Position): Promise<readonly string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, position);
      return list.items.map(({ insertText }) => (typeof insertText === "string" ? insertText : ""));
    };
    assert.include(await offered(new vscode.Position(2, 4)), "PESHAWAR, Pakistan (AP) — ");
    assert.notInclude(await offered(new vscode.Position(0, 4)), "PESHAWAR, Pakistan (AP) — ");
    await document.save();
  });

  it("names a town that no list has, as typed with its country", async () => {
    const { document } = await openNewStory("dateline-town.txt", HEADER + BODY);
    await insertDateline("Wana, Pakistan");
    assert.equal(document.getText(), `${HEADER}WANA, Pakistan (AP) — ${BODY}`);
    await document.save();
  });

  it("has the form that the settings ask for", async () => {
    await configure("copydesk.dateline.preset", "ap-no-source");
    try {
      const { document } = await openNewStory("dateline-preset.txt", HEADER + BODY);
      await insertDateline("Kabul");
      assert.equal(document.getText(), `${HEADER}KABUL, Afghanistan — ${BODY}`);
      await document.save();
    } finally {
      await configure("copydesk.dateline.preset", undefined);
    }
  });
});

describe("a byline", () => {
  it("is inserted under the headline, is replaced by another, and each is one step to undo", async () => {
    const { document } = await openNewStory("byline.txt", HEADER + BODY);
    await insertByline({ names: ["Kathy Gannon", "Munir Ahmed"] });
    const first = `${HEADER}By KATHY GANNON and MUNIR AHMED\nAssociated Press\n\n${BODY}`;
    assert.equal(document.getText(), first);
    await insertByline({ names: ["Robert Burns"], role: "AP National Security Writer" });
    assert.equal(document.getText(), `${HEADER}By ROBERT BURNS\nAP National Security Writer\n\n${BODY}`);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), first);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), HEADER + BODY);
    await document.save();
  });

  it("is the desk's credit line where the house has that, and stands there once", async () => {
    await configure("copydesk.profile", "world-bulletin");
    try {
      const { document } = await openNewStory("byline-credit.txt", HEADER + BODY);
      await insertByline({});
      await insertByline({});
      assert.equal(document.getText(), `${HEADER}World Bulletin / News Desk\n\n${BODY}`);
      await document.save();
    } finally {
      await configure("copydesk.profile", undefined);
    }
  });
});
