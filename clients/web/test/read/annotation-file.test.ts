import { describe, expect, it } from "vitest";
import type { Annotation } from "../../src/library/annotation.ts";
import { newer, readAnnotations, writeAnnotations } from "../../src/read/annotation-file.ts";

const NOTE: Annotation = {
  id: "3d1c",
  collection: "guides",
  symbol: "VDM/2026/1",
  language: "ar",
  section: "p1",
  phrase: { start: 2, end: 5, text: "ماء", before: "ال", after: " نظيف" },
  colour: "green",
  note: "ask on Monday",
  createdAt: 1_770_000_000_000,
  changedAt: 1_770_000_000_001,
  removed: false,
};

function file(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

describe("a file of annotations", () => {
  it("gives back what was written", () => {
    const { phrase: _, ...bookmark } = { ...NOTE, id: "0", removed: true };
    expect(readAnnotations(writeAnnotations([NOTE, bookmark]))).toEqual([bookmark, NOTE]);
  });

  it("is the same for the same annotations in any order", () => {
    const other = { ...NOTE, id: "0" };
    expect(writeAnnotations([NOTE, other])).toEqual(writeAnnotations([other, NOTE]));
  });

  it.each([
    ["not JSON", new TextEncoder().encode("{"), "not JSON"],
    ["of another format", file({ format: "bookmarks" }), "format"],
    ["of a later version", file({ format: "vademecum-annotations", version: 2 }), "version is 2"],
    ["without a list", file({ format: "vademecum-annotations", version: 1 }), "no list"],
    ["with a time that is none", whole({ changedAt: "now" }), "'changedAt' of annotation 1"],
    ["with a colour that is none", whole({ colour: "red" }), "colour 'red'"],
    ["with a phrase that ends before it begins", whole({ phrase: { ...NOTE.phrase, end: 1 } }), "before it begins"],
  ])("that is %s is refused with the reason", (_, bytes, message) => {
    expect(() => readAnnotations(bytes)).toThrow(message);
  });

  function whole(change: object): Uint8Array {
    return file({ format: "vademecum-annotations", version: 1, annotations: [{ ...NOTE, ...change }] });
  }
});

describe("of two states of an annotation", () => {
  it("the later counts, and of one time the same one whoever asks", () => {
    const later = { ...NOTE, note: "done", changedAt: NOTE.changedAt + 1 };
    const sameTime = { ...NOTE, note: "done" };
    expect(newer(NOTE, later)).toBe(later);
    expect(newer(later, NOTE)).toBe(later);
    expect(newer(NOTE, sameTime)).toBe(newer(sameTime, NOTE));
  });
});
