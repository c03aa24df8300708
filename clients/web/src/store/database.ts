import type { Sqlite3Static, Database as SqliteDatabase } from "@sqlite.org/sqlite-wasm";
import { databaseError, StoreError } from "./faults.ts";
import { Native } from "./native.ts";
import { Statement } from "./statement.ts";

const PERSISTENT = 1;
const CACHE_KIB = 16 * 1024;

/**
 * One SQLite file, opened once, by one thread. Everything is synchronous: between the beginning and the end of a
 * task nobody else sees the database.
 */
export class Database {
  readonly #sqlite: SqliteDatabase;
  readonly #native: Native;
  readonly #pointer: number;
  readonly #file: string;
  readonly #statements = new Map<string, Statement>();
  #writing = false;

  /**
   * Takes over an open database.
   *
   * @param file its name, for messages
   */
  constructor(sqlite3: Sqlite3Static, database: SqliteDatabase, file: string) {
    this.#sqlite = database;
    this.#native = new Native(sqlite3);
    this.#pointer = Number(database.pointer);
    this.#file = file;
    this.#pragmas();
  }

  /** A statement with `?` parameters; it is prepared once. */
  prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = new Statement(this.#native, this.#pointer, this.#compile(sql), this.#file);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** Runs a task in one transaction: commits when it returns, rolls back when it throws. */
  write<T>(task: () => T): T {
    if (this.#writing) {
      throw new StoreError(`${this.#file} is being changed already: a change cannot begin inside another`);
    }
    this.prepare("BEGIN IMMEDIATE").run();
    this.#writing = true;
    try {
      const result = task();
      this.prepare("COMMIT").run();
      return result;
    } catch (fault) {
      this.#rollBack();
      throw fault;
    } finally {
      this.#writing = false;
    }
  }

  /** Size of the file, in bytes. */
  bytes(): number {
    return this.prepare("PRAGMA page_count").count() * this.#pageSize();
  }

  /** Bytes of the file that hold something; what was freed is used anew before the file grows. */
  usedBytes(): number {
    return this.bytes() - this.freePages() * this.#pageSize();
  }

  /** Pages of the file that hold nothing. */
  freePages(): number {
    return this.prepare("PRAGMA freelist_count").count();
  }

  close(): void {
    for (const statement of this.#statements.values()) {
      statement.close();
    }
    this.#statements.clear();
    this.#native.close();
    this.#sqlite.close();
  }

  #pageSize(): number {
    return this.prepare("PRAGMA page_size").count();
  }

  /** A full disk or an error of the disk may have rolled back already. */
  #rollBack(): void {
    try {
      this.prepare("ROLLBACK").run();
    } catch (fault) {
      if (!(fault instanceof StoreError)) {
        throw fault;
      }
    }
  }

  /**
   * One thread has the file to itself, so it need not be locked anew for every transaction. What is deleted is
   * overwritten. A journal that is cut to nothing rather than deleted spares the browser's file pool. Pages that hold
   * nothing can be given back to the disk, which a file must know from its beginning.
   */
  #pragmas(): void {
    this.prepare("PRAGMA auto_vacuum = INCREMENTAL").run();
    this.prepare("PRAGMA locking_mode = EXCLUSIVE").run();
    this.prepare("PRAGMA journal_mode = TRUNCATE").run();
    this.prepare("PRAGMA secure_delete = ON").run();
    this.prepare("PRAGMA temp_store = MEMORY").run();
    this.prepare(`PRAGMA cache_size = -${CACHE_KIB}`).run();
  }

  #compile(sql: string): number {
    const native = this.#native;
    const out = native.call.sqlite3_malloc(8);
    const bytes = native.putText(sql);
    const text = native.scratch(0);
    const code = native.call.sqlite3_prepare_v3(this.#pointer, text, bytes, PERSISTENT, out, 0);
    const statement = native.pointerAt(out);
    native.call.sqlite3_free(out);
    if (code !== 0) {
      const message = native.cString(native.call.sqlite3_errmsg(this.#pointer));
      throw databaseError(code, `${message} in ${sql}`, this.#file);
    }
    return statement;
  }
}
