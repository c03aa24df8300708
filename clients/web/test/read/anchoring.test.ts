import { describe, expect, it } from "vitest";
import type { Annotation } from "../../src/library/annotation.ts";
import { place } from "../../src/read/anchoring.ts";

function bookmark(section: string): Annotation {
  return {
    id: "a",
    collection: "guides",
    symbol: "A/1",
    language: "en",
    section,
    colour: "yellow",
    note: "",
    createdAt: 1,
    changedAt: 1,
    removed: false,
  };
}

function mark(section: string, text: string, words: string, from = 0): Annotation {
  const start = text.indexOf(words, from);
  const end = start + words.length;
  const phrase = {
    start,
    end,
    text: words,
    before: text.slice(Math.max(0, start - 32), start),
    after: text.slice(end, end + 32),
  };
  return { ...bookmark(section), phrase };
}

const TEXT = "A committee of five members keeps the water point clean and repairs the pump every month.";

describe("a phrase", () => {
  it("stays where its section did not change", () => {
    const found = place(mark("p1", TEXT, "water point"), [{ id: "p1", text: TEXT }]);
    expect(found).toEqual({ place: "exact", section: "p1", start: 38, end: 49 });
  });

  it("moves with the words before it", () => {
    const now = `In each camp, a${TEXT.slice(1)}`;
    const found = place(mark("p1", TEXT, "water point"), [{ id: "p1", text: now }]);
    expect(found).toMatchObject({ place: "moved", section: "p1", start: now.indexOf("water point") });
  });

  it("is told by its context from the same words elsewhere", () => {
    const text = "The tap is closed. The pump is greased. The tap is washed.";
    const now = "The pump is greased. The tap is washed.";
    expect(place(mark("p1", text, "The tap"), [{ id: "p1", text: now }])).toEqual({ place: "gone" });
    const second = place(mark("p1", text, "The tap", 5), [{ id: "p1", text: now }]);
    expect(second).toMatchObject({ place: "moved", start: now.indexOf("The tap") });
  });

  it("is found when only spaces and capitals changed", () => {
    const now = TEXT.replace("water point", "Water  Point");
    expect(place(mark("p1", TEXT, "water point"), [{ id: "p1", text: now }])).toMatchObject({ start: 38, end: 50 });
  });

  it("is gone when its words were changed", () => {
    const now = TEXT.replace("five", "seven");
    expect(place(mark("p1", TEXT, "committee of five"), [{ id: "p1", text: now }])).toEqual({ place: "gone" });
  });

  it("is never found inside another word", () => {
    const now = "The smartest members left.";
    expect(place(mark("p1", "The art members left.", "art"), [{ id: "p1", text: now }])).toEqual({ place: "gone" });
  });

  it("follows its words into the paragraph that they were moved to", () => {
    const sections = [
      { id: "p1", text: "A committee of five members." },
      { id: "p2", text: "It keeps the water point clean and repairs the pump every month." },
    ];
    expect(place(mark("p1", TEXT, "water point"), sections)).toMatchObject({ place: "moved", section: "p2" });
  });

  it("is gone when two other paragraphs have its words", () => {
    const sections = [
      { id: "p2", text: TEXT },
      { id: "p3", text: TEXT },
    ];
    expect(place(mark("p1", TEXT, "water point"), sections)).toEqual({ place: "gone" });
  });

  it("of Chinese characters is found among others", () => {
    const text = "任何家庭到最近的供水点的距离不超过250米。";
    const now = `在营地中，${text}`;
    expect(place(mark("p1", text, "供水点"), [{ id: "p1", text: now }])).toMatchObject({
      start: now.indexOf("供水点"),
    });
  });
});

describe("a bookmark", () => {
  it("stays with its section, wherever that goes", () => {
    expect(
      place(bookmark("p1"), [
        { id: "p9", text: "x" },
        { id: "p1", text: "y" },
      ]),
    ).toMatchObject({ section: "p1" });
  });

  it("is gone with its section, or when that was deleted and left empty", () => {
    expect(place(bookmark("p1"), [{ id: "p2", text: "x" }])).toEqual({ place: "gone" });
    expect(place(bookmark("p1"), [{ id: "p1", text: "" }])).toEqual({ place: "gone" });
  });
});

/** Numbers that look random and are the same in each run. */
function random(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS = (
  "the a of water point pump tap camp and keeps cleans five seven women men every month day is to not by each who " +
  "with filter closed tank children report at two after before clean paths"
).split(" ");

/** A text whose words know where they came from, so that the true place of a phrase is known after any edit. */
function sentence(next: (below: number) => number, from: number): { word: string; born: number }[] {
  return Array.from({ length: 20 + next(40) }, (_, i) => ({ word: WORDS[next(WORDS.length)]!, born: from + i }));
}

function startOf(words: readonly { word: string; born: number }[], index: number): number {
  return words.slice(0, index).reduce((sum, { word }) => sum + word.length + 1, 0);
}

describe("random edits", () => {
  const texts = (words: readonly { word: string }[]) => words.map(({ word }) => word).join(" ");

  it("never put a phrase on words that are not its own, nor on others that read the same", () => {
    let found = 0;
    for (let seed = 1; seed <= 3000; seed++) {
      const next = random(seed);
      const words = sentence(next, 0);
      const at = next(words.length - 5);
      const length = 1 + next(5);
      const old = texts(words);
      const chosen = words.slice(at, at + length);
      const annotation = mark("p1", old, texts(chosen), startOf(words, at));
      const now = [...words];
      for (let edits = next(6); edits > 0; edits--) {
        now.splice(next(now.length), next(3), ...sentence(next, 1000).slice(0, next(4)));
      }
      const text = texts(now);
      const result = place(annotation, [{ id: "p1", text }]);
      if (result.place !== "gone") {
        found++;
        expect(text.slice(result.start, result.end)).toBe(texts(chosen));
        const near = now.filter((_, i) => startOf(now, i + 2) > result.start && startOf(now, i - 1) < result.end);
        const own = near.some(({ born }) => born >= at - 1 && born <= at + length);
        expect(own, `seed ${seed}: ${text.slice(result.start - 40, result.end + 40)}`).toBe(true);
      }
    }
    expect(found).toBeGreaterThan(1500);
  });

  it("never lose a phrase whose surroundings on one side stayed", () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const next = random(seed);
      const words = sentence(next, 0).map(({ born }) => ({ word: `w${born}`, born }));
      const at = 6 + next(words.length - 12);
      const annotation = mark("p1", texts(words), texts(words.slice(at, at + 2)));
      const now = [...sentence(next, 100), ...words.slice(at - 6, at + 2), ...sentence(next, 200)];
      const result = place(annotation, [
        { id: "p0", text: "other" },
        { id: "p1", text: texts(now) },
      ]);
      expect(result, `seed ${seed}`).toMatchObject({ section: "p1", place: expect.not.stringMatching("gone") });
    }
  });
});
