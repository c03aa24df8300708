import { Analyzer } from "../../core/text/analyzer.ts";
import type { Database } from "../../store/database.ts";
import { NormTable } from "./norm-table.ts";
import { PackSearch } from "./pack-search.ts";
import { allStatistics, createStatistics } from "./pack-statistics.ts";
import { PostingTable } from "./posting-table.ts";
import type { Query } from "./query.ts";
import { requireLimit } from "./query.ts";
import { parseQuery } from "./query-parser.ts";
import { type Hit, Ranking } from "./ranking.ts";
import type { SectionOrder } from "./section-order.ts";
import { TieBreaker } from "./tie-breaker.ts";
import { WordTable } from "./word-table.ts";

/** Creates the tables of the index that are missing. */
export function createIndex(database: Database): void {
  PostingTable.create(database);
  WordTable.create(database);
  NormTable.create(database);
  createStatistics(database);
}

/** The tables of the index, and what their rows of one pack are in order of. */
const TABLES = [
  ["search_posting", "term"],
  ["search_word", "word"],
  ["search_norm", "chunk"],
  ["search_pack", "pack"],
] as const;
const ROWS = 512;

/** Removes all of a pack, with rests at which a transaction may end. */
export function* removingPack(database: Database, pack: number): Generator<undefined, void> {
  for (const [table, key] of TABLES) {
    const some = `SELECT ${key} FROM ${table} WHERE pack = ? ORDER BY ${key} LIMIT ${ROWS}`;
    const remove = database.prepare(
      `DELETE FROM ${table} WHERE pack = ? AND ${key} <= (SELECT max(${key}) FROM (${some}))`,
    );
    while (remove.run(pack, pack) > 0) {
      yield;
    }
  }
}

/** The best hits of all packs, best first: by score, then by place in an order. */
export function searchIndex(database: Database, order: SectionOrder, query: Query): Hit[] {
  requireLimit(query.limit);
  const ranking = new Ranking(query.limit);
  let sections = 0;
  for (const [pack, statistics] of allStatistics(database)) {
    sections += statistics.sections;
    if (query.packs?.has(pack) ?? true) {
      const clauses = parseQuery(Analyzer.forLanguage(statistics.language), query.text, query.typing);
      new PackSearch(database, pack, statistics).search(clauses, query.sections, ranking);
    }
  }
  return new TieBreaker(order, sections).hits(ranking, query.limit);
}
