/** YAML data files are turned into plain data when the bundle is built: see build/yaml-modules.mjs. */
declare module "*.yaml" {
  const content: unknown;
  export default content;
}
