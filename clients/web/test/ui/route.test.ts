import { describe, expect, it } from "vitest";
import { formatRoute, parseRoute, type Route, readHref } from "../../src/ui/app/route.ts";

describe("an address", () => {
  it("of a section is the same in each reader's copy", () => {
    expect(readHref("A/58/619", "annex.p5", "fr")).toBe("#/read/A%2F58%2F619/annex.p5?in=fr");
    expect(parseRoute("#/read/A%2F58%2F619/annex.p5?in=fr")).toEqual({
      page: "read",
      symbol: "A/58/619",
      section: "annex.p5",
      view: "corrected",
      language: "fr",
    });
  });

  it.each<Route>([
    { page: "library" },
    { page: "search", text: "eau & paix #1" },
    { page: "changes", symbol: "A/RES/57/145" },
    { page: "read", symbol: "S/2001/1 (Part I)", section: "p2~corr.1", view: "redline", language: "ar", beside: "ru" },
    { page: "read", symbol: "A/1", section: "", view: "issued" },
  ])("leads back to where it was made: %j", (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it("that says nothing known leads to the library", () => {
    for (const hash of ["", "#", "#/elsewhere", "#/read"]) {
      expect(parseRoute(hash)).toEqual({ page: "library" });
    }
  });

  it("that was cut within an escape is taken as it stands", () => {
    expect(parseRoute("#/read/A%2")).toMatchObject({ page: "read", symbol: "A%2" });
  });
});
