/** Source of a pattern for adjectives of nations, and U.S., U.N. and the like, as they stand before a title or a noun. */
export const DEMONYM = `(?:${[
  "U\\.S\\.|US|U\\.N\\.|UN|U\\.K\\.|UK|EU",
  "Afghan|Albanian|Algerian|American|Angolan|Argentine|Armenian|Australian|Austrian|Azerbaijani|Bahraini|Bangladeshi",
  "Belarusian|Belgian|Bolivian|Bosnian|Brazilian|British|Bulgarian|Burmese|Cambodian|Cameroonian|Canadian|Chilean|Chinese",
  "Colombian|Congolese|Croatian|Cuban|Cypriot|Czech|Danish|Dutch|Ecuadorian|Egyptian|Emirati|Eritrean|Estonian|Ethiopian",
  "European|Fijian|Filipino|Finnish|French|Georgian|German|Ghanaian|Greek|Guatemalan|Haitian|Honduran|Hungarian|Icelandic",
  "Indian|Indonesian|Iranian|Iraqi|Irish|Israeli|Italian|Ivorian|Jamaican|Japanese|Jordanian|Kazakh|Kenyan|Kosovar|Kuwaiti",
  "Kyrgyz|Latvian|Lebanese|Liberian|Libyan|Lithuanian|Malaysian|Maldivian|Malian|Maltese|Mexican|Moldovan|Mongolian",
  "Moroccan|Namibian|Nepali|Nicaraguan|Nigerian|Norwegian|Omani|Pakistani|Palestinian|Panamanian|Paraguayan|Peruvian",
  "Polish|Portuguese|Qatari|Romanian|Russian|Rwandan|Saudi|Scottish|Senegalese|Serbian|Singaporean|Slovak|Slovenian|Somali",
  "South\\s(?:African|Korean|Sudanese)|North\\sKorean|Spanish|Sri\\sLankan|Sudanese|Swedish|Swiss|Syrian|Taiwanese|Tajik",
  "Tanzanian|Thai|Tunisian|Turkish|Turkmen|Ugandan|Ukrainian|Uruguayan|Uzbek|Venezuelan|Vietnamese|Welsh|Yemeni|Zambian|Zimbabwean",
].join("|")})`;
