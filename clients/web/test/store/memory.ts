import sqlite3InitModule, { type Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import { Database } from "../../src/store/database.ts";

let sqlite: Promise<Sqlite3Static> | undefined;

export function sqlite3(): Promise<Sqlite3Static> {
  sqlite ??= sqlite3InitModule();
  return sqlite;
}

/** A database in memory. */
export async function memoryDatabase(): Promise<Database> {
  const loaded = await sqlite3();
  return new Database(loaded, new loaded.oo1.DB(":memory:"), "test.db");
}
