import { type Digest, digestBytes, digestFromBytes } from "../core/document/digest.ts";
import type { ExpressionHead } from "../core/document/expression.ts";
import type { Database } from "./database.ts";
import type { Row } from "./statement.ts";

/** A work in the language of its pack. */
export interface StoredWork {
  readonly id: number;
  readonly pack: number;
  readonly symbol: string;
  readonly title: string;
  readonly workKind: string;
  /** ISO 8601, or empty. */
  readonly date: string;
  /** Digest of its expression. */
  readonly expression: Digest;
  /** Why it is not current any more, when its publisher withdrew it. */
  readonly withdrawn: string | undefined;
}

const COLUMNS = "SELECT id, pack, symbol, title, kind, date, expression, withdrawn FROM work";

/** The works of the packs on the device. */
export class WorkTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Works of a pack in order of symbol. */
  of(pack: number): StoredWork[] {
    return this.#database.prepare(`${COLUMNS} WHERE pack = ? ORDER BY symbol`).all(stored, pack);
  }

  withdrawn(pack: number): StoredWork[] {
    return this.#database.prepare(`${COLUMNS} WHERE pack = ? AND withdrawn IS NOT NULL`).all(stored, pack);
  }

  find(pack: number, symbol: string): StoredWork | undefined {
    return this.#database.prepare(`${COLUMNS} WHERE pack = ? AND symbol = ?`).first(stored, pack, symbol);
  }

  /** The work in every pack that has it and is shown. */
  withSymbol(symbol: string): StoredWork[] {
    return this.#database
      .prepare(`${COLUMNS} WHERE symbol = ? AND pack IN (SELECT id FROM pack WHERE shown = 1) ORDER BY pack`)
      .all(stored, symbol);
  }

  /** Ids of all works of a pack. */
  idsOf(pack: number): number[] {
    return this.#database.prepare("SELECT id FROM work WHERE pack = ?").all((row) => row.number(0), pack);
  }

  /** Ids of some works of a pack. */
  some(pack: number, limit: number): number[] {
    return this.#database
      .prepare("SELECT id FROM work WHERE pack = ? LIMIT ?")
      .all((row) => row.number(0), pack, limit);
  }

  findById(id: number): StoredWork | undefined {
    return this.#database.prepare(`${COLUMNS} WHERE id = ?`).first(stored, id);
  }

  /** Adds a work that is current. */
  insert(id: number, pack: number, head: ExpressionHead, expression: Digest): StoredWork {
    const { symbol, title, workKind, masthead } = head;
    this.#database
      .prepare("INSERT INTO work (id, pack, symbol, title, kind, date, expression) VALUES (?, ?, ?, ?, ?, ?, ?)")
      .run(id, pack, symbol, title, workKind, masthead.date, digestBytes(expression));
    return { id, pack, symbol, title, workKind, date: masthead.date, expression, withdrawn: undefined };
  }

  update(id: number, head: ExpressionHead, expression: Digest): void {
    this.#database
      .prepare("UPDATE work SET title = ?, kind = ?, date = ?, expression = ? WHERE id = ?")
      .run(head.title, head.workKind, head.masthead.date, digestBytes(expression), id);
  }

  setWithdrawn(id: number, reason: string | null): void {
    this.#database.prepare("UPDATE work SET withdrawn = ? WHERE id = ?").run(reason, id);
  }

  remove(id: number): void {
    this.#database.prepare("DELETE FROM work WHERE id = ?").run(id);
  }
}

function stored(row: Row): StoredWork {
  return {
    id: row.number(0),
    pack: row.number(1),
    symbol: row.text(2),
    title: row.text(3),
    workKind: row.text(4),
    date: row.text(5),
    expression: digestFromBytes(row.bytes(6)),
    withdrawn: row.isNull(7) ? undefined : row.text(7),
  };
}
