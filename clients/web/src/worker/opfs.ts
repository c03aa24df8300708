import type { Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import { LibraryError } from "../library/fault.ts";
import { Database } from "../store/database.ts";

const FILE = "/library.db";
/** The database, its journal, and two to spare. */
const FILES = 4;
const TRIES = 100;
const PAUSE = 100;

/**
 * Opens the library's file in the origin's private file system, which gives it to one worker at a time. One that has
 * just ended may still hold it for a moment.
 */
export async function openDatabase(): Promise<Database> {
  if (!("storage" in navigator) || !("getDirectory" in navigator.storage)) {
    throw new LibraryError(
      "storage",
      "this browser keeps no files for web pages (it is old, or the window is private): use a newer browser or an ordinary window",
    );
  }
  const { default: init } = await import("@sqlite.org/sqlite-wasm");
  const sqlite3 = await init();
  for (let attempt = 1; ; attempt++) {
    try {
      return await open(sqlite3);
    } catch (fault) {
      if (attempt === TRIES) {
        throw new LibraryError(
          "storage",
          `the library's file cannot be opened (${fault instanceof Error ? fault.message : fault}): close other tabs of this library, then reload`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

async function open(sqlite3: Sqlite3Static): Promise<Database> {
  const pool = await sqlite3.installOpfsSAHPoolVfs({
    name: "vademecum",
    directory: "vademecum/database",
    initialCapacity: FILES,
  });
  return new Database(sqlite3, new pool.OpfsSAHPoolDb(FILE), FILE);
}
