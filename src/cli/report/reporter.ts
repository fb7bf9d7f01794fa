import type { StoryReport } from "../storyChecker";
import type { Tally } from "../tally";

/** Turns reports of stories into the text that is printed, one after the other, then the end. */
export interface Reporter {
  story(report: StoryReport): string;
  end(tally: Tally): string;
}
