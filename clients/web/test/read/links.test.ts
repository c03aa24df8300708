import { describe, expect, it } from "vitest";
import { byKey, Links } from "../../src/read/links.ts";

function work(symbol: string, language: string) {
  return { collection: "c", language, symbol, title: "Title", workKind: "report", date: "" };
}

function links(...works: ReturnType<typeof work>[]): Links {
  const entry = {
    section: { id: "p1", kind: "paragraph" as const, text: "", spans: [] },
    level: 1,
    number: "",
    part: "main",
  };
  return new Links({ symbol: "A/9", language: "fr" }, [entry], byKey(works));
}

function here(symbol: string, language: string, section = "") {
  return { here: true, symbol, language, section };
}

describe("a reference", () => {
  it("leads to what is on the device, in the reader's language where it is there", () => {
    const found = links(work("A/1", "en"), work("A/1", "fr"), work("A/2", "en"));
    expect(found.of("A/1")).toEqual(here("A/1", "fr"));
    expect(found.of("A/2#p3")).toEqual(here("A/2", "en", "p3"));
  });

  it("to what is not on the device says so", () => {
    expect(links(work("A/1", "fr")).of("A/3")).toEqual({ here: false, target: "A/3" });
  });

  it("to a work that was withdrawn leads nowhere", () => {
    expect(links({ ...work("A/1", "fr"), ...{ withdrawn: "replaced" } }).of("A/1").here).toBe(false);
  });

  it("by either half of a double symbol leads to it, and spellings are one", () => {
    const found = links(work("A/79/866-S/2025/222", "fr"), work("S/RES/1373 (2001)", "fr"));
    expect(found.of("S/2025/222")).toEqual(here("A/79/866-S/2025/222", "fr"));
    expect(found.of("A/79/866")).toEqual(here("A/79/866-S/2025/222", "fr"));
    expect(found.of("S/RES/1373(2001)")).toEqual(here("S/RES/1373 (2001)", "fr"));
  });

  it("inside a work leads to the sections that it has", () => {
    expect(links().of("#p1")).toEqual(here("A/9", "fr", "p1"));
    expect(links().of("#p2")).toEqual({ here: false, target: "#p2" });
  });
});
