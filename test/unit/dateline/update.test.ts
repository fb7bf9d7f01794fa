import { describe, expect, it } from "vitest";
import { datelineRemoval } from "../../../src/core/dateline/edit";
import { datelineDateEdit } from "../../../src/core/dateline/update";
import { readStory } from "../../../src/core/story/readStory";
import type { StoryFormat } from "../../../src/core/story/story";
import { applyEdits } from "../../../src/core/text/edit";

const NOW = new Date("2018-09-30T22:30:00Z");

function updated(text: string, format: StoryFormat = "plain"): string {
  const update = datelineDateEdit(readStory(text, format), NOW);
  return update.ok ? applyEdits(text, update.edits) : update.message;
}

function removed(text: string, format: StoryFormat = "plain"): string {
  return applyEdits(text, datelineRemoval(readStory(text, format)));
}

describe("datelineDateEdit", () => {
  it.each([
    ["ISLAMABAD, Dec 4 (Reuters) - ", "ISLAMABAD, Oct 1 (Reuters) - "],
    ["HONOLULU, Dec. 4 (Xinhua) -- ", "HONOLULU, Sept. 30 (Xinhua) -- "],
    ["Islamabad, Dec 4, 2017 (AFP) - ", "Islamabad, Oct 1, 2018 (AFP) - "],
    ["ISLAMABAD, May 4, 2017 — ", "ISLAMABAD, Oct. 1, 2018 — "],
  ])("dates %j with the day in its city", (before, after) => {
    const story = (dateline: string): string => `Talks\n\n${dateline}The two sides met Monday in the capital.\n`;
    expect(updated(story(before))).toBe(story(after));
    expect(updated(story(after))).toBe(story(after));
  });

  it("changes the front matter's too", () => {
    const story = (dateline: string): string => `---\ntitle: Talks\ndateline: ${dateline}\n---\n\n${dateline} The two sides met Monday in the capital.\n`;
    expect(updated(story("ISLAMABAD, Dec 4 (Reuters) -"), "markdown")).toBe(story("ISLAMABAD, Oct 1 (Reuters) -"));
  });

  it("says why it cannot", () => {
    expect(updated("Talks\n\nThe two sides met.\n")).toBe("The story has no dateline.");
    expect(updated("Talks\n\nISLAMABAD (AP) — The two sides met.\n")).toBe("The dateline “ISLAMABAD (AP) —” is not dated.");
    expect(updated("Talks\n\nXYZZYVILLE, Dec 4 (Reuters) - The two sides met.\n")).toBe("No XYZZYVILLE is known, nor what day it is there: set the date by hand.");
  });
});

describe("datelineRemoval", () => {
  it("takes the dateline away, in the front matter too", () => {
    expect(removed("Talks\n\nISLAMABAD (AP) — The two sides met.\n")).toBe("Talks\n\nThe two sides met.\n");
    expect(removed('---\ndateline: "ISLAMABAD (AP) —"\n---\n\nISLAMABAD (AP) — The two sides met.\n', "markdown")).toBe("---\ndateline: \n---\n\nThe two sides met.\n");
    expect(removed("Talks\n\nThe two sides met.\n")).toBe("Talks\n\nThe two sides met.\n");
  });
});
