import { describe, expect, test } from "vitest";
import { compileNameList } from "../../../src/core/names/compileNameList";
import type { NameEntry } from "../../../src/core/names/nameEntry";

const entry = (name: string, variants: string[] = [], aliases: string[] = []): NameEntry => ({ name, kind: "person", aliases, variants });

const LIST = compileNameList([
  entry("Mullah Omar", ["Mullah Omer"], ["Mullah Mohammed Omar"]),
  entry("Omer Celik"),
  entry("al-Qaida", ["al Qaeda", "al-Qaeda"]),
  entry("Kyiv", ["Kiev"]),
  entry("J.D. Vance", ["J. D. Vance"]),
  entry("Volodymyr Zelenskyy", ["Zelenski"]),
  entry("São Paulo"),
  entry("Mansour", ["Mansur"]),
]);

/** Uses as "form: text". */
const uses = (text: string): string[] => LIST.uses(text).map(({ start, end, form }) => `${form}: ${text.slice(start, end)}`);

describe("a compiled names list", () => {
  test.each([
    ["Mullah Omer died.", ["variant: Mullah Omer"]],
    ["Mullah Omer’s successor", ["variant: Mullah Omer"]],
    ["Mullah\u00A0Omer and Mullah\r\nOmer", ["variant: Mullah\u00A0Omer", "variant: Mullah\r\nOmer"]],
    ["Mullah Mohammed Omar", ["alias: Mullah Mohammed Omar"]],
    ["MULLAH OMER DIES", ["variant: MULLAH OMER"]],
    ["Al Qaeda said; al-Qaeda-linked", ["variant: Al Qaeda", "variant: al-Qaeda"]],
    ["the Kiev-based, anti-Kiev group", ["variant: Kiev", "variant: Kiev"]],
    ["J. D. Vance and J.D. Vance", ["variant: J. D. Vance", "name: J.D. Vance"]],
    ["Sa\u0303o Paulo", ["name: Sa\u0303o Paulo"]],
    ["Omer Celik and Mullah Omer Celik", ["name: Omer Celik", "name: Omer Celik"]],
  ])("finds %j", (text, expected) => {
    expect(uses(text)).toEqual(expected);
  });

  test.each(["mullah omer", "Mullah Omerov", "Zelenski'i", "Ali-Kiev", "al-Mansur", "Kievan", "O'Kiev", "kiev"])("passes %j", (text) => {
    expect(uses(text)).toEqual([]);
  });

  test("lets the earlier of two entries decide a form", () => {
    const own = compileNameList([entry("Kiev"), entry("Kyiv", ["Kiev"])]);
    expect(own.uses("Kiev").map(({ form }) => form)).toEqual(["name"]);
  });

  test("looks a hundred thousand names up in one pass", () => {
    const many = Array.from({ length: 100_000 }, (_, index) => entry(`Given${index} Surname${index % 977}`));
    const found = compileNameList(many).uses("Said Given77 Surname77, who met Given99999 Surname345.");
    expect(found.map((use) => use.entry.name)).toEqual(["Given77 Surname77", "Given99999 Surname345"]);
  });
});
