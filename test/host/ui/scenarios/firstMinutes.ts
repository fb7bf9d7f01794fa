import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import type { Session } from "../session";
import type { Workbench } from "../workbench";
import { realStory } from "../../paths";

/** The real story where it is there, else the sample that has the same mistakes. */
const STORY = `stories/${existsSync(realStory.file) ? realStory.name : "islamabad-talks.txt"}`;

async function text(workbench: Workbench): Promise<string> {
  return (await workbench.lines.allInnerTexts()).join("\n").replaceAll("\u00A0", " ");
}

async function waitForText(workbench: Workbench, words: string): Promise<void> {
  await workbench.lines.filter({ hasText: words }).first().waitFor();
}

/** What a new user does by hand, one after the other. */
export default function firstMinutes(session: Session): void {
  describe("the first minutes with a story", () => {
    it("are findings with their fixes, highlights, a dateline and a byline", async () => {
      const workbench = await session.open({ file: STORY });
      const { page } = workbench;
      await workbench.squiggles("warning").first().waitFor();
      await workbench.decoratedText.first().waitFor();

      await workbench.showProblems("Mullah");
      await workbench.problems.filter({ hasText: "Mullah Omar" }).first().waitFor();
      await workbench.problems.filter({ hasText: "Mullah Mansour" }).first().dblclick();
      const fix = await workbench.findQuickFix("Change to “Mullah Mansour”");
      await workbench.screenshot("quick-fix");
      await fix.click();
      await waitForText(workbench, "Mullah Mansour");
      await workbench.showProblems("");
      await page.keyboard.press("Control+Shift+M");

      await workbench.goToStart();
      await workbench.runCommand("Copydesk: Insert Dateline");
      await workbench.fillQuickInput("Pesh");
      await workbench.picks.filter({ hasText: "PESHAWAR, Pakistan (AP) —" }).first().waitFor();
      await workbench.screenshot("insert-dateline");
      await workbench.pick("PESHAWAR, Pakistan (AP) —");
      await waitForText(workbench, "PESHAWAR, Pakistan (AP) — ");

      await workbench.runCommand("Copydesk: Insert Byline");
      await workbench.fillQuickInput("Kathy Gannon and Munir Ahmed");
      await workbench.picks.filter({ hasText: "By KATHY GANNON and MUNIR AHMED" }).first().waitFor();
      await workbench.screenshot("insert-byline");
      await page.keyboard.press("Enter");
      await page.locator(".quick-input-widget input[placeholder='Associated Press']").waitFor();
      await page.keyboard.press("Enter");
      await waitForText(workbench, "By KATHY GANNON and MUNIR AHMED");
      assert.equal((await text(workbench)).match(/PESHAWAR/g)?.length, 1);

      assert.ok((await workbench.decoratedText.count()) > 0);
      await workbench.runCommand("Copydesk: Toggle Highlights");
      await workbench.decoratedText.first().waitFor({ state: "detached" });
      await workbench.screenshot("without-highlights");
      await workbench.runCommand("Copydesk: Toggle Highlights");
      await workbench.decoratedText.first().waitFor();
    });
  });
}
