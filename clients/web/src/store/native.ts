import type { Sqlite3Static } from "@sqlite.org/sqlite-wasm";

/** The functions of SQLite that are called without conversions; pointers are numbers, 0 is none. */
export interface SqliteFunctions {
  sqlite3_prepare_v3(db: number, sql: number, bytes: number, flags: number, statement: number, tail: number): number;
  sqlite3_finalize(statement: number): number;
  sqlite3_step(statement: number): number;
  sqlite3_reset(statement: number): number;
  sqlite3_clear_bindings(statement: number): number;
  sqlite3_bind_int(statement: number, index: number, value: number): number;
  sqlite3_bind_double(statement: number, index: number, value: number): number;
  sqlite3_bind_null(statement: number, index: number): number;
  sqlite3_bind_text(statement: number, index: number, text: number, bytes: number, destructor: number): number;
  sqlite3_bind_blob(statement: number, index: number, blob: number, bytes: number, destructor: number): number;
  sqlite3_column_double(statement: number, column: number): number;
  sqlite3_column_type(statement: number, column: number): number;
  sqlite3_column_text(statement: number, column: number): number;
  sqlite3_column_blob(statement: number, column: number): number;
  sqlite3_column_bytes(statement: number, column: number): number;
  sqlite3_changes(db: number): number;
  sqlite3_extended_errcode(db: number): number;
  sqlite3_errmsg(db: number): number;
  sqlite3_malloc(bytes: number): number;
  sqlite3_free(pointer: number): void;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
const FIRST_SCRATCH = 1 << 16;
const SHORT = 48;

/** SQLite's own functions and memory. */
export class Native {
  readonly call: SqliteFunctions;
  readonly #sqlite: Sqlite3Static;
  #heap: Uint8Array = new Uint8Array(0);
  #scratch = 0;
  #scratchSize = 0;

  constructor(sqlite: Sqlite3Static) {
    this.#sqlite = sqlite;
    this.call = sqlite.wasm.exports as SqliteFunctions;
  }

  /** Lends memory until the next call; throws when there is none. */
  scratch(bytes: number): number {
    if (bytes > this.#scratchSize) {
      this.call.sqlite3_free(this.#scratch);
      this.#scratchSize = Math.max(2 * bytes, FIRST_SCRATCH);
      this.#scratch = this.call.sqlite3_malloc(this.#scratchSize);
      if (this.#scratch === 0) {
        this.#scratchSize = 0;
        throw new RangeError(`no memory for ${bytes} bytes of a statement: close other tabs and try again`);
      }
    }
    return this.#scratch;
  }

  /** Puts a text into the scratch memory; its length in bytes. */
  putText(text: string): number {
    const at = this.scratch(3 * text.length + 1);
    const heap = this.heap();
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x80) {
        return ENCODER.encodeInto(text, heap.subarray(at)).written;
      }
      heap[at + i] = unit;
    }
    return text.length;
  }

  /** Puts bytes into the scratch memory. */
  putBytes(bytes: Uint8Array): void {
    const at = this.scratch(bytes.length + 1);
    this.heap().set(bytes, at);
  }

  text(at: number, bytes: number): string {
    const heap = this.heap();
    if (bytes > SHORT) {
      return DECODER.decode(heap.subarray(at, at + bytes));
    }
    let text = "";
    for (let i = at; i < at + bytes; i++) {
      if (heap[i]! >= 0x80) {
        return DECODER.decode(heap.subarray(at, at + bytes));
      }
      text += String.fromCharCode(heap[i]!);
    }
    return text;
  }

  /** A copy. */
  bytes(at: number, bytes: number): Uint8Array {
    return this.heap().slice(at, at + bytes);
  }

  /** A text that ends in a zero byte. */
  cString(at: number): string {
    const heap = this.heap();
    return this.text(at, heap.indexOf(0, at) - at);
  }

  pointerAt(at: number): number {
    return new DataView(this.heap().buffer).getUint32(at, true);
  }

  /** SQLite's memory, which moves when it grows. */
  heap(): Uint8Array {
    if (this.#heap.length === 0) {
      this.#heap = this.#sqlite.wasm.heap8u();
    }
    return this.#heap;
  }

  close(): void {
    this.call.sqlite3_free(this.#scratch);
    this.#scratch = 0;
    this.#scratchSize = 0;
  }
}
