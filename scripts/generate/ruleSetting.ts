import { SEVERITIES } from "../../src/core/house/houseStyle";
import type { Rule } from "../../src/core/rules/rule";

const SETTING = "copydesk.rules";

/** What this program reads of package.json. */
interface Manifest {
  readonly contributes?: { readonly configuration?: Section | readonly Section[] };
}
interface Section {
  readonly properties?: Record<string, { properties?: Record<string, unknown> }>;
}

/**
 * package.json with one property for each rule in the setting `copydesk.rules`, all else as it is.
 * @throws {Error} where package.json contributes no such setting
 */
export function withRuleSetting(packageJson: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(packageJson) as Manifest;
  const sections = [manifest.contributes?.configuration ?? []].flat();
  const setting = sections.map(({ properties }) => properties?.[SETTING]).find((found) => found !== undefined);
  if (!setting) throw new Error(`package.json contributes no setting "${SETTING}" to write the rules into.`);
  setting.properties = Object.fromEntries([...rules].sort((a, b) => (a.id < b.id ? -1 : 1)).map((rule) => [rule.id, switchOf(rule)]));
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The switch of one rule. It has no default: what is not set is as the house has it. */
function switchOf({ meta }: Rule): Record<string, unknown> {
  return { type: "string", enum: [...SEVERITIES, "off"], markdownDescription: `${meta.title}. By itself: \`${meta.severity}\`.` };
}
