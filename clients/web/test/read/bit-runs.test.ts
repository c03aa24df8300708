import { describe, expect, it } from "vitest";
import { BitReader } from "../../src/read/search/bit-reader.ts";
import { BitWriter } from "../../src/read/search/bit-writer.ts";
import { numbersFrom } from "../core/numbers-from.ts";

/** Small numbers, large ones and the largest, whose quotients need the escape. */
function numbers(): number[] {
  const next = numbersFrom(5);
  return Array.from({ length: 500 }, () => next(2 ** [1, 4, 9, 20, 31][next(5)]!));
}

describe("a run of numbers in Rice code", () => {
  it.each([0, 1, 5, 12, 17, 24, 30])("is read at once as it is number by number (parameter %i)", (k) => {
    const out = new BitWriter();
    const written = numbers();
    for (const number of written) {
      out.rice(number, k);
    }
    out.raw(5, 3);
    const bytes = out.takeBytes();
    const read = new Int32Array(written.length + 2);
    const input = new BitReader().open(bytes);
    input.riceRun(k, written.length, read, 1);
    expect(input.raw(3)).toBe(5);
    expect([...read]).toEqual([0, ...written, 0]);
    const single = new BitReader().open(bytes);
    expect(written.map(() => single.rice(k))).toEqual(written);
  });
});
