import { describe, expect, it } from "vitest";
import { type Fate, type Run, wordDifference } from "../../src/core/difference/word-difference.ts";
import { splitWords } from "../../src/core/difference/words.ts";
import { numbersFrom } from "./numbers-from.ts";

const PARTS = ["water", "point", "، ", "水", "e\u0301t", "."];

describe("word difference", () => {
  it("ideographs are compared one by one", () => {
    expect(wordDifference("饮水安全", "饮食安全")).toEqual([
      { fate: "same", text: "饮" },
      { fate: "removed", text: "水" },
      { fate: "added", text: "食" },
      { fate: "same", text: "安全" },
    ]);
  });

  it("Arabic words keep their marks", () => {
    expect(splitWords("ماءٌ نظيف")).toEqual(["ماءٌ", " ", "نظيف"]);
  });

  it("a corrected word is the only one marked", () => {
    expect(wordDifference("A sign is a red triangle.", "A sign is a yellow triangle.")).toEqual([
      { fate: "same", text: "A sign is a " },
      { fate: "removed", text: "red" },
      { fate: "added", text: "yellow" },
      { fate: "same", text: " triangle." },
    ]);
  });

  it("texts too long to compare are shown whole", () => {
    const before = "a ".repeat(5_000);
    expect(wordDifference(before, `${before}b`)).toHaveLength(2);
  });

  it("runs give both texts back and alternate", () => {
    const next = numbersFrom(7);
    for (let round = 0; round < 500; round++) {
      const before = text(next);
      const after = text(next);
      const runs = wordDifference(before, after);
      expect(without(runs, "added")).toBe(before);
      expect(without(runs, "removed")).toBe(after);
      expect(runs.every((run, i) => i === 0 || run.fate !== runs[i - 1]!.fate)).toBe(true);
    }
  });
});

function text(next: (below: number) => number): string {
  return Array.from({ length: next(12) }, () => PARTS[next(PARTS.length)]).join(" ");
}

function without(runs: readonly Run[], fate: Fate): string {
  return runs
    .filter((run) => run.fate !== fate)
    .map((run) => run.text)
    .join("");
}
