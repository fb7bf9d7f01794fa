import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDateline, type ParsedDateline } from "../../../src/core/dateline/parse";
import { DATELINE_PRESETS, type DatelineForm } from "../../../src/core/dateline/presets";
import { printDateline } from "../../../src/core/dateline/print";
import { builtInGazetteer, type Gazetteer } from "../../../src/core/places/gazetteer";
import { exactName, type Place } from "../../../src/core/places/place";
import type { CalendarDate } from "../../../src/core/story/calendar";
import { NOT_PLACES } from "../../../src/core/story/datelineSpan";
import { textOf } from "../../../src/core/text/span";
import { wholeGazetteer } from "../places/wholeGazetteer";

/** The pieces by their spans, so that every span is tested. */
function pieces(text: string): Record<string, unknown> | undefined {
  const parsed = parseDateline(text);
  if (!parsed) return undefined;
  const { span, cities, region, date, sources, separator, preset } = parsed;
  const parts = [...cities, ...sources, separator, ...(region ? [region] : []), ...(date ? [date] : [])];
  for (const part of parts) expect(textOf(text, part.span)).toBe(part.text);
  return {
    dateline: textOf(text, span),
    cities: cities.map(({ text: city }) => city),
    ...(region && { region: region.text }),
    ...(date && { date: date.text, day: date.day }),
    ...(sources.length > 0 && { sources: sources.map(({ text: source }) => source) }),
    separator: separator.text,
    ...(preset !== undefined && { preset }),
  };
}

function readingOf(text: string): ParsedDateline["cities"][number]["reading"] | undefined {
  return parseDateline(text)?.cities[0]?.reading;
}

const FORMS = DATELINE_PRESETS.filter((preset) => preset.prints === "dateline");
const DAY = { year: 2017, month: 12, day: 4 };

function placesMeant({ cities }: ParsedDateline): readonly Place[] {
  const reading = cities[0]?.reading;
  return reading?.ok ? [reading.place, ...(reading.others ?? [])] : (reading?.candidates ?? []);
}

/** What is read of the dateline that a form prints of a place: the form, and the place if it is among those that may be meant. */
function readBack(place: Place, form: DatelineForm, gazetteer: Gazetteer, date: CalendarDate): { preset?: string | undefined; place?: Place | undefined } {
  const printed = printDateline({ place, preset: form.id, date, ...(form.source.form === "bare" && { source: "WB" }) });
  const text = printed.ok ? printed.text : "";
  const parsed = parseDateline(`${text}The story`, gazetteer);
  if (parsed?.span.end !== text.length) return {};
  const read = placesMeant(parsed).find((candidate) => exactName(candidate) === exactName(place));
  return { preset: parsed.preset, place: read && JSON.stringify(read) === JSON.stringify(place) ? place : read };
}

describe("parseDateline", () => {
  it.each(DATELINE_PRESETS.filter(({ prints }) => prints === "dateline").map(({ id, example }) => [id, example]))(
    "reads the form of %s: %j",
    (id, example) => {
      expect(pieces(`${example}The U.S. defense secretary met`)).toMatchObject({ dateline: example, preset: id });
      expect(pieces(example)).toMatchObject({ dateline: example, preset: id });
    },
  );

  it("reads city, region, source and separator", () => {
    expect(pieces("PESHAWAR, Pakistan (AP) — A bomb")).toEqual({
      dateline: "PESHAWAR, Pakistan (AP) — ",
      cities: ["PESHAWAR"],
      region: "Pakistan",
      sources: ["AP"],
      separator: "—",
      preset: "ap",
    });
    expect(readingOf("PESHAWAR, Pakistan (AP) — A bomb")).toMatchObject({ ok: true, place: { name: "Peshawar", country: "Pakistan" } });
    expect(pieces("KANSAS CITY, Mo. (AP) — A")).toMatchObject({ region: "Mo.", preset: "ap" });
    expect(pieces("PORT-AU-PRINCE, Haiti (AP) — A")).toMatchObject({ cities: ["PORT-AU-PRINCE"], preset: "ap" });
    expect(pieces("McALLEN, Texas (AP) — A")).toMatchObject({ cities: ["McALLEN"], preset: "ap" });
    expect(pieces("WASHINGTON, D.C. (AP) — A")).toMatchObject({ region: "D.C." });
    expect(pieces("ISLAMABAD (AP)\u00A0— The")).toMatchObject({ dateline: "ISLAMABAD (AP)\u00A0— ", preset: "ap" });
    expect(pieces("ISLAMABAD — “Pakistan")).toMatchObject({ preset: "ap-no-source" });
    expect(pieces("\uFEFF ISLAMABAD (AP) — A")).toMatchObject({ dateline: "ISLAMABAD (AP) — " });
  });

  it("reads dates", () => {
    expect(pieces("WASHINGTON, Dec. 4, 2017 — Defense")).toMatchObject({
      cities: ["WASHINGTON"],
      date: "Dec. 4, 2017",
      day: { year: 2017, month: 12, day: 4 },
      preset: "pentagon",
    });
    expect(pieces("QUETTA, Pakistan, Sept 4 (Reuters) - A")).toMatchObject({
      region: "Pakistan",
      date: "Sept 4",
      day: { month: 9, day: 4 },
      preset: "reuters-wire",
    });
    expect(pieces("ISLAMABAD, Dec 4 WB - The")).toMatchObject({ sources: ["WB"], date: "Dec 4", preset: "superdesk" });
    expect(pieces("Islamabad, Dec 4, 2017 (AFP) - The")).toMatchObject({ cities: ["Islamabad"], preset: "afp" });
    const impossible = pieces("ISLAMABAD, Feb. 30 (Xinhua) -- The");
    expect(impossible).toMatchObject({ date: "Feb. 30", day: undefined });
    expect(impossible).not.toHaveProperty("preset");
  });

  it("reads what was published in error", () => {
    expect(pieces("KABUL, (AFP) – The Taliban")).toEqual({
      dateline: "KABUL, (AFP) – ",
      cities: ["KABUL"],
      sources: ["AFP"],
      separator: "–",
    });
    expect(pieces("SLAMABAD – The")).toEqual({ dateline: "SLAMABAD – ", cities: ["SLAMABAD"], separator: "–" });
    expect(readingOf("SLAMABAD – The")).toMatchObject({ ok: false, reason: "unknown", candidates: [{ name: "Islamabad" }] });
    expect(pieces("RAWALPINDI, INDIA — The")).toEqual({
      dateline: "RAWALPINDI, INDIA — ",
      cities: ["RAWALPINDI"],
      region: "INDIA",
      separator: "—",
    });
    expect(readingOf("RAWALPINDI, INDIA — The")).toMatchObject({ ok: true, note: expect.stringContaining("Rawalpindi, Pakistan") as unknown });
    expect(pieces("ISLAMABAD (AP) (AP) — The")).toEqual({
      dateline: "ISLAMABAD (AP) (AP) — ",
      cities: ["ISLAMABAD"],
      sources: ["AP", "AP"],
      separator: "—",
    });
  });

  it("reads the forms of newspapers and reprints", () => {
    expect(pieces("NEW YORK/KARACHI: The")).toMatchObject({ cities: ["NEW YORK", "KARACHI"], separator: ":", preset: "south-asian" });
    expect(pieces("WASHINGTON (Monitoring desk): The")).toMatchObject({ sources: ["Monitoring desk"], preset: "south-asian" });
    expect(pieces("ISLAMABAD (92 News) – The")).toMatchObject({ sources: ["92 News"], separator: "–" });
    expect(pieces("ROME (AFP) - The")).toMatchObject({ sources: ["AFP"], separator: "-" });
    expect(pieces("WASHINGTON (AFP): The")).toMatchObject({ preset: "south-asian" });
    expect(pieces("ISLAMABAD: Pakistan")).toMatchObject({ preset: "south-asian" });
    expect(pieces("WANA, Pakistan (AP) — The")).toMatchObject({ cities: ["WANA"], preset: "ap" });
    expect(pieces("ABOARD AIR FORCE ONE (AP) — The")).toMatchObject({ cities: ["ABOARD AIR FORCE ONE"] });
    expect(pieces("ON THE PAKISTAN-AFGHANISTAN BORDER — The")).toMatchObject({ cities: ["ON THE PAKISTAN-AFGHANISTAN BORDER"] });
    expect(pieces("SMALLVILLE (AP) — The")).toMatchObject({ cities: ["SMALLVILLE"] });
  });

  it.each([
    "NATO — the alliance — said",
    "NATO — The alliance",
    "NATO (AP) — The alliance",
    "WASHINGTON Post reporters",
    "WASHINGTON Post reporters — two of them — said",
    "LONDON Bridge: a history",
    "BREAKING: Pakistan's premier",
    "UPDATE 1: Pakistan's premier",
    "UPDATE 1 (Reuters) - Pakistan's premier",
    "URGENT (AP) — Pakistan's premier",
    "PARIS — the city, not the myth — is",
    "Paris — The city",
    "Paris (left) — The star",
    "Trump (AP) — a man",
    "IMF (International Monetary Fund) — which lends",
    "MATTIS: We will",
    "Monday, Dec. 4 — The",
    "U.S. Secretary of Defense James Mattis met Pakistan's leaders — again.",
    "ISLAMABAD",
    "ISLAMABAD (AP)",
    "ISLAMABAD\n— The",
    "PESHAWAR-based — The",
    "10:30 — The",
    "— The",
    ": The",
    "",
  ])("takes no ordinary opening for one: %j", (text) => {
    expect(pieces(text)).toBeUndefined();
  });

  it("takes no label of the wire for a city", () => {
    for (const label of NOT_PLACES) {
      expect(parseDateline(`${label}: The`), label).toBeUndefined();
      expect(parseDateline(`${label} — The`), label).toBeUndefined();
      expect(parseDateline(`${label} (Reuters) - The`), label).toBeUndefined();
    }
  });

  it("reads back what each preset prints, for every city", () => {
    const date = fc.record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
    fc.assert(
      fc.property(fc.constantFrom(...builtInGazetteer().all()), fc.constantFrom(...FORMS), date, (place, preset, day) => {
        expect(readBack(place, preset, builtInGazetteer(), day)).toEqual({ preset: preset.id, place });
      }),
      { numRuns: 1000 },
    );
  });

  it("reads back every city of the whole gazetteer, each in AP's form and in another", () => {
    const gazetteer = wholeGazetteer();
    const [ap, ...others] = FORMS;
    const wrong = gazetteer.all().flatMap((place, index) => {
      const forms = [ap, others[index % others.length]].flatMap((form) => form ?? []);
      return forms.filter((form) => {
        const read = readBack(place, form, gazetteer, DAY);
        return read.preset !== form.id || read.place !== place;
      }).map(({ id }) => `${exactName(place)}: ${id}`);
    });
    expect(wrong).toEqual([]);
  });

  it("means that very city where the printed name and region are no other's", () => {
    const gazetteer = wholeGazetteer();
    for (const city of ["Peshawar, Pakistan", "Tampa, Florida", "Islamabad, Pakistan", "Lagos, Portugal", "Saint-Louis, Senegal", "N'Djamena, Chad"]) {
      const [place] = gazetteer.exact(city);
      const printed = place && printDateline({ place, preset: "ap" });
      const reading = printed?.ok ? parseDateline(`${printed.text}The`, gazetteer)?.cities[0]?.reading : undefined;
      expect(reading, city).toEqual({ ok: true, place });
    }
  });

  it("never throws, and reads a page no slower than its first line", () => {
    const scraps = fc.constantFrom("ISLAMABAD", "Kabul", ", ", "Pakistan", " (", "AP", ")", " — ", ": ", " - ", "Dec 4", "2017", "/", "\r\n", "\uD83D", "é");
    const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join("")));
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = pieces(text);
        if (parsed) expect(text.trimStart().startsWith(String(parsed.dateline))).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(parseDateline(`A${"/A".repeat(500_000)}`)).toBeUndefined();
    expect(parseDateline("ISLAMABAD (".repeat(100_000))).toBeUndefined();
  });
});
