import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { excerptOf } from "../../src/read/search/excerpt.ts";
import { IndexWriter } from "../../src/read/search/index-writer.ts";
import { createIndex, searchIndex } from "../../src/read/search/search-index.ts";
import type { Place, SectionOrder } from "../../src/read/search/section-order.ts";
import { comparePlaces } from "../../src/read/search/section-order.ts";
import { memoryDatabase } from "../store/memory.ts";

interface Vectors {
  readonly packs: readonly { readonly id: number; readonly name: string; readonly language: string }[];
  readonly sections: readonly (Place & { row: number; pack: number; symbol: string; kind: number; text: string })[];
  readonly queries: readonly {
    readonly text: string;
    readonly typing: boolean;
    readonly limit?: number;
    readonly packs?: readonly number[];
    readonly hits: readonly unknown[];
  }[];
}

const FILE = resolve(import.meta.dirname, "../../../../proto/vectors/search.json");
const VECTORS = JSON.parse(readFileSync(FILE, "utf8")) as Vectors;
const PACKS = new Map(VECTORS.packs.map((pack) => [pack.id, pack]));
const SECTIONS = new Map(VECTORS.sections.map((section) => [section.row, section]));

const ORDER: SectionOrder = {
  placeOf(row) {
    const { symbol, pack, position } = SECTIONS.get(row)!;
    return { symbol, pack: PACKS.get(Number(pack))!.name, position };
  },
  walk(visitor) {
    const rows = [...SECTIONS.keys()].sort((a, b) => comparePlaces(this.placeOf(a), this.placeOf(b)));
    rows.every(visitor);
  },
};

async function indexed() {
  const database = await memoryDatabase();
  database.write(() => {
    createIndex(database);
    const writer = new IndexWriter(database);
    for (const { row, pack, text, kind } of VECTORS.sections) {
      writer.add(Number(pack), row, PACKS.get(Number(pack))!.language, text, kind);
    }
    writer.flush();
  });
  return database;
}

const DATABASE = await indexed();

describe("search.json", () => {
  const rows = VECTORS.queries.map((vector, row) => ({ row, ...vector }));

  it.each(rows)("query $row '$text' (typing: $typing) gives its hits, scores and excerpts", (vector) => {
    const packs = vector.packs && { packs: new Set(vector.packs) };
    const query = { text: vector.text, typing: vector.typing, limit: vector.limit ?? 20, ...packs };
    const hits = searchIndex(DATABASE, ORDER, query).map(({ section, score, pack }) => {
      const excerpt = excerptOf(SECTIONS.get(section)!.text, PACKS.get(pack)!.language, query);
      const marks = excerpt.highlights.map(({ start, end }) => [start, end]);
      return { row: section, score, excerpt: [excerpt.start, excerpt.text.length, ...marks] };
    });
    expect(hits).toEqual(vector.hits);
  });
});
