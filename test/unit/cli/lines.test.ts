import { describe, expect, test } from "vitest";
import { copydesk } from "./commandLine";

describe("copydesk dateline", () => {
  test.each<[string[], string]>([
    [["Islamabad"], "ISLAMABAD (AP) —"],
    [["Peshawar"], "PESHAWAR, Pakistan (AP) —"],
    [["New", "York"], "NEW YORK (AP) —"],
    [["Islamabad", "--source", "WB"], "ISLAMABAD (WB) —"],
    [["Islamabad", "--source", ""], "ISLAMABAD —"],
    [["Islamabad", "--preset", "reuters-wire", "--date", "2017-12-04"], "ISLAMABAD, Dec 4 (Reuters) -"],
    [["Islamabad", "--preset", "reuters-wire", "--date", "2017-12-04T22:30Z"], "ISLAMABAD, Dec 5 (Reuters) -"],
  ])("%j prints %s", async (words, line) => {
    expect(await copydesk(["dateline", ...words])).toEqual({ code: 0, stdout: `${line}\n`, stderr: "" });
  });

  test("is dated by the clock of the city where no date is given", async () => {
    const words = ["dateline", "Islamabad", "--preset", "reuters-wire"];
    expect((await copydesk(words, { now: "2017-12-04T18:59:00Z" })).stdout).toBe("ISLAMABAD, Dec 4 (Reuters) -\n");
    expect((await copydesk(words, { now: "2017-12-04T19:00:00Z" })).stdout).toBe("ISLAMABAD, Dec 5 (Reuters) -\n");
  });

  test.each<[string[], string[]]>([
    [["Kansas City"], ["Kansas City, Missouri", "Kansas City, Kansas"]],
    [["Islmabad"], ["Islamabad, Pakistan"]],
    [["Islamabad", "--preset", "world-bulletin"], ["World Bulletin prints no dateline", "World Bulletin / News Desk"]],
    [["Islamabad", "--preset", "reuter-wire"], ['There is no preset "reuter-wire" (did you mean "reuters-wire"?)', "Known: ap, "]],
    [["Islamabad", "--date", "4 December"], ['"4 December" is not a date']],
    [[], ["Name a place"]],
  ])("%j prints nothing and says why", async (words, messages) => {
    const { code, stdout, stderr } = await copydesk(["dateline", ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    for (const message of messages) expect(stderr).toContain(message);
  });

  test("prints a city that is not known in the country that is given, with a remark where one is due", async () => {
    const { code, stdout, stderr } = await copydesk(["dateline", "Rawalpindi, India"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "RAWALPINDI, India (AP) —\n" });
    expect(stderr).toContain("Rawalpindi, Pakistan");
  });

  test("lists its presets", async () => {
    const { code, stdout } = await copydesk(["dateline", "--list-presets"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ap +Associated Press +ISLAMABAD \(AP\) —$/m);
    expect(stdout).toMatch(/^world-bulletin +World Bulletin +World Bulletin \/ News Desk$/m);
  });
});

describe("copydesk byline", () => {
  test.each<[string[], string]>([
    [["Robert Burns", "--role", "AP National Security Writer"], "By ROBERT BURNS\nAP National Security Writer\n"],
    [["Kathy Gannon", "Munir Ahmed"], "By KATHY GANNON and MUNIR AHMED\nAssociated Press\n"],
    [["Jane Doe", "--preset", "guardian", "--city", "Islamabad"], "Jane Doe in Islamabad\n"],
    [["--preset", "world-bulletin"], "World Bulletin / News Desk\n"],
  ])("%j", async (words, stdout) => {
    expect(await copydesk(["byline", ...words])).toEqual({ code: 0, stdout, stderr: "" });
  });

  test.each<[string[], string]>([
    [[], "Give at least one name."],
    [["Robert Burns", "--preset", "app"], 'There is no preset "app" (did you mean "ap"?)'],
    [["Idrees Ali", "--preset", "reuters", "--role", "Writer"], "A byline of Reuters has no role."],
  ])("%j prints nothing and says why", async (words, message) => {
    const { code, stdout, stderr } = await copydesk(["byline", ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("lists its presets, an example of two lines on one", async () => {
    const { stdout } = await copydesk(["byline", "--list-presets"]);
    expect(stdout).toMatch(/^ap +Associated Press +By ROBERT BURNS \| AP National Security Writer$/m);
  });
});
