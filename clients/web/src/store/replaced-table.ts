import type { Database } from "./database.ts";
import type { Row } from "./statement.ts";

/** What one edition did to one section. */
export interface StoredReplaced {
  readonly id: number;
  /** That did it. */
  readonly edition: number;
  readonly symbol: string;
  /** Its id in its expression. */
  readonly section: string;
  /** The section's node that was replaced or removed; absent when the edition added the section. */
  readonly before: Uint8Array | undefined;
  readonly replacedAt: number;
}

const COLUMNS = "SELECT id, edition, symbol, section, before, replaced_at FROM replaced";

/** Texts that updates replaced, kept for "what changed". */
export class ReplacedTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What the editions after one did, the oldest first. */
  since(pack: number, edition: number): StoredReplaced[] {
    return this.#database
      .prepare(`${COLUMNS} WHERE pack = ? AND edition > ? ORDER BY edition, id`)
      .all(stored, pack, edition);
  }

  add(
    pack: number,
    edition: number,
    symbol: string,
    section: string,
    before: Uint8Array | undefined,
    now: number,
  ): void {
    this.#database
      .prepare("INSERT INTO replaced (pack, edition, symbol, section, before, replaced_at) VALUES (?, ?, ?, ?, ?, ?)")
      .run(pack, edition, symbol, section, before ?? null, now);
  }

  bytes(pack: number): number {
    return this.#database
      .prepare("SELECT sum(ifnull(length(before), 0) + 64) FROM replaced WHERE pack = ?")
      .count(pack);
  }

  oldest(pack: number): StoredReplaced | undefined {
    return this.#database.prepare(`${COLUMNS} WHERE pack = ? ORDER BY edition, id LIMIT 1`).first(stored, pack);
  }

  /** Forgets the texts of a section, or of a whole work where none is named. */
  removeOf(pack: number, symbol: string, section: string): void {
    this.#database
      .prepare("DELETE FROM replaced WHERE pack = ? AND symbol = ? AND (? = '' OR section = ?)")
      .run(pack, symbol, section, section);
  }

  /** Lets all of one pack be of another. */
  move(from: number, to: number): void {
    this.#database.prepare("UPDATE replaced SET pack = ? WHERE pack = ?").run(to, from);
  }

  removeUpTo(pack: number, edition: number): void {
    this.#database.prepare("DELETE FROM replaced WHERE pack = ? AND edition <= ?").run(pack, edition);
  }
}

function stored(row: Row): StoredReplaced {
  return {
    id: row.number(0),
    edition: row.number(1),
    symbol: row.text(2),
    section: row.text(3),
    before: row.isNull(4) ? undefined : row.bytes(4),
    replacedAt: row.number(5),
  };
}
