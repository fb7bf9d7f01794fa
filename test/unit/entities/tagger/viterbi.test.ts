import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BEFORE, labelOf, LABEL_COUNT, mayFollow, namesOf, PART } from "../../../../src/core/entities/tagger/labels";
import { Viterbi } from "../../../../src/core/entities/tagger/viterbi";

const [PERSON, PLACE] = [0, 1];

describe("labels", () => {
  it("keep to the scheme: a name that is open goes on in its own kind until its last word", () => {
    const first = labelOf(PERSON, PART.first);
    expect([labelOf(PERSON, PART.last), labelOf(PLACE, PART.last), labelOf(PERSON, PART.single), 0].map((after) => mayFollow(first, after))).toEqual([true, false, false, false]);
    expect([mayFollow(-1, labelOf(PERSON, PART.inside)), mayFollow(0, labelOf(PERSON, PART.first)), mayFollow(labelOf(PERSON, PART.single), labelOf(PLACE, PART.single))]).toEqual([false, true, true]);
    expect(BEFORE[0]).toHaveLength(9);
  });

  it("give names", () => {
    const labels = [0, labelOf(PERSON, PART.first), labelOf(PERSON, PART.last), labelOf(PLACE, PART.single)];
    expect(namesOf(labels)).toEqual([{ kind: PERSON, from: 1, to: 3 }, { kind: PLACE, from: 3, to: 4 }]);
  });
});

describe("Viterbi", () => {
  const numbers = (count: number): fc.Arbitrary<Float32Array> =>
    fc.array(fc.integer({ min: -50, max: 50 }), { minLength: count, maxLength: count }).map((values) => Float32Array.from(values));

  it("finds the best run of labels that keeps to the scheme, as trying them all does", () => {
    fc.assert(fc.property(numbers(3 * LABEL_COUNT), numbers(LABEL_COUNT * LABEL_COUNT), (emissions, transitions) => {
      const labels = new Uint8Array(3);
      new Viterbi().decode(emissions, transitions, 0, 3, labels);
      const [a = 0, b = 0, c = 0] = labels;
      expect([mayFollow(-1, a), mayFollow(a, b), mayFollow(b, c), mayFollow(c, 0)]).toEqual([true, true, true, true]);
      expect(scoreOf(emissions, transitions, [a, b, c])).toBe(bestScore(emissions, transitions));
    }), { numRuns: 25 });
  });
});

function scoreOf(emissions: Float32Array, transitions: Float32Array, [a = 0, b = 0, c = 0]: readonly number[]): number {
  const at = (label: number, token: number): number => emissions[token * LABEL_COUNT + label] ?? 0;
  const from = (before: number, after: number): number => transitions[before * LABEL_COUNT + after] ?? 0;
  return at(a, 0) + from(a, b) + at(b, 1) + from(b, c) + at(c, 2);
}

function bestScore(emissions: Float32Array, transitions: Float32Array): number {
  const all = Array.from({ length: LABEL_COUNT }, (_, label) => label);
  const runs = all.filter((a) => mayFollow(-1, a)).flatMap((a) => all.filter((b) => mayFollow(a, b)).flatMap((b) => all.filter((c) => mayFollow(b, c) && mayFollow(c, 0)).map((c) => [a, b, c])));
  return Math.max(...runs.map((run) => scoreOf(emissions, transitions, run)));
}
