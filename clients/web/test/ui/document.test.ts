import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { outline as sample } from "../../e2e/ui/documents.ts";
import type { Section } from "../../src/core/document/section.ts";
import type { PlacedAnnotation } from "../../src/library/annotation.ts";
import type { Outline, OutlineEntry } from "../../src/library/reading.ts";
import type { View } from "../../src/ui/app/route.ts";
import { pairs } from "../../src/ui/document/beside.tsx";
import { DocumentView } from "../../src/ui/document/document-view.tsx";
import { inline } from "../../src/ui/document/inline.tsx";
import { contents, parts } from "../../src/ui/document/outline-tree.ts";
import { showOf } from "../../src/ui/document/show.ts";
import { words } from "../../src/ui/i18n/words.ts";

const english = await words("en");

function rendered(outline: Outline, view: View = "corrected", marks: PlacedAnnotation[] = []): string {
  return renderToString(h(DocumentView, { show: showOf(outline, view, english, marks) }));
}

function entry(id: string, kind: Section["kind"], level: number, part = "main"): OutlineEntry {
  return { section: { id, kind, text: id, spans: [] }, level, number: "", part };
}

function outlineOf(entries: OutlineEntry[]): Outline {
  return { ...sample("VDM/2026/9", "en")!, entries };
}

describe("a document", () => {
  const html = rendered(sample("VDM/2026/9", "en")!);

  it("begins with its masthead and one title", () => {
    expect(html).toContain('<strong class="symbol" dir="ltr">VDM/2026/9</strong>');
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  it("nests items below items", () => {
    expect(html).toMatch(
      /data-section="p2.i1" class="section item.*<ul[^>]*><li[^>]*data-section="p2.i1.i1".*<\/ul><\/li><li[^>]*data-section="p2.i2"/s,
    );
  });

  it("shows tables as tables with their caption, head and cells", () => {
    expect(html).toContain("<caption>Table 1</caption>");
    expect(html).toContain('<th scope="col" data-from="0">Camp</th>');
    expect(html.match(/<td /g)).toHaveLength(15);
  });

  it("puts notes at the end of their part, with ways there and back", () => {
    expect(html).toContain('role="doc-noteref" data-note="n1"');
    expect(html).toMatch(
      /<aside class="end-notes"[^>]*>.*href="#\/read\/VDM%2F2026%2F9\/p1\?in=en"[^>]*aria-label="Back to the text"/s,
    );
  });

  it("makes links of references that are here, and says which are not", () => {
    const resolution = rendered(sample("VDM/RES/12", "en")!);
    expect(html).toContain('<a href="#/read/VDM%2F2026%2F1?in=en">VDM/2026/1</a>');
    expect(resolution).toMatch(/class="reference absent" title="VDM\/RES\/4 is not on this device"/);
  });

  it("in Arabic is written from the right", () => {
    expect(rendered(sample("VDM/12/7", "ar")!)).toContain('lang="ar" dir="rtl"');
  });

  it("shows what was corrected as issued, as corrected, and as a redline with the work that did it", () => {
    const corrected = sample("VDM/2026/1", "en")!;
    expect(rendered(corrected)).toMatch(/250 metres.*Corrected by VDM\/2026\/1\/Corr\.1/s);
    expect(rendered(corrected, "issued")).toContain("500 metres");
    expect(rendered(corrected, "issued")).not.toContain('data-section="p5"');
    expect(rendered(corrected, "redline")).toContain("<del>500</del><ins>250</ins>");
  });

  it("keeps the text of each section, whatever stands in it", () => {
    for (const language of ["ar", "zh", "en", "fr", "ru", "es"]) {
      const outline = sample("VDM/RES/12", language)!;
      const plain = rendered(outline)
        .replace(/<[^>]+>/g, "")
        .replaceAll("&amp;", "&")
        .replaceAll("&quot;", '"');
      for (const { section } of outline.entries) {
        expect(plain).toContain(section.text);
      }
    }
  });
});

describe("inline text", () => {
  const setting = { words: english, links: {} };

  it("splits what crosses another's end, and loses nothing", () => {
    const spans = [
      { start: 0, end: 6, kind: "strong", value: "" },
      { start: 3, end: 9, kind: "emphasis", value: "" },
    ] as const;
    expect(renderToString(h("p", {}, inline("abcdefghij", spans, [], setting)))).toBe(
      "<p><strong>abc<em>def</em></strong><em>ghi</em>j</p>",
    );
  });

  it("marks a phrase across spans and within a cell's bounds", () => {
    const mark = { start: 2, end: 8, id: "m", colour: "green", note: true } as const;
    const spans = [{ start: 4, end: 6, kind: "emphasis", value: "" }] as const;
    expect(renderToString(h("p", {}, inline("0123456789", spans, [mark], setting, 3, 9)))).toBe(
      '<p><mark class="mark green noted" data-mark="m">3<em>45</em>67</mark>8</p>',
    );
  });

  it("never puts a link into a link", () => {
    const links = { "A/1": { here: true, symbol: "A/1", language: "en", section: "" } } as const;
    const spans = [
      { start: 0, end: 4, kind: "reference", value: "A/1" },
      { start: 1, end: 3, kind: "reference", value: "A/1" },
    ] as const;
    const html = renderToString(h("p", {}, inline("abcd", spans, [], { words: english, links })));
    expect(html.match(/<a /g)).toHaveLength(1);
  });
});

describe("the outline", () => {
  it("gives contents by the depth of headings, each annex at the top", () => {
    const headings = [
      entry("t1", "title", 1),
      entry("h1", "heading", 1),
      entry("h2", "heading", 2),
      entry("a", "heading", 1, "annex"),
      entry("a2", "heading", 2, "annex"),
    ];
    expect(contents(outlineOf(headings))).toMatchObject([
      { section: "h1", children: [{ section: "h2" }] },
      { section: "a", children: [{ section: "a2" }] },
    ]);
  });

  it("keeps what follows an item at a deeper level within the item", () => {
    const entries = [
      entry("p1", "paragraph", 1),
      entry("i1", "item", 2),
      entry("p2", "paragraph", 3),
      entry("i2", "item", 2),
      entry("p3", "paragraph", 1),
    ];
    const nodes = parts(outlineOf(entries))[0]!.nodes;
    expect(nodes.map((node) => [node.entry.section.id, node.children.map((child) => child.entry.section.id)])).toEqual([
      ["p1", []],
      ["i1", ["p2"]],
      ["i2", []],
      ["p3", []],
    ]);
  });
});

describe("two languages side by side", () => {
  const some = (...ids: string[]) => ids.map((id) => entry(id, "paragraph", 1));

  it("are paired by section, what one lacks at its place", () => {
    const found = pairs(some("a", "b", "d"), some("x", "a", "c", "d"));
    expect(found.map(({ id, first, second }) => `${id}${first ? 1 : 0}${second ? 1 : 0}`)).toEqual([
      "x01",
      "a11",
      "c01",
      "b10",
      "d11",
    ]);
  });

  it("show each section of both exactly once", () => {
    const found = pairs(some("a", "b", "c"), some("c", "y", "a", "z"));
    expect(found.map(({ id }) => id).sort()).toEqual(["a", "b", "c", "y", "z"]);
  });
});
