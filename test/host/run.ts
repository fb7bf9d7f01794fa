// Runs the suites of this folder in a real VS Code:
//   node build/run-typescript.mjs test/host/run.ts [--only NAME] [--on electron|server]
// It prints every test and a line of totals for each suite, writes artifacts/host-<suite>.json, and exits 1 if anything failed.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { bundleForExtensionHost, bundleForNode, type ScenarioFolder } from "./bundles";
import { installExtension, startCodeServer, workbenchAddress } from "./codeServer";
import { findVSCode, runSuiteInElectron } from "./electronHost";
import { installServerPackages } from "./install";
import { runMocha } from "./mochaRun";
import { SuiteRecord, type SuiteOutcome } from "./outcome";
import { openPage, runSuiteInPage } from "./page";
import { artifactsFolder, root, testFolder } from "./paths";
import { Session } from "./ui/session";
import { runSuiteOnTheWeb } from "./webHost";
import { makeScratch } from "./workspace";

/** No suite should take a tenth of this; a machine with much else to do may need it. */
const suiteLimit = 10 * 60_000;

/** A set of scenarios and where they run. */
interface Suite {
  readonly name: string;
  readonly host: "desktop" | "web" | "packaged" | "workbench";
  readonly scenarios: ScenarioFolder;
  /** Whether the sample newsroom is opened as the workspace's folder. */
  readonly folder: boolean;
}

const suites: readonly Suite[] = [
  { name: "desktop", host: "desktop", scenarios: "suite/newsroom", folder: true },
  { name: "desktop without a folder", host: "desktop", scenarios: "suite/noFolder", folder: false },
  { name: "web", host: "web", scenarios: "suite/newsroom", folder: true },
  { name: "web without a folder", host: "web", scenarios: "suite/noFolder", folder: false },
  { name: "packaged", host: "packaged", scenarios: "suite/packaged", folder: true },
  { name: "workbench", host: "workbench", scenarios: "ui/scenarios", folder: true },
];

/** What the suites of one run share. */
interface Equipment {
  readonly browser: Browser;
  /** The VS Code for desktops to run in; without it, the server takes its place. */
  readonly vscode: string | undefined;
}

type RunSuite = (suite: Suite, equipment: Equipment, record: SuiteRecord) => Promise<void>;

const runners: Readonly<Record<Suite["host"], RunSuite>> = {
  desktop: (suite, equipment, record) => runOnDesktop(suite, equipment, record, { extension: root }),
  web: runOnWeb,
  packaged: runPackaged,
  workbench: runInWorkbench,
};

async function runOnDesktop(
  { scenarios, folder }: Suite,
  { browser, vscode }: Equipment,
  record: SuiteRecord,
  { extension, vsix }: { readonly extension: string; readonly vsix?: string },
): Promise<void> {
  const tests = await bundleForExtensionHost(scenarios, "desktop");
  const scratch = await makeScratch();
  const target = { extension, tests, ...(folder ? { folder: await scratch.newsroom() } : {}) };
  try {
    if (vscode !== undefined && vsix === undefined) {
      await runSuiteInElectron({ executable: vscode, dataFolder: scratch.dataFolder, ...target }, record, suiteLimit);
      return;
    }
    if (vsix !== undefined) await installExtension(vsix, scratch.dataFolder);
    const server = await startCodeServer({ dataFolder: scratch.dataFolder, logFile: record.logFile });
    const page = await openPage(browser, record);
    try {
      await runSuiteInPage(page, workbenchAddress(server, target), record, suiteLimit);
    } finally {
      await page.close();
      await server.stop();
    }
  } finally {
    await scratch.remove();
  }
}

async function runOnWeb({ scenarios, folder }: Suite, { browser }: Equipment, record: SuiteRecord): Promise<void> {
  const tests = await bundleForExtensionHost(scenarios, "web");
  const scratch = await makeScratch();
  try {
    const target = folder ? { tests, folder: await scratch.newsroom() } : { tests };
    await runSuiteOnTheWeb(browser, target, record, suiteLimit);
  } finally {
    await scratch.remove();
  }
}

/** Installs the very file that is published; the only extension under development is an empty one. */
async function runPackaged(suite: Suite, equipment: Equipment, record: SuiteRecord): Promise<void> {
  const { packageExtension } = (await import(pathToFileURL(join(root, "scripts", "package.mjs")).href)) as {
    packageExtension: (outputFile: string) => Promise<void>;
  };
  const vsix = join(testFolder, "copydesk.vsix");
  await packageExtension(vsix);
  await runOnDesktop(suite, equipment, record, { extension: join(root, "test", "host", "harness"), vsix });
}

async function runInWorkbench({ scenarios }: Suite, { browser }: Equipment, record: SuiteRecord): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const bundle = await bundleForNode(scenarios);
  const { load } = (await import(pathToFileURL(bundle).href)) as { load: (session: Session) => Promise<void> };
  const session = await Session.start(browser, record);
  try {
    const loadScenarios = (): Promise<void> => {
      closeWindowsAfterEach(session);
      return load(session);
    };
    await runMocha(Mocha, loadScenarios, (event) => { record.event(event); });
  } finally {
    await session.end();
  }
}

/** No scenario sees the windows of the one before; those of one that failed are pictured first. */
function closeWindowsAfterEach(session: Session): void {
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await session.pictureWindows(`failed-${this.currentTest.title.replace(/\W+/g, "-")}`);
    await session.closeWindows();
  });
}

async function runAndReport(suite: Suite, equipment: Equipment): Promise<SuiteOutcome> {
  console.log(`\n${suite.name}`);
  const record = new SuiteRecord(suite.name);
  const outcome = await runners[suite.host](suite, equipment, record).then(
    () => record.close(),
    (error: unknown) => record.close(String(error)),
  );
  if (outcome.problem !== undefined) console.log(`  \u2717 ${outcome.problem}`);
  console.log(`  ${outcome.passed} passed, ${outcome.failed} failed`);
  const file = join(artifactsFolder, `host-${suite.name.replaceAll(" ", "-")}.json`);
  await writeFile(file, `${JSON.stringify(outcome, undefined, 2)}\n`);
  return outcome;
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({ options: { only: { type: "string", multiple: true }, on: { type: "string" } } });
  const chosen = suites.filter(({ name }) => values.only?.includes(name) ?? true);
  if (chosen.length === 0) throw new Error(`There are these suites: ${suites.map(({ name }) => name).join(", ")}`);
  await mkdir(artifactsFolder, { recursive: true });
  await installServerPackages();
  const needsDesktop = chosen.some(({ host }) => host === "desktop");
  const vscode = values.on === "server" || !needsDesktop ? undefined : await findVSCode();
  if (values.on === "electron" && vscode === undefined) throw new Error("No VS Code for desktops: name one in COPYDESK_VSCODE.");
  console.log(`Desktop extension host: ${vscode ?? "VS Code's server"}`);
  const browser = await launchBrowser();
  try {
    let failed = 0;
    for (const suite of chosen) failed += (await runAndReport(suite, { browser, vscode })).failed;
    return failed === 0;
  } finally {
    await browser.close();
  }
}

main().then(
  (passed) => process.exit(passed ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
