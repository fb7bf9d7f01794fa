import { describe, expect, it } from "vitest";
import { BoundedCache } from "../../../src/core/text/boundedCache";

describe("BoundedCache", () => {
  it("makes a value once while it is kept", () => {
    const cache = new BoundedCache<number>(2);
    let made = 0;
    const make = (): number => ++made;
    expect([cache.get("a", make), cache.get("a", make), cache.get("a", make)]).toEqual([1, 1, 1]);
  });

  it("forgets what was not asked for while twice its size came by", () => {
    const cache = new BoundedCache<string>(2);
    const ask = (key: string): string => cache.get(key, () => `made ${key}`);
    for (const key of ["a", "b", "c", "d", "e"]) ask(key);
    expect(cache.get("a", () => "made anew")).toBe("made anew");
    expect(cache.get("e", () => "made anew")).toBe("made e");
  });
});
