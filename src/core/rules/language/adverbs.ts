/** Words in -ly that are adjectives or nouns, and join like any other. */
const NO_ADVERB = new Set(
  `ally anomaly assembly belly bodily bully butterfly costly cowardly curly daily deadly early elderly family firefly fly folly
  fortnightly friendly ghostly goodly heavenly hilly holy homely hourly italy jelly july kindly kingly leisurely likely lily
  lively lonely lovely lowly manly melancholy monopoly monthly nightly oily only orderly poly quarterly rally rely reply scholarly
  shapely sickly silly sly sprightly stately supply timely ugly unfriendly unlikely unruly unsightly weekly wily womanly wooly
  woolly worldly yearly`.split(/\s+/),
);

/** Whether a word ends in -ly as adverbs do: "newly", but not "family". */
export function isAdverbInLy(word: string): boolean {
  const lower = word.toLowerCase();
  return lower.endsWith("ly") && !NO_ADVERB.has(lower);
}
