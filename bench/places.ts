// How fast the gazetteer loads and answers: `npm run bench:places`. Nothing is asserted.
import { readFileSync } from "node:fs";
import { Gazetteer } from "../src/core/places/gazetteer";
import { decodePlaces } from "../src/core/places/placeAsset";

const TYPED = ["P", "Pe", "Pes", "Pesh", "San", "New Y", "Islamabad", "São Paulo", "Tampa, Fla.", "Kiev"];
const MISSPELT = ["SLAMABAD", "Khandahar", "Peshwar", "Washingtn", "Rawalpndi", "Djakartta"];
const ROUNDS = 50;

const bytes = new Uint8Array(readFileSync("assets/places.bin"));
const gazetteer = timed("load", () => new Gazetteer({ columns: decodePlaces(bytes) }));
for (const query of TYPED) measure(`find "${query}"`, () => gazetteer.find(query));
for (const query of MISSPELT) measure(`near "${query}"`, () => gazetteer.near(query));

function timed<Result>(what: string, run: () => Result): Result {
  const start = performance.now();
  const result = run();
  console.log(`${what.padEnd(20)} ${(performance.now() - start).toFixed(2)} ms, once`);
  return result;
}

/** The first answer, cold, and the median of many. */
function measure(what: string, run: () => unknown): void {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const [first = 0] = times;
  const median = [...times].sort((a, b) => a - b)[ROUNDS / 2] ?? 0;
  console.log(`${what.padEnd(20)} ${median.toFixed(2)} ms, first ${first.toFixed(2)} ms`);
}
