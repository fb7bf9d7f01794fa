import { describe, expect, test } from "vitest";
import { parseNames } from "../../../src/core/names/parseNames";

const problems = (text: string): string[] =>
  parseNames(text, "names.yaml").problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe("a names list", () => {
  test("gives every field of a record", () => {
    const text = `- name: Mullah Omar
  kind: person
  aliases: [Mullah Mohammed Omar]
  variants:
    - Mullah Omer
    - "Mulla Omar"
  note: Founder of the Taliban
  source: archive
  from: 1996-09-27
  until: 2013-04-23
- Doha
`;
    expect(parseNames(text, "names.yaml")).toEqual({
      problems: [],
      entries: [
        {
          name: "Mullah Omar",
          kind: "person",
          aliases: ["Mullah Mohammed Omar"],
          variants: ["Mullah Omer", "Mulla Omar"],
          note: "Founder of the Taliban",
          source: "archive",
          from: "1996-09-27",
          until: "2013-04-23",
        },
        { name: "Doha", kind: "person", aliases: [], variants: [] },
      ],
    });
  });

  test("may stand under names:, and may be empty", () => {
    expect(parseNames("names:\n  - name: Doha\n    kind: place\n", "n").entries).toEqual([{ name: "Doha", kind: "place", aliases: [], variants: [] }]);
    expect(parseNames("", "n")).toEqual({ entries: [], problems: [] });
    expect(parseNames("# nothing yet\n", "n")).toEqual({ entries: [], problems: [] });
  });

  test("says where each mistake is and what to do, and reads the rest", () => {
    const text = `- name: Zahid Hussain
  varients: [Zahid Husain]
- kind: place
- name: Doha
  kind: city
  from: 2017-02-30
- name: Kabul
  variants: Kabul
- name: Quetta
  from: 2018-01-01
  until: 2017-01-01
- 4
`;
    expect(problems(text)).toEqual([
      "2:3 There is no field “varients” in a record of a name: did you mean “variants”?",
      "3:3 This record has no name: add “name: …”.",
      "5:9 There is no kind “city”: write person, place, organization, other.",
      "6:9 “2017-02-30” is not a date: write a day (2017-12-04), a month (2017-12) or a year (2017).",
      "8:13 “Kabul” is the name itself, and cannot be a wrong variant of it.",
      "11:10 “until” (2017-01-01) is before “from” (2018-01-01).",
      "12:3 This is no record of a name: write “- name: …”.",
    ]);
    expect(parseNames(text, "n").entries.map(({ name }) => name)).toEqual(["Zahid Hussain", "Doha", "Kabul", "Quetta"]);
  });

  test("names malformed YAML by its line, and what is no list", () => {
    expect(problems("- name: Doha\n- name: [Kabul\n- name: Quetta\n")).toContainEqual(expect.stringMatching(/^[23]:\d+ This is not valid YAML: /));
    expect(problems("title: names")).toEqual(["1:1 A names list is a list of records: begin each with “- name: …”."]);
  });

  test("reports names recorded twice and variants that are somebody's right name", () => {
    const text = `- name: Omar Abdullah
  variants: [Omer Celik]
- name: Omer Celik
- name: Omar Abdullah
`;
    expect(problems(text)).toEqual([
      "2:14 “Omer Celik” is the right name of “Omer Celik”: it is not corrected.",
      "4:9 “Omar Abdullah” is recorded twice: it stands under “Omar Abdullah” already.",
    ]);
    expect(parseNames(text, "n").entries[0]?.variants).toEqual([]);
  });

  test("gives the spellings of other houses and the offices of a record", () => {
    const text = `- name: al-Qaida
  kind: organization
  spellings: { reuters: al Qaeda, bbc: al-Qaeda }
- name: Nawaz Sharif
  roles:
    - { title: prime minister, of: Pakistan, from: 2013-06-05, until: 2017-07-28 }
    - { title: prime minister, of: Pakistan, from: 1997, until: 1999-10 }
`;
    expect(parseNames(text, "n")).toEqual({
      problems: [],
      entries: [
        { name: "al-Qaida", kind: "organization", aliases: [], variants: [], spellings: { reuters: "al Qaeda", bbc: "al-Qaeda" } },
        {
          name: "Nawaz Sharif",
          kind: "person",
          aliases: [],
          variants: [],
          roles: [
            { title: "prime minister", of: "Pakistan", from: "2013-06-05", until: "2017-07-28" },
            { title: "prime minister", of: "Pakistan", from: "1997", until: "1999-10" },
          ],
        },
      ],
    });
  });

  test("says where a mistake in a spelling or an office is", () => {
    const text = `- name: Nawaz Sharif
  spellings: al Qaeda
  roles:
    - { titel: prime minister, from: 2013 }
    - { title: mayor, from: May 2013 }
    - mayor
    - { title: mayor, from: 2015, until: 2013-12 }
- name: Zahid Hussain
  spellings: { bbc: [Zahid Husain] }
`;
    expect(problems(text)).toEqual([
      "2:14 “spellings” holds one form a house: write “spellings: { reuters: al Qaeda }”.",
      "4:7 This role has no title: add “title: …”.",
      "4:9 There is no field “titel” in a role: did you mean “title”?",
      "5:29 “May 2013” is not a date: write a day (2017-12-04), a month (2017-12) or a year (2017).",
      "6:7 This is no role: write “- { title: mayor, of: Lahore, from: 2016 }”.",
      "7:42 “until” (2013-12) is before “from” (2015).",
      "9:21 “spellings.bbc” must be a text.",
    ]);
  });

  test("lets a place be renamed: one form may be right and then wrong", () => {
    const text = `- { name: Kyiv, kind: place, variants: [Kiev], from: 2019-08-14 }
- { name: Kiev, kind: place, variants: [Kyiv], until: 2019-08-13 }
`;
    const { entries, problems: mistakes } = parseNames(text, "n");
    expect(mistakes).toEqual([]);
    expect(entries.map(({ variants }) => variants)).toEqual([["Kiev"], ["Kyiv"]]);
  });
});
