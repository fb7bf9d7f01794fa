const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the input tells on every bit of the result. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A 32-bit hash of a text: FNV-1a over its code units, then mixed. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return mix(hash);
}

/** One hash of two, which depends on their order. */
export function combine(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) + second);
}
