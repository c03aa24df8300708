import type { Section, Span } from "../../src/core/document/section.ts";
import type { Outline, OutlineEntry, WorkSummary } from "../../src/library/reading.ts";
import data from "./works.json";

type SpanRow = [number, number, Span["kind"], string];
type SectionRow = [string, Section["kind"], number, string, string, SpanRow[]];
type Work = Omit<(typeof data)[number], "sections"> & { sections: SectionRow[] };

/** The sample library as `bin/vademecum export` gives it, and a document with all kinds of sections. */
export const WORKS = [...(data as unknown as Work[]), everyKind(), corrigendum()];

export function summaries(): WorkSummary[] {
  const withdrawn = { withdrawn: "Replaced by VDM/2026/1" };
  const old = { ...everyKind(), symbol: "VDM/2019/4", title: "Wells and springs: field guideline" };
  return [...WORKS, old].map((work) => ({
    collection: work.collection,
    language: work.language,
    symbol: work.symbol,
    title: work.title,
    workKind: work.workKind,
    date: work.masthead.date,
    ...(work === old ? withdrawn : {}),
  }));
}

export function outline(symbol: string, language: string | undefined): Outline | undefined {
  const versions = WORKS.filter((work) => work.symbol === symbol);
  const work =
    versions.find((one) => one.language === language) ??
    versions.find((one) => one.language === one.originalLanguage) ??
    versions[0];
  return work && { ...whole(work), languages: versions.map((one) => one.language) };
}

/** A document of many sections. */
export function long(sections: number): Outline {
  const base = outline("VDM/2026/1", "en")!;
  const text = base.entries.map((entry) => entry.section.text).join(" ");
  const entries = Array.from({ length: sections }, (_, i): OutlineEntry => {
    const heading = i % 25 === 0;
    const section: Section = heading
      ? { id: `h${i}`, kind: "heading", text: `Chapter ${i / 25 + 1}`, spans: [] }
      : { id: `p${i}`, kind: "paragraph", text: text.slice(i % 700, (i % 700) + 300), spans: [] };
    return { section, level: heading ? 1 : 2, number: heading ? "" : `${i}.`, part: "main" };
  });
  return { ...base, work: { ...base.work, symbol: "VDM/LONG", title: "A long document" }, entries, languages: ["en"] };
}

function whole(work: Work): Outline {
  const starts = new Map(work.parts.map((part) => [part.firstSection, part.name]));
  let part = "main";
  const entries = work.sections.map(([id, kind, level, number, text, spans]): OutlineEntry => {
    part = starts.get(id) ?? part;
    const section = {
      id,
      kind,
      text,
      spans: spans.map(([start, end, of, value]) => ({ start, end, kind: of, value })),
    };
    return { section, level, number, part, ...corrected(work, section) };
  });
  const { sections: _, collection, ...head } = work;
  const values = entries
    .flatMap(({ section }) => section.spans.map((span) => span.value))
    .filter((value) => value !== "");
  return {
    collection,
    work: {
      ...head,
      changes: [],
      correction: { issued: {}, changes: [] },
      content: "" as never,
      sectionCount: entries.length,
      textBytes: 0,
    } as never,
    entries,
    links: Object.fromEntries(values.map((value) => [value, link(work, value)])),
    languages: [],
  };
}

function link(work: Work, value: string) {
  const [target, section = ""] = value.startsWith("#") ? [work.symbol, value.slice(1)] : [value, ""];
  const here = WORKS.some((one) => one.symbol === target);
  return here
    ? ({ here, symbol: target, language: work.language, section } as const)
    : ({ here: false, target: value } as const);
}

/** A corrigendum changed a word of the English field guide, and inserted a paragraph. */
function corrected(work: Work, section: Section): Pick<OutlineEntry, "corrected"> {
  if (work.symbol !== "VDM/2026/1" || work.language !== "en") {
    return {};
  }
  const changes = [{ kind: "corrects-text", symbol: "VDM/2026/1/Corr.1", section: "p1" }] as const;
  if (section.id === "p3") {
    const issued = { ...section, text: section.text.replace("250", "500") };
    const [before = "", after = ""] = section.text.split("250");
    const difference = [
      { fate: "same", text: before },
      { fate: "removed", text: "500" },
      { fate: "added", text: "250" },
      { fate: "same", text: after },
    ] as const;
    return { corrected: { issued, changes, difference } };
  }
  return section.id === "p5" ? { corrected: { changes, difference: [{ fate: "added", text: section.text }] } } : {};
}

function everyKind(): Work {
  const base = (data as unknown as Work[]).find((work) => work.symbol === "VDM/2026/1" && work.language === "en")!;
  const text = "Chlorine is measured at the tap 1 and at the tank.";
  return {
    ...base,
    symbol: "VDM/2026/9",
    title: "Water quality in camps: report of the Director-General",
    workKind: "report",
    parts: [{ name: "annex", kind: "annex", firstSection: "annex.h1" }],
    sections: [
      ["t1", "title", 1, "", "Water quality in camps: report of the Director-General", []],
      ["h1", "heading", 1, "I.", "Measurements", []],
      [
        "p1",
        "paragraph",
        2,
        "1.",
        text,
        [
          [0, 8, "strong", ""],
          [32, 33, "note-reference", "#n1"],
        ],
      ],
      ["n1", "note", 2, "1", "With the method of VDM/2026/1, paragraph 7.", [[19, 29, "reference", "VDM/2026/1"]]],
      ["p2", "paragraph", 2, "2.", "The teams reported:", []],
      ["p2.i1", "item", 3, "(a)", "In the eastern camps:", []],
      ["p2.i1.i1", "item", 4, "(i)", "Eleven taps below the least value;", []],
      ["p2.i1.i2", "item", 4, "(ii)", "Two taps above the greatest;", []],
      ["p2.i2", "item", 3, "(b)", "In the western camps, none.", []],
      [
        "tab1",
        "table",
        2,
        "Table 1",
        "Camp\tTaps\tMeasured in January\tMeasured in February\tBelow 0.2 mg/l\nAlder\t41\t1,204\t1,188\t7\nBirch\t38\t1,031\t1,040\t4\nCedar\t12\t340\t352\t0",
        [],
      ],
      ["h2", "heading", 1, "II.", "What users say", []],
      ["q1", "quotation", 2, "", "“The water tastes of nothing now, which is how it should be.”", []],
      ["img1", "image", 2, "", "Map: taps of the eastern camps", []],
      ["annex.h1", "heading", 1, "", "Annex", []],
      ["annex.p1", "paragraph", 1, "1.", "All values were measured twice.", [[11, 17, "emphasis", ""]]],
      ["sig1", "signature", 1, "", "(Signed) Maren Toll\nDirector-General", []],
    ],
  };
}

function corrigendum(): Work {
  const text = "Paragraph 3: for “500 metres” read “250 metres”.";
  const sections: SectionRow[] = [
    ["t1", "title", 1, "", "Water points in camps: corrigendum", []],
    ["p1", "paragraph", 1, "", text, []],
  ];
  return {
    ...everyKind(),
    symbol: "VDM/2026/1/Corr.1",
    title: "Water points in camps: corrigendum",
    workKind: "corrigendum",
    parts: [],
    sections,
  };
}
