import { defineInitialsRule } from "./initials";

export const unAbbreviation = defineInitialsRule({
  id: "un-abbreviation",
  letters: "UN",
  title: "U.N. in text, UN in headlines",
  why: "The United Nations follows the same pattern as the United States: full stops in running text, none in headlines.",
  exceptions: [
    "Bodies that write their names without stops keep them: UN Women, UN-Habitat.",
    "Text set in capitals throughout is left alone.",
  ],
  inNamesBefore: ["Women", "Habitat", "Watch", "Tourism"],
  examples: {
    flag: [
      ["The UN said it would send aid.", "The U.N. said it would send aid."],
      ["A UN-brokered truce held overnight.", "A U.N.-brokered truce held overnight."],
      ["The dispute went to the UN.", "The dispute went to the U.N."],
      [{ story: "U.N. sends aid to Beira\n\nBEIRA, Mozambique (AP) — The relief is on its way.\n" }, "UN sends aid to Beira\n\nBEIRA, Mozambique (AP) — The relief is on its way.\n"],
    ],
    pass: [
      "The U.N. said it would send aid.",
      "She heads UN Women and worked at UN-Habitat before.",
      "“The UN has failed,” he said.",
      "The UNHCR and UNICEF sent aid.",
      { story: "UN sends aid to Beira\n\nBEIRA, Mozambique (AP) — The relief is on its way.\n" },
    ],
  },
});
