import { expect, it } from "vitest";
import { loadFollowed, saveFollowed } from "../../src/ui/app/followed.ts";

/** What a browser keeps of a page, or refuses to keep. */
function storage(kept: string | null = null): Storage {
  let value = kept;
  return {
    getItem: () => value,
    setItem: (_: string, next: string) => {
      value = next;
    },
  } as unknown as Storage;
}

const PACKS = [
  { collection: "guides", language: "en" },
  { collection: "letters", language: "fr" },
];

it("remembers which packs are followed, by their names alone", () => {
  const place = storage();
  saveFollowed(
    place,
    PACKS.map((pack) => ({ ...pack, edition: 4 })),
  );
  expect(loadFollowed(place)).toEqual(PACKS);
  expect(place.getItem("")).not.toContain("edition");
});

it("takes nothing for followed where it finds nothing, or something else", () => {
  for (const kept of [null, "", "{", "{}", "null", '[null, 3, {"collection": "guides"}]']) {
    expect(loadFollowed(storage(kept))).toEqual([]);
  }
});

it("goes on where nothing may be kept", () => {
  const full = {
    setItem: () => {
      throw new Error("full");
    },
  } as unknown as Storage;
  expect(() => saveFollowed(full, PACKS)).not.toThrow();
});
