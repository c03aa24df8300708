package org.vademecum.client.store;

import java.util.List;
import org.vademecum.client.store.Database.Connection;

/** The tables of the store, for SQLite 3.18 (Android 8) and later. */
final class Schema {
  /** Number of this layout of tables. */
  static final int VERSION = 2;

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
          // trusted: the newest record accepted; applied: the record whose packs are here
          "CREATE TABLE collection (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
              + " trusted BLOB, applied BLOB, applied_at INTEGER NOT NULL,"
              + " checked_at INTEGER NOT NULL, read_edition INTEGER NOT NULL)",
          // kept_from: edition since which every replaced text is still here
          "CREATE TABLE pack (id INTEGER PRIMARY KEY, collection INTEGER NOT NULL,"
              + " language TEXT NOT NULL, root BLOB, kept_from INTEGER NOT NULL,"
              + " UNIQUE (collection, language))",
          // all nodes but sections, which stand here only until a change has made their rows
          // refs: how many nodes and packs name this one
          "CREATE TABLE node (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE,"
              + " refs INTEGER NOT NULL, bytes BLOB NOT NULL)",
          "CREATE INDEX node_loose ON node (id) WHERE refs = 0",
          // withdrawn: the reason, for a work that is not shown
          "CREATE TABLE work (id INTEGER PRIMARY KEY, pack INTEGER NOT NULL, symbol TEXT NOT NULL,"
              + " title TEXT NOT NULL, expression BLOB NOT NULL, withdrawn TEXT,"
              + " UNIQUE (pack, symbol))",
          "CREATE INDEX work_symbol ON work (symbol)",
          "CREATE INDEX work_withdrawn ON work (pack) WHERE withdrawn IS NOT NULL",
          // id is never used again: the search index knows texts by it
          // place: ascends in the order of the work's sections
          // digest: the first eight bytes, as a number
          // bytes: the section's node, which is in no other table
          "CREATE TABLE section (id INTEGER PRIMARY KEY, work INTEGER NOT NULL,"
              + " name TEXT NOT NULL, place INTEGER NOT NULL, digest INTEGER NOT NULL,"
              + " bytes BLOB NOT NULL, UNIQUE (work, name))",
          "CREATE INDEX section_digest ON section (digest)",
          // text that an edition replaced; before is NULL for what it added
          "CREATE TABLE replaced (id INTEGER PRIMARY KEY, pack INTEGER NOT NULL,"
              + " edition INTEGER NOT NULL, symbol TEXT NOT NULL, section TEXT NOT NULL,"
              + " before BLOB, replaced_at INTEGER NOT NULL)",
          "CREATE INDEX replaced_pack ON replaced (pack, edition)");

  /**
   * Creates what is missing.
   *
   * @throws StoreVersionException when a newer program has written this store
   */
  static void ensure(Connection connection) {
    ErasedTable.ensure(connection);
    long tables =
        Rows.number(
            connection.prepare(
                "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'meta'"));
    if (tables == 0) {
      TABLES.forEach(sql -> connection.prepare(sql).execute());
      new MetaTable(connection).putNumber(MetaTable.VERSION, VERSION);
      return;
    }
    long found = new MetaTable(connection).number(MetaTable.VERSION).orElse(0L);
    if (found != VERSION) {
      throw new StoreVersionException(found, VERSION);
    }
  }

  private Schema() {}
}
