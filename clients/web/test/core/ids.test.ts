import { describe, expect, it } from "vitest";
import { IdPredictor } from "../../src/core/bundle/id-predictor.ts";
import { SECTION_KIND_NAMES } from "../../src/core/document/section.ts";
import { readVectors } from "./vector-files.ts";

interface IdVector {
  readonly kind: number;
  readonly level: number;
  readonly expected?: string;
  readonly id: string;
}

describe("ids.json", () => {
  it("the ids that are expected follow from the sections before", () => {
    for (const sections of readVectors<IdVector[]>("ids.json", "ids")) {
      const predictor = new IdPredictor();
      for (const { kind, level, expected, id } of sections) {
        expect(predictor.predict(SECTION_KIND_NAMES[kind]!, level)).toBe(expected ?? "");
        predictor.accept(SECTION_KIND_NAMES[kind]!, level, id);
      }
    }
  });
});
