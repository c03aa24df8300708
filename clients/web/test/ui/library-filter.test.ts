import { describe, expect, it } from "vitest";
import type { WorkSummary } from "../../src/library/reading.ts";
import { fits, NO_FILTER, readable } from "../../src/ui/pages/library-filter.ts";
import { queryOf } from "../../src/ui/pages/search-filters.tsx";
import { chosenPacks, languagesOf, packBytes } from "../../src/ui/pages/welcome-choice.ts";

function work(symbol: string, language: string, title: string, withdrawn?: string): WorkSummary {
  const known = { collection: "guides", workKind: "report", date: "2026-03-02" };
  return { ...known, symbol, language, title, ...(withdrawn === undefined ? {} : { withdrawn }) };
}

describe("the library's list", () => {
  it("shows a work once, in the reader's language or in the one that is here", () => {
    const works = [work("A/2", "en", "Two"), work("A/2", "fr", "Deux"), work("A/10", "es", "Diez")];
    expect(readable(works, "fr").map((one) => one.title)).toEqual(["Deux", "Diez"]);
  });

  it("puts withdrawn works last", () => {
    const works = [work("A/1", "en", "Old", "replaced"), work("A/2", "en", "New")];
    expect(readable(works, "en").map((one) => one.title)).toEqual(["New", "Old"]);
  });

  it("finds titles however they are written, and symbols", () => {
    const one = work("A/58/619", "fr", "Équipement des ménages");
    expect(fits(one, { ...NO_FILTER, text: "menages equip" })).toBe(true);
    expect(fits(one, { ...NO_FILTER, text: "58/619" })).toBe(true);
    expect(fits(one, { ...NO_FILTER, text: "camps" })).toBe(false);
    expect(fits(one, { ...NO_FILTER, year: "2025" })).toBe(false);
  });
});

describe("a search", () => {
  it("leaves out filters that were not set", () => {
    const filter = { collection: "", language: "", kind: "", from: "", to: "2026" };
    expect(queryOf(" eau potable", filter, 50)).toEqual({
      text: "eau potable",
      typing: true,
      limit: 50,
      years: { from: 0, to: 2026 },
    });
  });

  it("takes the last word for finished when a space follows it", () => {
    expect(queryOf("eau ", { collection: "", language: "fr", kind: "", from: "", to: "" }, 5)).toEqual({
      text: "eau",
      typing: false,
      limit: 5,
      languages: ["fr"],
    });
  });
});

describe("the choice of packs", () => {
  const pack = (language: string, downloadBytes?: number) => ({
    language,
    works: 1,
    sections: 1,
    textBytes: 100,
    ...(downloadBytes ? { downloadBytes } : {}),
  });
  const catalogue = [
    { collection: "guides", title: "Guides", edition: 3, packs: [pack("en", 40), pack("fr")] },
    { collection: "letters", title: "Letters", edition: 1, packs: [pack("fr", 20)] },
  ];

  it("offers languages, the most frequent first", () => {
    expect(languagesOf(catalogue)).toEqual(["fr", "en"]);
  });

  it("asks for what is chosen and not here yet", () => {
    const here = [{ collection: "letters", language: "fr", edition: 1 }];
    expect(chosenPacks(catalogue, new Set(["guides", "letters"]), new Set(["fr"]), here)).toEqual([
      { collection: "guides", language: "fr" },
    ]);
  });

  it("counts the download, or the text where that is not known", () => {
    expect(packBytes(catalogue, { collection: "guides", language: "en" })).toBe(40);
    expect(packBytes(catalogue, { collection: "guides", language: "fr" })).toBe(100);
  });
});
