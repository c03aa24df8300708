import type { PartKind } from "../../core/document/expression.ts";
import type { Outline, OutlineEntry } from "../../library/reading.ts";

/** A section with what stands within it: items below items, and paragraphs that go on an item. */
export interface Node {
  readonly entry: OutlineEntry;
  readonly children: readonly Node[];
}

/** A part of a document; its notes stand at its end. */
export interface PartOfDocument {
  readonly name: string;
  readonly kind: PartKind;
  readonly nodes: readonly Node[];
  readonly notes: readonly OutlineEntry[];
}

/** Parts in order, with their sections nested as they are to be seen. */
export function parts(outline: Outline): PartOfDocument[] {
  const kinds = new Map(outline.work.parts.map((part) => [part.name, part.kind]));
  return byPart(outline.entries).map(({ name, entries }) => ({
    name,
    kind: kinds.get(name) ?? "main",
    nodes: nest(entries.filter((entry) => entry.section.kind !== "note")),
    notes: entries.filter((entry) => entry.section.kind === "note"),
  }));
}

/** Runs of items, which are lists, and single sections between them. */
export function listed(nodes: readonly Node[]): (Node | readonly Node[])[] {
  const result: (Node | Node[])[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.entry.section.kind !== "item") {
      result.push(node);
    } else if (Array.isArray(last)) {
      last.push(node);
    } else {
      result.push([node]);
    }
  }
  return result;
}

/** A heading of the contents; `text` is that of its section. */
export interface ContentsEntry {
  readonly section: string;
  readonly number: string;
  readonly text: string;
  readonly children: readonly ContentsEntry[];
}

/** Headings by their depth; a part's first heading or title heads the part. Titles of the main part say nothing new. */
export function contents(outline: Outline): ContentsEntry[] {
  const root: ContentsEntry[] = [];
  const open: { level: number; children: ContentsEntry[] }[] = [{ level: -1, children: root }];
  let part = "";
  for (const entry of outline.entries) {
    const { kind, id, text } = entry.section;
    const begins = entry.part !== part && entry.part !== "main";
    const isTitle = kind === "title" && (entry.part === "main" || !begins);
    if ((kind !== "heading" && kind !== "title") || text === "" || isTitle) {
      continue;
    }
    part = entry.part;
    const level = begins ? 0 : entry.level;
    while (open.at(-1)!.level >= level) {
      open.pop();
    }
    const children: ContentsEntry[] = [];
    open.at(-1)!.children.push({ section: id, number: entry.number, text, children });
    open.push({ level, children });
  }
  return root;
}

function byPart(entries: readonly OutlineEntry[]): { name: string; entries: OutlineEntry[] }[] {
  const result: { name: string; entries: OutlineEntry[] }[] = [];
  for (const entry of entries) {
    const last = result.at(-1);
    if (last?.name === entry.part) {
      last.entries.push(entry);
    } else {
      result.push({ name: entry.part, entries: [entry] });
    }
  }
  return result;
}

interface Growing {
  readonly entry: OutlineEntry;
  readonly children: Growing[];
}

/** Items hold what stands deeper than they do; nothing else holds anything, and headings close all items. */
function nest(entries: readonly OutlineEntry[]): Node[] {
  const root: Growing[] = [];
  let items: Growing[] = [];
  for (const entry of entries) {
    const { kind } = entry.section;
    const closes = kind === "heading" || kind === "title" || kind === "signature";
    items = closes ? [] : items.filter((item) => item.entry.level < entry.level);
    const node: Growing = { entry, children: [] };
    (items.at(-1)?.children ?? root).push(node);
    if (kind === "item") {
      items.push(node);
    }
  }
  return root;
}
