import names from "./bundledNames.yaml";
import type { NameEntry } from "./nameEntry";

/** The names that come with Copydesk. Their shape is checked by a test. */
export const BUNDLED_NAMES: readonly NameEntry[] = (names as readonly (Pick<NameEntry, "name" | "kind"> & Partial<NameEntry>)[]).map(
  (entry) => ({ aliases: [], variants: [], ...entry }),
);
