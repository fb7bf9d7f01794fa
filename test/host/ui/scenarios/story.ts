import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { newsroomFolder } from "../../paths";
import type { Session } from "../session";

export default function storyScenarios(session: Session): void {
  describe("the workbench", () => {
    it("shows a story with its findings underlined", async () => {
      const [story] = readdirSync(join(newsroomFolder, "stories")).filter((name) => name.endsWith(".txt")).sort();
      assert.ok(story);
      const workbench = await session.open({ file: `stories/${story}` });
      await workbench.squiggles("warning").first().waitFor();
      await workbench.showProblems("");
      await workbench.statusBar.filter({ hasText: "Activating" }).waitFor({ state: "detached" });
      const picture = await workbench.screenshot("workbench");
      assert.ok((await stat(picture)).size > 10_000);
    });

    it("offers Copydesk's commands in the command palette", async () => {
      const workbench = await session.open();
      const command = await workbench.findCommand("Copydesk: ");
      assert.match(await command.innerText(), /^Copydesk: \w/);
    });
  });
}
