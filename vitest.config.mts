import { defineConfig } from "vitest/config";
import { yamlForVite } from "./build/yaml-modules.mjs";

export default defineConfig({
  plugins: [yamlForVite],
  test: {
    include: ["test/{unit,stories,corpus,manifest}/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
