import { databaseError } from "./faults.ts";
import type { Native } from "./native.ts";

/** What SQLite stores; numbers are whole and below 2^53. */
export type Value = number | string | Uint8Array | null;

/** A row of a result, valid while its reader runs; columns count from 0. */
export interface Row {
  number(column: number): number;
  text(column: number): string;
  /** A copy. */
  bytes(column: number): Uint8Array;
  isNull(column: number): boolean;
}

const ROW = 100;
const DONE = 101;
const NULL = 5;
/** SQLite copies what is bound before the call returns. */
const TRANSIENT = -1;

/** A prepared statement with `?` parameters. Its database keeps it; it is not to be run inside its own reading. */
export class Statement implements Row {
  readonly #native: Native;
  readonly #db: number;
  readonly #pointer: number;
  readonly #file: string;

  constructor(native: Native, db: number, pointer: number, file: string) {
    this.#native = native;
    this.#db = db;
    this.#pointer = pointer;
    this.#file = file;
  }

  /** Runs an INSERT, UPDATE, DELETE, PRAGMA or DDL statement; the number of rows changed. */
  run(...values: Value[]): number {
    this.#bind(values);
    while (this.#step()) {
      // what a PRAGMA answers is not wanted
    }
    this.#reset();
    return this.#native.call.sqlite3_changes(this.#db);
  }

  /** Runs a SELECT and hands each row in turn to a reader, until that returns false. */
  each(reader: (row: Row) => boolean | undefined, ...values: Value[]): void {
    this.#bind(values);
    try {
      while (this.#step() && reader(this) !== false) {
        // the reader does the work
      }
    } finally {
      this.#reset();
    }
  }

  all<T>(map: (row: Row) => T, ...values: Value[]): T[] {
    const found: T[] = [];
    this.#bind(values);
    try {
      while (this.#step()) {
        found.push(map(this));
      }
    } finally {
      this.#reset();
    }
    return found;
  }

  first<T>(map: (row: Row) => T, ...values: Value[]): T | undefined {
    this.#bind(values);
    try {
      return this.#step() ? map(this) : undefined;
    } finally {
      this.#reset();
    }
  }

  /** The number in the first column of the first row; 0 where there is none. */
  count(...values: Value[]): number {
    return this.first((row) => row.number(0), ...values) ?? 0;
  }

  number(column: number): number {
    return this.#native.call.sqlite3_column_double(this.#pointer, column);
  }

  text(column: number): string {
    const at = this.#native.call.sqlite3_column_text(this.#pointer, column);
    return this.#native.text(at, this.#native.call.sqlite3_column_bytes(this.#pointer, column));
  }

  bytes(column: number): Uint8Array {
    const at = this.#native.call.sqlite3_column_blob(this.#pointer, column);
    return this.#native.bytes(at, this.#native.call.sqlite3_column_bytes(this.#pointer, column));
  }

  isNull(column: number): boolean {
    return this.#native.call.sqlite3_column_type(this.#pointer, column) === NULL;
  }

  close(): void {
    this.#native.call.sqlite3_finalize(this.#pointer);
  }

  #bind(values: readonly Value[]): void {
    for (let i = 0; i < values.length; i++) {
      const code = this.#bindOne(i + 1, values[i]!);
      if (code !== 0) {
        throw this.#error(code);
      }
    }
  }

  #bindOne(index: number, value: Value): number {
    const { call } = this.#native;
    if (typeof value === "number") {
      return value === (value | 0)
        ? call.sqlite3_bind_int(this.#pointer, index, value)
        : call.sqlite3_bind_double(this.#pointer, index, value);
    }
    if (typeof value === "string") {
      const bytes = this.#native.putText(value);
      return call.sqlite3_bind_text(this.#pointer, index, this.#native.scratch(0), bytes, TRANSIENT);
    }
    if (value === null) {
      return call.sqlite3_bind_null(this.#pointer, index);
    }
    this.#native.putBytes(value);
    return call.sqlite3_bind_blob(this.#pointer, index, this.#native.scratch(0), value.length, TRANSIENT);
  }

  #step(): boolean {
    const code = this.#native.call.sqlite3_step(this.#pointer);
    if (code === ROW) {
      return true;
    }
    if (code !== DONE) {
      const error = this.#error(code);
      this.#reset();
      throw error;
    }
    return false;
  }

  #reset(): void {
    this.#native.call.sqlite3_reset(this.#pointer);
  }

  #error(code: number): Error {
    const { call } = this.#native;
    const extended = call.sqlite3_extended_errcode(this.#db) || code;
    return databaseError(extended, this.#native.cString(call.sqlite3_errmsg(this.#db)), this.#file);
  }
}
