import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { Analyzer } from "../../src/core/text/analyzer.ts";

interface Vector {
  readonly language: string;
  readonly input: string;
  readonly tokens: readonly (readonly [string, string, number, number])[];
}

const FILE = resolve(import.meta.dirname, "../../../../proto/vectors/analysis.json");
const VECTORS = JSON.parse(readFileSync(FILE, "utf8")) as Vector[];

describe("analysis.json", () => {
  it.each(VECTORS.map((vector, row) => ({ row, ...vector })))(
    "row $row ($language) gives its words and terms",
    (vector) => {
      const tokens = Analyzer.forLanguage(vector.language).analyze(vector.input);
      expect(tokens.map(({ word, term, start, end }) => [word, term, start, end])).toEqual(vector.tokens);
    },
  );

  it("cuts an overlong word, but not inside a surrogate pair", () => {
    const [token] = Analyzer.forLanguage("en").analyze(`${"a".repeat(63)}𐐀𐐀`);
    expect(token?.word).toBe("a".repeat(63));
    expect(token?.end).toBe(67);
  });
});
