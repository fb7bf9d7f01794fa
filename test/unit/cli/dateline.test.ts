import { describe, expect, test } from "vitest";
import { DATELINE_PRESETS } from "../../../src/core";
import { wholeGazetteer } from "../places/wholeGazetteer";
import { copydesk, folderWith } from "./commandLine";

const services = { loadGazetteer: () => Promise.resolve(wholeGazetteer()) };

describe("copydesk dateline", () => {
  test("looks through the whole gazetteer", async () => {
    expect(await copydesk(["dateline", "Mardan"], { services })).toEqual({ code: 0, stdout: "MARDAN, Pakistan (AP) —\n", stderr: "" });
    expect(await copydesk(["dateline", "Islamabad", "--preset", "xinhua", "--date", "2017-12-04T23:30Z"], { services })).toMatchObject({ stdout: "ISLAMABAD, Dec. 5 (Xinhua) --\n" });
  });

  test("takes the newsroom's places, and says what is wrong with them", async () => {
    const cwd = await folderWith({ ".copydesk/places.yaml": "- name: Wana\n  country: Pakistan\n- name: Nowhere\n" });
    const ran = await copydesk(["dateline", "Wana"], { cwd, services });
    expect(ran.stdout).toBe("WANA, Pakistan (AP) —\n");
    expect(ran.stderr).toMatch(/places\.yaml:3:3: This record does not say where the place is/);
  });

  test("lists every preset with its example", async () => {
    const { code, stdout } = await copydesk(["dateline", "--list-presets"], { services });
    expect(code).toBe(0);
    for (const { id, example } of DATELINE_PRESETS) {
      expect(stdout.split("\n").find((line) => line.startsWith(`${id} `))).toContain(example.trim());
    }
  });

  test("prints nothing where the place is not clear", async () => {
    const ran = await copydesk(["dateline", "Hyderabad"], { services });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain('write "Hyderabad, India" or "Hyderabad, Pakistan"');
  });
});
