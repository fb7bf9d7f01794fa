/** YAML data files are turned into plain data when the bundle is built: see build/yaml-modules.mjs. */
declare module "*.yaml" {
  const content: unknown;
  export default content;
}

/** Word lists of packages: see build/word-lists.mjs. */
declare module "@cspell/dict-people-names/dict/people-names.txt" {
  const words: string;
  export default words;
}
