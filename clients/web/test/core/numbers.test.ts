import { describe, expect, it } from "vitest";
import { MalformedNodeError } from "../../src/core/tree/malformed-node-error.ts";
import { NumberCoder } from "../../src/core/tree/number-coder.ts";
import { NumberDecoder } from "../../src/core/tree/number-decoder.ts";
import { readVectors } from "./vector-files.ts";

describe("numbers.json", () => {
  it("numbers are coded and printed as they say", () => {
    for (const { printed, coded } of readVectors<{ printed: string[]; coded: string[] }>("numbers.json", "numbers")) {
      const coder = new NumberCoder();
      const decoder = new NumberDecoder();
      expect(printed.map((number) => coder.code(number))).toEqual(coded);
      expect(coded.map((number) => decoder.printed(number))).toEqual(printed);
    }
  });

  it("numbers that follow none of their series are refused", () => {
    for (const [first, second] of readVectors<[string, string]>("numbers.json", "refused")) {
      const decoder = new NumberDecoder();
      decoder.printed(first);
      expect(() => decoder.printed(second), JSON.stringify([first, second])).toThrow(MalformedNodeError);
    }
  });
});
