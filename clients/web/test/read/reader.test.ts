import { beforeAll, describe, expect, it } from "vitest";
import { UnknownWorkError } from "../../src/read/faults.ts";
import { Reader } from "../../src/read/reader.ts";
import { readVectorFile } from "../core/vector-files.ts";
import { Device } from "../store/device.ts";

const LETTER = "VDM/12/7";
const GUIDELINE = "VDM/2026/4";

let reader: Reader;
let device: Device;

beforeAll(async () => {
  device = await Device.open();
  for (const language of ["en", "fr"]) {
    device.bundle("vectors", language, readVectorFile(`files/${language}-1.quick.vdb`));
  }
  reader = new Reader(device.store);
}, 60_000);

function search(text: string, filters = {}): string[] {
  const found = reader.search({ text, typing: false, limit: 50, ...filters });
  return [...new Set(found.map(({ symbol, language }) => `${symbol} ${language}`))].sort();
}

describe("a reader", () => {
  it("lists all works by language and symbol", () => {
    expect(reader.works().map(({ symbol, language }) => `${symbol} ${language}`)).toEqual([
      `${LETTER} en`,
      `${GUIDELINE} en`,
      `${LETTER} fr`,
      `${GUIDELINE} fr`,
    ]);
  });

  it("reads a work in order, each section in its part", () => {
    const { entries, work, languages } = reader.read(LETTER, "en");
    expect(entries.length).toBe(work.sectionCount);
    expect(entries.map(({ section }) => section.id).slice(0, 5)).toEqual(["t1", "p1", "p2", "sig1", "annex.t1"]);
    expect(entries.map(({ part }) => part).slice(3, 5)).toEqual(["main", "annex"]);
    expect(languages).toEqual(["en", "fr"]);
  });

  it("shows a work in its original language where the wanted one is not here", () => {
    expect(reader.read(LETTER, "zh").work.language).toBe("fr");
    expect(reader.read(GUIDELINE, "zh").work.language).toBe("en");
    expect(() => reader.read("A/1", "en")).toThrow(UnknownWorkError);
  });

  it("tells what a corrected section was", async () => {
    const corrected = await Device.open();
    corrected.bundle("vectors", "en", readVectorFile("files/en-corrected-2.thorough.vdb"));
    const { entries } = new Reader(corrected.store).read(GUIDELINE, "en");
    const sign = entries.find(({ section }) => section.id === "p4")!;
    expect(sign.corrected?.issued?.text).toContain("a red triangle");
    expect(sign.corrected?.difference.filter(({ fate }) => fate === "removed").length).toBeGreaterThan(0);
  });

  it("finds in the collections, languages, kinds and years that are wanted", () => {
    expect(search("letter", { languages: ["en"] })).toEqual([`${LETTER} en`]);
    expect(search("guideline", { workKinds: ["letter"] })).toEqual([]);
    expect(search("lane", { workKinds: ["guideline"], years: { from: 2026, to: 2026 } })).toEqual([`${GUIDELINE} en`]);
    expect(search("lane", { years: { from: 1990, to: 2025 } })).toEqual([]);
    expect(search("lane", { collections: ["others"] })).toEqual([]);
  });

  it("shows why a section was found", () => {
    const [first] = reader.search({ text: "lan", typing: true, limit: 1, languages: ["en"] });
    const { text, highlights } = first!.excerpt;
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toContain("lanes");
  });
});
