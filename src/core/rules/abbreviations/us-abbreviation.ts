import { defineInitialsRule } from "./initials";

export const usAbbreviation = defineInitialsRule({
  id: "us-abbreviation",
  letters: "US",
  title: "U.S. in text, US in headlines",
  why: "In running text the full stops keep the country apart from the pronoun; in a headline they only take room.",
  exceptions: [
    "US$ keeps its form, and so do companies and clubs that write their names without stops: US Airways, US Foods, US Lecce.",
    "Text set in capitals throughout is left alone: “US” may be the pronoun there.",
  ],
  inNamesBefore: [
    "Airways",
    "Foods",
    "Weekly",
    "Avellino",
    "Catanzaro",
    "Cremonese",
    "Lecce",
    "Monastir",
    "Orléans",
    "Palermo",
    "Salernitana",
    "Sassuolo",
    "Triestina",
  ],
  inNamesAfter: ["R", "Us"],
  examples: {
    flag: [
      ["The US envoy left Kabul on Monday.", "The U.S. envoy left Kabul on Monday."],
      ["A US-led coalition bombed the depot.", "A U.S.-led coalition bombed the depot."],
      ["He has lived in the US.", "He has lived in the U.S."],
      ["The non-US staff stayed, and so did the U.S troops.", "The non-U.S. staff stayed, and so did the U.S. troops."],
      [{ story: "U.S.-led force strikes depot\n\nKABUL (AP) — A coalition bombed a depot.\n" }, "US-led force strikes depot\n\nKABUL (AP) — A coalition bombed a depot.\n"],
    ],
    pass: [
      "The U.S. envoy left Kabul on Monday, and told us so.",
      "The firm paid US$8,000 for the USA brand.",
      "US Airways flew the team to the U.S. for the match with US Lecce.",
      "They held up a placard that read LEAVE US ALONE outside.",
      "“The US has to choose,” he said.",
      "DO NOT FORGET US",
      { story: "US-led force strikes depot\n\nKABUL (AP) — A U.S.-led coalition bombed a depot.\n" },
    ],
  },
});
