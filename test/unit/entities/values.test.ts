import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillGaps, findValues } from "../../../src/core/entities/values";

const found = (text: string): string[] => findValues(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe("findValues", () => {
  it.each<[string, string[]]>([
    ["He met them on Monday and left in July 2015.", ["date: Monday", "date: July 2015"]],
    ["It opened Monday, Dec. 4, 2017, at 3:30 p.m. EST.", ["date: Monday, Dec. 4, 2017", "time: 3:30 p.m. EST"]],
    ["on 4 December 2017 at 19:49", ["date: 4 December 2017", "time: 19:49"]],
    ["Last month he came; late last year he left. Next Tuesday he returns.", ["date: Last month", "date: late last year", "date: Next Tuesday"]],
    ["from 2015-03-09 to 31.12.2016", ["date: 2015-03-09", "date: 31.12.2016"]],
    ["in the 1990s, since 2001, in 1998-99 and three years ago", ["date: 1990s", "date: 2001", "date: 1998-99", "date: three years ago"]],
    ["He may March on in March; May came in May.", ["date: March", "date: May"]],
    ["at 10am, noon, 0900 GMT and 5 o’clock", ["time: 10am", "time: noon", "time: 0900 GMT", "time: 5 o’clock"]],
    ["$5 million, US$2.5bn, €300, Rs 500 and £1.2m", ["money: $5 million", "money: US$2.5bn", "money: €300", "money: Rs 500", "money: £1.2m"]],
    ["10 million Pakistani rupees or 95,000 dollars", ["money: 10 million Pakistani rupees", "money: 95,000 dollars"]],
    ["3.5% to 4 percent, five per cent, 5-10 percent", ["percent: 3.5%", "percent: 4 percent", "percent: five per cent", "percent: 5-10 percent"]],
    ["two allies, 1,200 troops, twenty-one tents, 3.5 million people", ["number: two", "number: 1,200", "number: twenty-one", "number: 3.5 million"]],
    ["10 kilometers (6 miles) with a 15-year-old", ["number: 10 kilometers", "number: 6 miles", "number: 15"]],
    ["Twelve died; Thousands fled.", ["number: Twelve", "number: Thousands"]],
    ["a four-nation group", ["number: four"]],
    ["one after another, the 2nd F-16 of MI5, 1,000th time", []],
  ])("reads %s", (text, values) => {
    expect(found(text)).toEqual(values);
  });

  it("keeps values in order and apart in any text", () => {
    const pieces = fc.constantFrom("Dec. 4", "2017", "$", "5", "million", "percent", "%", "Monday", ",", ".", "-", "to", "3 p.m.", "one", "1,000", "😀", "\uD800");
    fc.assert(fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary" })), { maxLength: 25 }), fc.constantFrom("", " "), (parts, glue) => {
      const text = parts.join(glue);
      let end = 0;
      for (const value of findValues(text)) {
        expect(value.start).toBeGreaterThanOrEqual(end);
        expect(value.end).toBeGreaterThan(value.start);
        end = value.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }));
  });

  it("reads a megabyte on one line", () => {
    expect(findValues("1,".repeat(500_000))).toHaveLength(0);
    expect(findValues("one ".repeat(250_000))).toHaveLength(0);
    expect(findValues("5% ".repeat(300_000))).toHaveLength(300_000);
  });
});

describe("fillGaps", () => {
  it("keeps what is taken, and adds what lies outside it", () => {
    const taken = [{ start: 2, end: 4 }, { start: 8, end: 9 }];
    const more = [{ start: 0, end: 2 }, { start: 3, end: 5 }, { start: 5, end: 8 }, { start: 7, end: 9 }, { start: 10, end: 11 }];
    expect(fillGaps(taken, more)).toEqual([
      { start: 0, end: 2 }, { start: 2, end: 4 }, { start: 5, end: 8 }, { start: 8, end: 9 }, { start: 10, end: 11 },
    ]);
  });
});
