import type { Database } from "../../store/database.ts";

/** What scores need to know of a pack. */
export interface PackStatistics {
  readonly language: string;
  /** How many sections can be found. */
  readonly sections: number;
  /** How many tokens they have together. */
  readonly tokens: number;
}

export function createStatistics(database: Database): void {
  database
    .prepare(
      "CREATE TABLE IF NOT EXISTS search_pack (pack INTEGER PRIMARY KEY," +
        " language TEXT NOT NULL, sections INTEGER NOT NULL, tokens INTEGER NOT NULL)",
    )
    .run();
}

/** Those of all packs that have sections, by id of the pack, in order. */
export function allStatistics(database: Database): Map<number, PackStatistics> {
  const rows = database
    .prepare("SELECT pack, language, sections, tokens FROM search_pack ORDER BY pack")
    .all((row) => ({
      pack: row.number(0),
      statistics: { language: row.text(1), sections: row.number(2), tokens: row.number(3) },
    }));
  return new Map(rows.map(({ pack, statistics }) => [pack, statistics]));
}

export function writeStatistics(database: Database, pack: number, statistics: PackStatistics): void {
  const { language, sections, tokens } = statistics;
  if (sections > 0) {
    database
      .prepare("INSERT OR REPLACE INTO search_pack (pack, language, sections, tokens) VALUES (?, ?, ?, ?)")
      .run(pack, language, sections, tokens);
  } else {
    database.prepare("DELETE FROM search_pack WHERE pack = ?").run(pack);
  }
}
