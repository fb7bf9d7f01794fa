import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/** core's folders, lowest first: a folder imports from those before it, and from no other (ARCHITECTURE.md). */
const layers = [
  ["text"],
  ["story"],
  ["nlp"],
  ["entities", "names", "places"],
  ["dateline", "byline"],
  ["house"],
  ["rules"],
  ["lint"],
];

const importDirection = layers.slice(0, -1).flatMap((folders, level) => {
  const above = layers.slice(level + 1).flat();
  return folders.map((folder) => ({
    target: `./src/core/${folder}`,
    from: above.map((name) => `./src/core/${name}`),
    message: "core imports one way: see the layers in ARCHITECTURE.md.",
  }));
});

const zones = [
  ...importDirection,
  {
    target: "./src/core",
    from: ["./src/vscode", "./src/cli", "./src/extension.ts"],
    message: "core knows nothing of its shells.",
  },
  {
    target: ["./src/vscode", "./src/cli", "./src/extension.ts"],
    from: "./src/core",
    except: ["./index.ts"],
    message: "src/core/index.ts is the only door to core.",
  },
  { target: "./src/vscode", from: "./src/cli", message: "Shells do not import one another." },
  { target: "./src/cli", from: "./src/vscode", message: "Shells do not import one another." },
].flatMap(({ target, ...zone }) => [target].flat().map((one) => ({ ...zone, target: one })));

export default tseslint.config(
  { ignores: ["dist/", "artifacts/", ".vscode-test/", "node_modules/"] },
  {
    files: ["**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    plugins: { "import-x": importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "max-depth": ["error", 3],
      complexity: ["error", 12],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ group: ["vscode", "node:*"], message: "core is pure." }] }],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    ignores: ["src/core/nlp/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["vscode", "node:*", "compromise", "compromise/*"], message: "Only core/nlp imports compromise; core is pure." }] },
      ],
    },
  },
  {
    // Inner loops over typed arrays, whose bounds the loops give.
    files: ["scripts/train/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: { "max-lines-per-function": "off" },
  },
);
