import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { compileNameList } from "../../src/core/names/compileNameList";
import type { NameEntry } from "../../src/core/names/nameEntry";
import { nameWords } from "../../src/core/names/words";
import { misspell, pick, randomFrom, type Random } from "./planting";

const SIZES = [10_000, 100_000];
const LOOK_UPS = 2000;
const STARTS = "b d f g h j k kh l m n p q r s sh t v w y z br dr kr".split(" ");
const VOWELS = "a e i o u ai ei ou".split(" ");
const ENDS = "b d f j k l m n r s t v z n ndi rov sky ski tter man ullah uddin ani".split(" ");

function madeUpWord(random: Random): string {
  const syllables = 1 + Math.floor(random() * 2);
  const made = Array.from({ length: syllables }, () => `${pick(STARTS, random) ?? ""}${pick(VOWELS, random) ?? ""}`).join("") + (pick(ENDS, random) ?? "");
  return made.charAt(0).toUpperCase() + made.slice(1);
}

/** Names of two or three words; few words are borne by many, as in life: the frequency falls with the square of the rank. */
function madeUpNames(count: number, random: Random): NameEntry[] {
  const given = Array.from({ length: 3000 }, () => madeUpWord(random));
  const family = Array.from({ length: 20_000 }, () => madeUpWord(random));
  const often = (words: readonly string[]): string => words[Math.floor(words.length * random() ** 2)] ?? "";
  return Array.from({ length: count }, () => {
    const middle = random() < 0.3 ? [often(given)] : [];
    return { name: [often(given), ...middle, often(family)].join(" "), kind: "person" as const, aliases: [], variants: [] };
  });
}

/** Prints how long a list takes to be made ready, and a name to be looked up in it. */
export function measureLookUp(): void {
  for (const size of SIZES) {
    const random = randomFrom(size);
    const entries = madeUpNames(size, random);
    const memory = usedMemory();
    const start = performance.now();
    const names = compileNameList(entries, "ap");
    names.nearest(["Made", "Ready"]);
    names.hasWord("Ready");
    const ready = performance.now() - start;
    const grown = (usedMemory() - memory) / 1e6;
    const asked = Array.from({ length: LOOK_UPS }, () => misspelledName(entries, random));
    const processor = process.cpuUsage();
    const times = asked.map((name) => timeOf(() => names.nearest(nameWords(name).map(({ text }) => text)))).sort((a, b) => a - b);
    const mean = process.cpuUsage(processor).user / 1000 / LOOK_UPS;
    const exact = timeOf(() => names.uses(asked.join(". "))) / LOOK_UPS;
    const [middle, slow, slowest] = [times[times.length >> 1], times[Math.floor(times.length * 0.99)], times.at(-1)].map((time) => (time ?? 0).toFixed(4));
    console.log(`look-up in ${size} names: ready in ${Math.round(ready)} ms with ${Math.round(grown)} MB; a misspelled name takes ${mean.toFixed(4)} ms of the processor (mean), by the clock ${middle} ms (median), ${slow} ms (99 of 100), ${slowest} ms (slowest); an exact one ${exact.toFixed(4)} ms`);
  }
}

function misspelledName(entries: readonly NameEntry[], random: Random): string {
  const words = (pick(entries, random)?.name ?? "").split(" ");
  const at = Math.floor(random() * words.length);
  return words.map((word, index) => (index === at ? (misspell(word, random, new Map())?.wrong ?? word) : word)).join(" ");
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The heap in use, in bytes, after what is garbage is gone. */
function usedMemory(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}
