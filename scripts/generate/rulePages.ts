import { CATEGORIES, type Category, type FixClass, type OptionSchema, type Rule, type Sample } from "../../src/core/rules/rule";

/** The folder of the pages, from the repository's root. */
export const PAGES_FOLDER = "docs/rules";

const NOTICE = "<!-- Written by `npm run generate` from the rule itself; change it there. -->";

/** What each class of fix means to an editor. */
const FIX_CLASSES: Readonly<Record<FixClass, string>> = {
  safe: "safe: one fix, which *Fix All* applies as well",
  choice: "a choice: fixes to pick from, never applied in bulk",
  query: "none: it asks",
};

/** Every page that the rules give, by file name within `docs/rules`. */
export function rulePages(rules: readonly Rule[]): Map<string, string> {
  const pages = rules.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const);
  return new Map([...pages, ["README.md", indexPage(rules)]]);
}

function rulePage(rule: Rule): string {
  const { id, meta, examples } = rule;
  const facts = [`\`${id}\``, categoryTitle(meta.category), `severity ${meta.severity}`, `fix ${FIX_CLASSES[meta.fix]}`];
  const sections = [
    `${NOTICE}\n\n# ${meta.title}`,
    facts.join(" · "),
    meta.why,
    `## Wrong and right\n\n${exampleTable(rule)}`,
    `## Passes\n\n${list(examples.pass.map(inline))}`,
    ...(meta.exceptions ? [`## Exceptions\n\n${list(meta.exceptions)}`] : []),
    ...(Object.keys(meta.options).length > 0 ? [`## Options\n\n${optionTable(meta.options)}`] : []),
    ...(meta.quotations === "checked" ? ["## Quotations\n\nThis rule looks inside quotations too, and never changes one in bulk."] : []),
    `## Follows\n\n${meta.source}`,
    `## Switch it off\n\n\`\`\`json\n"copydesk.rules": { "${id}": "off" }\n\`\`\``,
  ];
  return `${sections.join("\n\n")}\n`;
}

function exampleTable({ examples }: Rule): string {
  const rows = examples.flag.map(([sample, fixed]) => [inline(sample), fixed === null ? "*it asks, and offers nothing*" : cell(fixed)]);
  return table(["Wrong", "Right"], rows);
}

function optionTable(options: Readonly<Record<string, OptionSchema>>): string {
  const rows = Object.entries(options).map(([name, option]) => [`\`${name}\``, option.description, rangeOf(option), `\`${String(option.default)}\``]);
  return table(["Option", "What it does", "Values", "Default"], rows);
}

function rangeOf(option: OptionSchema): string {
  if (option.type === "integer") return [option.minimum ?? "…", option.maximum ?? "…"].join(" to ");
  if (option.type === "string" && option.enum) return option.enum.map((value) => `\`${value}\``).join(", ");
  return option.type;
}

function indexPage(rules: readonly Rule[]): string {
  const categories = CATEGORIES.filter((category) => rules.some(({ meta }) => meta.category === category));
  const sections = categories.map((category) => {
    const ofCategory = rules.filter(({ meta }) => meta.category === category).sort((a, b) => (a.id < b.id ? -1 : 1));
    const rows = ofCategory.map(({ id, meta }) => [`[${id}](${id}.md)`, meta.title, meta.severity, meta.fix]);
    return `## ${categoryTitle(category)}\n\n${table(["Rule", "What it looks at", "Severity", "Fix"], rows)}`;
  });
  const lead = `Copydesk's ${rules.length} rules, as the AP profile runs them. None of them looks at quoted words, unless its page says so.`;
  return `${[`${NOTICE}\n\n# Rules`, lead, ...sections].join("\n\n")}\n`;
}

/** "sensitive-language" as a heading: "Sensitive language". */
function categoryTitle(category: Category): string {
  const words = category.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function inline(sample: Sample): string {
  return cell(typeof sample === "string" ? sample : sample.story);
}

/** A text in one line of Markdown: its own marks show as they are, its line breaks stay. */
function cell(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`)
    .replace(/^([-+]|\d+\.) /gm, "\\$1 ")
    .replaceAll("\n", "<br>");
}
