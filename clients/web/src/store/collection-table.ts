import type { Database } from "./database.ts";
import { StoreError } from "./faults.ts";
import type { Row } from "./statement.ts";

/** A collection on the device. Times are milliseconds since 1970; 0 is never. */
export interface StoredCollection {
  readonly id: number;
  readonly name: string;
  /** The newest edition record that was accepted. */
  readonly trusted: Uint8Array | undefined;
  /** The edition record whose packs are here. */
  readonly applied: Uint8Array | undefined;
  readonly appliedAt: number;
  /** When the library was last asked. */
  readonly checkedAt: number;
  /** Number of the last edition that the reader has seen. */
  readonly readEdition: number;
}

const COLUMNS = "SELECT id, name, trusted, applied, applied_at, checked_at, read_edition FROM collection";

/** Collections that the device follows. */
export class CollectionTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all(): StoredCollection[] {
    return this.#database.prepare(`${COLUMNS} ORDER BY name`).all(stored);
  }

  find(name: string): StoredCollection | undefined {
    return this.#database.prepare(`${COLUMNS} WHERE name = ?`).first(stored, name);
  }

  /** The collection of a name, made when it is not there. */
  ensure(name: string): StoredCollection {
    this.#database
      .prepare("INSERT OR IGNORE INTO collection (name, applied_at, checked_at, read_edition) VALUES (?, 0, 0, 0)")
      .run(name);
    const found = this.find(name);
    if (!found) {
      throw new StoreError(`no collection ${name}`);
    }
    return found;
  }

  trust(id: number, record: Uint8Array): void {
    this.#database.prepare("UPDATE collection SET trusted = ? WHERE id = ?").run(record, id);
  }

  apply(id: number, record: Uint8Array, now: number): void {
    this.#database.prepare("UPDATE collection SET applied = ?, applied_at = ? WHERE id = ?").run(record, now, id);
  }

  checked(id: number, now: number): void {
    this.#database.prepare("UPDATE collection SET checked_at = ? WHERE id = ?").run(now, id);
  }

  markRead(id: number, edition: number): void {
    this.#database.prepare("UPDATE collection SET read_edition = ? WHERE id = ?").run(edition, id);
  }

  remove(id: number): void {
    this.#database.prepare("DELETE FROM collection WHERE id = ?").run(id);
  }
}

function stored(row: Row): StoredCollection {
  return {
    id: row.number(0),
    name: row.text(1),
    trusted: row.isNull(2) ? undefined : row.bytes(2),
    applied: row.isNull(3) ? undefined : row.bytes(3),
    appliedAt: row.number(4),
    checkedAt: row.number(5),
    readEdition: row.number(6),
  };
}
