import type { Database } from "./database.ts";
import { StoreVersionError } from "./faults.ts";
import { MetaTable } from "./meta-table.ts";

/** Number of this layout of tables. */
const VERSION = 1;
const VERSION_NAME = "version";

const TABLES = [
  "CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
  // trusted: the newest record accepted; applied: the record whose packs are here
  `CREATE TABLE collection (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, trusted BLOB, applied BLOB,
    applied_at INTEGER NOT NULL, checked_at INTEGER NOT NULL, read_edition INTEGER NOT NULL)`,
  // shown: 0 for one that is being read, or removed
  // kept_from: edition since which every replaced text is still here
  `CREATE TABLE pack (id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, language TEXT NOT NULL, root BLOB,
    kept_from INTEGER NOT NULL, section_bytes INTEGER NOT NULL, shown INTEGER NOT NULL)`,
  "CREATE UNIQUE INDEX pack_shown ON pack (collection, language) WHERE shown = 1",
  // all nodes but sections, which stand here only until a change has made their rows
  // refs: how many nodes and packs name this one
  `CREATE TABLE node (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, refs INTEGER NOT NULL,
    bytes BLOB NOT NULL)`,
  "CREATE INDEX node_loose ON node (id) WHERE refs = 0",
  // withdrawn: the reason, for a work that is not current any more
  `CREATE TABLE work (id INTEGER PRIMARY KEY, pack INTEGER NOT NULL, symbol TEXT NOT NULL, title TEXT NOT NULL,
    kind TEXT NOT NULL, date TEXT NOT NULL, expression BLOB NOT NULL, withdrawn TEXT, UNIQUE (symbol, pack))`,
  "CREATE INDEX work_withdrawn ON work (pack) WHERE withdrawn IS NOT NULL",
  // sections of one work, whose ids are never used again, as the search index knows texts by them
  // first: the least id; the others are below the next row's
  // hash: the first three bytes of the digest of data, see SectionChunk
  `CREATE TABLE section_chunk (first INTEGER PRIMARY KEY, work INTEGER NOT NULL, hash INTEGER NOT NULL,
    data BLOB NOT NULL)`,
  "CREATE INDEX section_chunk_work ON section_chunk (work)",
  // see SectionDigests
  "CREATE TABLE section_digest (key INTEGER PRIMARY KEY)",
  // text that an edition replaced; before is NULL for what it added
  `CREATE TABLE replaced (id INTEGER PRIMARY KEY, pack INTEGER NOT NULL, edition INTEGER NOT NULL,
    symbol TEXT NOT NULL, section TEXT NOT NULL, before BLOB, replaced_at INTEGER NOT NULL)`,
  "CREATE INDEX replaced_pack ON replaced (pack, edition)",
  // texts that publishers erased, with the reason; section and language are empty for all
  `CREATE TABLE erased (id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, symbol TEXT NOT NULL,
    section TEXT NOT NULL, language TEXT NOT NULL, reason TEXT NOT NULL, edition INTEGER NOT NULL)`,
];

/** Creates the tables in an empty database; throws when a newer program has written this store. */
export function ensureSchema(database: Database): void {
  const tables = database.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'meta'").count();
  const meta = new MetaTable(database);
  if (tables === 0) {
    for (const sql of TABLES) {
      database.prepare(sql).run();
    }
    meta.putNumber(VERSION_NAME, VERSION);
    return;
  }
  const found = meta.number(VERSION_NAME) ?? 0;
  if (found !== VERSION) {
    throw new StoreVersionError(found, VERSION);
  }
}
