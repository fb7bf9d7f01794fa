import assert from "node:assert/strict";
import type { Session } from "../session";

const FIRST_WORDS = "The council met Monday";

export default function datelineScenarios(session: Session): void {
  describe("Insert Dateline", () => {
    it("offers Peshawar for “Pesh”, shows the line, and the story begins with it where writing goes on", async () => {
      const workbench = await session.open({ file: "stories/dateline.txt", text: `Council meets on smog\n\n${FIRST_WORDS}.\n` });
      await workbench.runCommand("Copydesk: Insert Dateline");
      await workbench.fillQuickInput("Pesh");
      const offered = workbench.picks.filter({ hasText: "Peshawar, Pakistan" }).first();
      await offered.waitFor();
      assert.match(await offered.innerText(), /PESHAWAR, Pakistan \(AP\) —/);
      await workbench.screenshot("insert-dateline");
      await workbench.pick("Peshawar, Pakistan");
      const line = workbench.lines.filter({ hasText: FIRST_WORDS });
      await line.filter({ hasText: "PESHAWAR, Pakistan (AP) — The council" }).waitFor();
      await workbench.statusBar.filter({ hasText: "Ln 3, Col 27" }).waitFor();
      await workbench.type("X");
      await line.filter({ hasText: "(AP) — XThe council" }).waitFor();
    });
  });
}
