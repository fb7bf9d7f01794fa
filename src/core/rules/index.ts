import { nameConsistency } from "./names/name-consistency";
import { nameSpelling } from "./names/name-spelling";
import { datelineCapitals } from "./datelines/dateline-capitals";
import { datelineCityInStory } from "./datelines/dateline-city-in-story";
import { datelineCityRepeated } from "./datelines/dateline-city-repeated";
import { datelineCountryRepeated } from "./datelines/dateline-country-repeated";
import { datelineDash } from "./datelines/dateline-dash";
import { datelineDate } from "./datelines/dateline-date";
import { datelineFormerName } from "./datelines/dateline-former-name";
import { datelineJoint } from "./datelines/dateline-joint";
import { datelineNeighborhood } from "./datelines/dateline-neighborhood";
import { datelinePlace } from "./datelines/dateline-place";
import { datelineSource } from "./datelines/dateline-source";
import { datelineState } from "./datelines/dateline-state";
import { datelineUnknownCity } from "./datelines/dateline-unknown-city";
import { datelineUnwanted } from "./datelines/dateline-unwanted";
import { placeNeedsCountry } from "./datelines/place-needs-country";
import { monthAbbreviation } from "./dates/month-abbreviation";
import { weekdayDate } from "./dates/weekday-date";
import { repeatedHeadline } from "./headlines/repeated-headline";
import { ledeLength } from "./ledes/lede-length";
import { percentSign } from "./numbers/percent-sign";
import americanSpelling from "./packs/american-spelling.yaml";
import houseWords from "./packs/house-words.yaml";
import misspellings from "./packs/misspellings.yaml";
import { definePackRule } from "./packs/pack";
import redundancies from "./packs/redundancies.yaml";
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
  // names
  nameConsistency,
  nameSpelling,
  // abbreviations
  unAbbreviation,
  usAbbreviation,
  // punctuation
  compoundModifier,
  lyHyphen,
  // words
  comprise,
  doubledWord,
  definePackRule(americanSpelling),
  definePackRule(houseWords),
  definePackRule(misspellings),
  // headlines
  repeatedHeadline,
  // ledes
  ledeLength,
  // journalese
  definePackRule(redundancies),
  // datelines
  datelineCapitals,
  datelineCityInStory,
  datelineCityRepeated,
  datelineCountryRepeated,
  datelineDash,
  datelineDate,
  datelineFormerName,
  datelineJoint,
  datelineNeighborhood,
  datelinePlace,
  datelineSource,
  datelineState,
  datelineUnknownCity,
  datelineUnwanted,
  // places
  placeNeedsCountry,
  // consistency
  mixedQuotationMarks,
];
