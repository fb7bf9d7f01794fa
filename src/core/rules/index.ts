import { monthAbbreviation } from "./dates/month-abbreviation";
import { weekdayDate } from "./dates/weekday-date";
import { repeatedHeadline } from "./headlines/repeated-headline";
import { ledeLength } from "./ledes/lede-length";
import { percentSign } from "./numbers/percent-sign";
import houseWords from "./packs/house-words.yaml";
import { definePackRule } from "./packs/pack";
import { unAbbreviation } from "./abbreviations/un-abbreviation";
import { usAbbreviation } from "./abbreviations/us-abbreviation";
import { compoundModifier } from "./punctuation/compound-modifier";
import { lyHyphen } from "./punctuation/ly-hyphen";
import { mixedQuotationMarks } from "./consistency/mixed-quotation-marks";
import type { Rule } from "./rule";
import { cabinetSecretary } from "./titles/cabinet-secretary";
import { titleAfterName } from "./titles/title-after-name";
import { titleBeforeName } from "./titles/title-before-name";
import { comprise } from "./words/comprise";
import { doubledWord } from "./words/doubled-word";

/** Every rule that comes with Copydesk, by category. A new rule is one file and one line here. */
export const RULES: readonly Rule[] = [
  // numbers
  percentSign,
  // dates
  monthAbbreviation,
  weekdayDate,
  // titles
  cabinetSecretary,
  titleAfterName,
  titleBeforeName,
  // abbreviations
  unAbbreviation,
  usAbbreviation,
  // punctuation
  compoundModifier,
  lyHyphen,
  // words
  comprise,
  doubledWord,
  definePackRule(houseWords),
  // headlines
  repeatedHeadline,
  // ledes
  ledeLength,
  // consistency
  mixedQuotationMarks,
];
