import { describe, expect, it } from "vitest";
import { createLintService } from "../../../src/core/lint/createLintService";
import { parsePlaces } from "../../../src/core/places/parsePlaces";
import { RULES } from "../../../src/core/rules/index";
import { wholeGazetteer } from "../places/wholeGazetteer";
import { readSample } from "./checkSample";

const DATELINE_RULES = RULES.filter(({ meta }) => meta.needs === "gazetteer");
const IDS = new Set(DATELINE_RULES.map(({ id }) => id));
const SETTINGS = { profile: "ap", rules: {}, names: [] };
let loads = 0;
const lint = createLintService({
  loadGazetteer: () => {
    loads++;
    return Promise.resolve(wholeGazetteer());
  },
});

async function rulesThatFire(text: string, format: "plain" | "markdown" = "plain", settings: Parameters<typeof lint.check>[0]["settings"] = SETTINGS): Promise<string[]> {
  const { findings } = await lint.check({ text, format, settings });
  return findings.map(({ rule }) => rule).filter((rule) => IDS.has(rule));
}

describe("the dateline rules with the whole gazetteer", () => {
  it.each(DATELINE_RULES.flatMap(({ id, examples }) => examples.flag.map(([sample]) => [id, sample] as const)))("%s flags %j", async (id, sample) => {
    const { text, format } = readSample(sample);
    expect(await rulesThatFire(text, format)).toContain(id);
  });

  it.each(DATELINE_RULES.flatMap(({ id, examples }) => examples.pass.map((sample) => [id, sample] as const)))("%s passes %j", async (id, sample) => {
    const { text, format } = readSample(sample);
    expect(await rulesThatFire(text, format)).not.toContain(id);
  });

  it.each([
    ["RAWALPINDI, INDIA — The army chief spoke Monday.", ["dateline-place"]],
    ["SLAMABAD – The two sides met Monday.", ["dateline-unknown-city", "dateline-dash"]],
    ["KABUL, (AFP) – A blast hit a market Monday.", ["dateline-place", "dateline-source", "dateline-dash"]],
  ])("catches the published error %j, for its reasons alone", async (paragraph, rules) => {
    expect(await rulesThatFire(`Headline of a story\n\n${paragraph}\n`)).toEqual(rules);
  });

  it.each([
    "PESHAWAR, Pakistan (AP) — A bomb killed two police officers at a checkpoint Monday, officials said.",
    "TAMPA, Fla. (AP) — Thousands lost power Monday after a storm came ashore.",
    "WASHINGTON (AP) — Senators voted Monday to put off the debate.",
    "UNITED NATIONS (AP) — The council met Monday.",
    "McALLEN, Texas (AP) — Agents met Monday.",
    "WASHINGTON/ISLAMABAD, Dec 4 (Reuters) - The two sides met Monday.",
    "ISLAMABAD — Pakistan's army said Monday that it had taken a hill.",
    "NATO — the alliance of 29 — met Monday in the capital.",
    "Police — all of them — were at the gate Monday.",
    "MATTIS: We met Monday and we will meet again.",
    "A NOTE: The council meets Monday in the old hall.",
  ])("lets %j pass", async (paragraph) => {
    expect(await rulesThatFire(`Headline of a story\n\n${paragraph}\n`)).toEqual([]);
  });

  it("load the gazetteer once, and take the newsroom's places and preset", async () => {
    expect(loads).toBe(1);
    const { places } = parsePlaces("- name: Karachi\n  country: Pakistan\n  standAlone: true\n", "places.yaml");
    const story = "Port opens\n\nKARACHI (AP) — The port opened Monday.\n";
    expect(await rulesThatFire(story)).toEqual(["dateline-place"]);
    expect(await rulesThatFire(story, "plain", { ...SETTINGS, places })).toEqual([]);
    expect(await rulesThatFire(story, "plain", { ...SETTINGS, datelinePreset: "south-asian" })).toEqual(["dateline-dash"]);
    expect(await rulesThatFire(story, "plain", { ...SETTINGS, profile: "world-bulletin" })).toEqual(["dateline-unwanted"]);
    expect(loads).toBe(1);
  });
});
