import ap from "./ap.yaml";
import type { HouseStyle } from "./houseStyle";
import worldBulletin from "./world-bulletin.yaml";

/** The house profiles that come with Copydesk; the first is the default. Their shape is checked by a test. */
export const HOUSE_PROFILES = [ap, worldBulletin] as readonly HouseStyle[];

/** The profile in force where none is set. */
export const DEFAULT_PROFILE = "ap";

/** The profile of an id, or undefined where there is none. */
export function findProfile(id: string): HouseStyle | undefined {
  return HOUSE_PROFILES.find((profile) => profile.id === id);
}
