import type { Database } from "./database.ts";
import type { StoredPack } from "./pack-table.ts";
import type { Row } from "./statement.ts";

/** A text that a publisher erased. */
export interface StoredErased {
  readonly symbol: string;
  /** Id of the section; empty for a whole work. */
  readonly section: string;
  /** BCP 47; empty for all languages. */
  readonly language: string;
  readonly reason: string;
  /** The first edition without it. */
  readonly edition: number;
}

/** What publishers erased, as the editions that are here say: what is left of it is the reason. */
export class ErasedTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What was erased of the works of a symbol, the latest first. */
  of(symbol: string): StoredErased[] {
    return this.#database
      .prepare("SELECT symbol, section, language, reason, edition FROM erased WHERE symbol = ? ORDER BY edition DESC")
      .all(stored, symbol);
  }

  /** Says anew what was erased of a collection. */
  put(collection: number, all: readonly StoredErased[]): void {
    this.remove(collection);
    for (const { symbol, section, language, reason, edition } of all) {
      this.#database
        .prepare(
          "INSERT INTO erased (collection, symbol, section, language, reason, edition) VALUES (?, ?, ?, ?, ?, ?)",
        )
        .run(collection, symbol, section, language, reason, edition);
    }
  }

  remove(collection: number): void {
    this.#database.prepare("DELETE FROM erased WHERE collection = ?").run(collection);
  }
}

/** Whether a text was erased from a pack. */
export function isIn({ language }: StoredErased, pack: StoredPack): boolean {
  return language === "" || language === pack.language;
}

function stored(row: Row): StoredErased {
  return {
    symbol: row.text(0),
    section: row.text(1),
    language: row.text(2),
    reason: row.text(3),
    edition: row.number(4),
  };
}
