import { beforeEach, describe, expect, it } from "vitest";
import type { Annotation } from "../../src/library/annotation.ts";
import { Annotations } from "../../src/read/annotations.ts";
import { memoryDatabase } from "../store/memory.ts";

const TEXT = "Each tap serves at most 80 persons.";
const NOTE: Annotation = {
  id: "a",
  collection: "guides",
  symbol: "A/1",
  language: "en",
  section: "p1",
  phrase: { start: 5, end: 8, text: "tap", before: "Each ", after: " serves at most 80 persons." },
  colour: "blue",
  note: "",
  createdAt: 1,
  changedAt: 1,
  removed: false,
};

describe("annotations", () => {
  let texts: { id: string; text: string }[] | undefined;
  let here: Annotations;

  beforeEach(async () => {
    texts = [{ id: "p1", text: TEXT }];
    here = new Annotations(await memoryDatabase(), () => texts);
  });

  it("are there with their place, until they are removed", () => {
    here.put(NOTE);
    expect(here.list("A/1")).toEqual([{ ...NOTE, place: "exact" }]);
    expect(here.list("A/2")).toEqual([]);
    here.put({ ...NOTE, removed: true, changedAt: 2 });
    expect(here.list()).toEqual([]);
  });

  it("say where they are now when the text before them grew", () => {
    here.put(NOTE);
    texts = [{ id: "p1", text: `In camps, ${TEXT}` }];
    const [found] = here.list();
    expect(found).toMatchObject({ place: "moved", phrase: { start: 15, end: 18, text: "tap" } });
  });

  it("keep the reader's words, but not those of a text that was erased", () => {
    const erased = { symbol: "A/1", language: "", reason: "by order of a court", edition: 2 };
    const all = [{ ...erased, section: "p1" }];
    here.put({ ...NOTE, note: "ask them" });
    const phrase = { start: 8, end: 18, text: "80 persons", before: "At most ", after: "." };
    here.put({ ...NOTE, id: "b", section: "p2", phrase });
    here.put({ ...NOTE, id: "c", removed: true });
    here.put({ ...NOTE, id: "d", symbol: "A/2" });
    texts = [{ id: "p2", text: "At most 80 persons." }];
    here.forgetErased((symbol) => (symbol === "A/1" ? all : []));
    const left = here.list();
    expect(left.map(({ id, note, phrase }) => [id, note, phrase?.text])).toEqual([
      ["a", "ask them", undefined],
      ["b", "", "80 persons"],
      ["d", "", "tap"],
    ]);
    const file = new TextDecoder().decode(here.export());
    expect(
      JSON.parse(file)
        .annotations.filter(({ phrase }: Annotation) => phrase)
        .map(({ id }: Annotation) => id),
    ).toEqual(["b", "d"]);
  });

  it("are kept when their work is no longer here, and listed as gone", () => {
    here.put(NOTE);
    texts = undefined;
    expect(here.list()).toEqual([{ ...NOTE, place: "gone" }]);
  });

  it("of two readers are merged, the later change of each, whoever merges", async () => {
    const there = new Annotations(await memoryDatabase(), () => texts);
    here.put({ ...NOTE, note: "mine", changedAt: 5 });
    here.put({ ...NOTE, id: "b", removed: true, changedAt: 9 });
    there.put({ ...NOTE, note: "theirs", changedAt: 7 });
    there.put({ ...NOTE, id: "b", changedAt: 3 });
    there.put({ ...NOTE, id: "c" });
    const file = here.export();
    expect(here.import(there.export())).toBe(2);
    expect(there.import(file)).toBe(1);
    expect(here.list()).toEqual(there.list());
    expect(here.list().map(({ id, note }) => id + note)).toEqual(["atheirs", "c"]);
    expect(here.import(there.export())).toBe(0);
  });

  it("stay as they were when a file is refused", () => {
    here.put(NOTE);
    const file = JSON.stringify({
      format: "vademecum-annotations",
      version: 1,
      annotations: [
        { ...NOTE, id: "z" },
        { ...NOTE, id: "" },
      ],
    });
    expect(() => here.import(new TextEncoder().encode(file))).toThrow("'id' of annotation 2");
    expect(here.list().map(({ id }) => id)).toEqual(["a"]);
  });

  it("that were removed are forgotten after a year, no others", () => {
    here.put(NOTE);
    here.put({ ...NOTE, id: "b", removed: true, changedAt: 1000 });
    here.forget(1000 + 366 * 24 * 3600 * 1000);
    expect(new TextDecoder().decode(here.export())).toContain('"id": "b"');
    here.forget(1001 + 366 * 24 * 3600 * 1000);
    expect(new TextDecoder().decode(here.export())).not.toContain('"id": "b"');
    expect(here.list()).toHaveLength(1);
  });
});
