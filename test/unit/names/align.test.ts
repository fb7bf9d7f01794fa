import { describe, expect, test } from "vitest";
import { alignNames, type NameKnowledge } from "../../../src/core/names/align";
import { isEnglishWord, isPersonalName } from "../../../src/core/names/knownWords";
import { nameParts } from "../../../src/core/names/nameParts";
import { nameWords } from "../../../src/core/names/words";

const KNOWLEDGE: NameKnowledge = { isKnown: isPersonalName, isWord: isEnglishWord, isCommon: (key) => ["khan", "james", "ali"].includes(key) };

const parts = (name: string) => nameParts(nameWords(name).map(({ text }) => text));

/** "2/3: Dastagir -> Dastgir", or undefined. */
function aligned(written: string, right: string): string | undefined {
  const alignment = alignNames(parts(written), parts(right), KNOWLEDGE);
  if (!alignment) return undefined;
  return `${alignment.equal}/${alignment.all}: ${alignment.differing.map((pair) => `${pair.written.text} -> ${pair.right.text}`).join(", ")}`;
}

describe("two full names are one, misspelled,", () => {
  test.each([
    ["Khurram Dastagir Khan", "Khurram Dastgir Khan", "2/3: Dastagir -> Dastgir"],
    ["Khuram Dastagir Khan", "Khurram Dastgir Khan", "1/3: Khuram -> Khurram, Dastagir -> Dastgir"],
    ["Shahid Abasi", "Shahid Khaqan Abbasi", "1/2: Abasi -> Abbasi"],
    ["Ayman Zawahri", "Ayman al-Zawahiri", "1/2: Zawahri -> al-Zawahiri"],
    ["Ayman el Zawahri", "Ayman al-Zawahiri", "1/2: el Zawahri -> al-Zawahiri"],
    ["Osama ben Ladin", "Osama bin Laden", "1/2: Ladin -> Laden"],
    ["Orbann Viktor", "Viktor Orban", "1/2: Orbann -> Orban"],
    ["George W. Busch Ghorbanifar", "George Walker Bush Ghorbanifar", "2/4: Busch -> Bush"],
    ["Abdel-Rahman Yasin Qarooni", "Abdul Rahman Yassin Qarooni", "2/3: Yasin -> Yassin"],
    ["Rex Tilersen", "Rex Tillerson", "1/2: Tilersen -> Tillerson"],
    ["Rex Tilerson", "Rex Tillerson", "1/2: Tilerson -> Tillerson"],
    ["Recep Tayyip Erdoghan", "Recep Tayyip Erdogan", "2/3: Erdoghan -> Erdogan"],
  ])("%s for %s", (written, right, expected) => {
    expect(aligned(written, right)).toBe(expected);
  });

  test.each([
    ["Khurram Dastgir Khan", "Khurram Dastgir Khan"],
    ["Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"],
    ["Osama bin Laden", "Osama ibn Laden"],
    ["Imran Khan", "Khan Imran"],
    ["Nawaz Sharif", "Shahbaz Sharif"],
    ["Omer Celik", "Omar Abdullah"],
    ["Saeed Khan", "Sajid Khan"],
    ["James Barker", "James Baker"],
    ["Dastagir", "Dastgir"],
    ["A Mattis", "J Mattis"],
    ["Dastagir Khan", "Khurram Dastgir Khan"],
    ["North Korean", "North Korea"],
    ["Barack Obamas", "Barack Obama"],
    ["Labour Party", "Labor Party"],
  ])("but not %s for %s", (written, right) => {
    expect(aligned(written, right)).toBeUndefined();
  });
});
