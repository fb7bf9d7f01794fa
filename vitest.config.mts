import { defineConfig } from "vitest/config";
import { wordListsForVite } from "./build/word-lists.mjs";
import { yamlForVite } from "./build/yaml-modules.mjs";

export default defineConfig({
  plugins: [yamlForVite, wordListsForVite],
  test: {
    include: ["test/{unit,stories,corpus,manifest}/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
