package org.vademecum.client.store;

import java.util.List;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.Database.Row;

/** What publishers erased, as the editions that are here say: what is left of it is the reason. */
public final class ErasedTable {
  private static final String COLUMNS =
      "SELECT c.name, e.symbol, e.section, e.language, e.reason, e.who, e.edition, e.erased_at"
          + " FROM erased e JOIN collection c ON c.id = e.collection";

  private final Connection connection;

  ErasedTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * A text that was erased.
   *
   * @param collection name of its collection
   * @param section its id; empty for a whole work
   * @param language BCP 47; empty for all languages
   * @param by who had it erased; may be empty
   * @param edition the first one without it
   * @param at when, milliseconds since 1970-01-01T00:00Z
   */
  public record Stored(
      String collection,
      String symbol,
      String section,
      String language,
      String reason,
      String by,
      long edition,
      long at) {

    boolean isIn(PackTable.Stored pack) {
      return language.isEmpty() || language.equals(pack.language().tag());
    }
  }

  static void ensure(Connection connection) {
    connection
        .prepare(
            "CREATE TABLE IF NOT EXISTS erased (id INTEGER PRIMARY KEY,"
                + " collection INTEGER NOT NULL, symbol TEXT NOT NULL, section TEXT NOT NULL,"
                + " language TEXT NOT NULL, reason TEXT NOT NULL, who TEXT NOT NULL,"
                + " edition INTEGER NOT NULL, erased_at INTEGER NOT NULL)")
        .execute();
  }

  public List<Stored> all() {
    return Rows.all(connection.prepare(COLUMNS + " ORDER BY e.id"), ErasedTable::stored);
  }

  /** What was erased of the works of a symbol, the latest first. */
  public List<Stored> of(String symbol) {
    return Rows.all(
        connection
            .prepare(COLUMNS + " WHERE e.symbol = ? ORDER BY e.edition DESC, e.id DESC")
            .bind(1, symbol),
        ErasedTable::stored);
  }

  /** Says anew what was erased of a collection. */
  void put(long collection, List<Stored> all) {
    remove(collection);
    for (Stored erased : all) {
      connection
          .prepare(
              "INSERT INTO erased (collection, symbol, section, language, reason, who, edition,"
                  + " erased_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
          .bind(1, collection)
          .bind(2, erased.symbol())
          .bind(3, erased.section())
          .bind(4, erased.language())
          .bind(5, erased.reason())
          .bind(6, erased.by())
          .bind(7, erased.edition())
          .bind(8, erased.at())
          .execute();
    }
  }

  void remove(long collection) {
    connection.prepare("DELETE FROM erased WHERE collection = ?").bind(1, collection).execute();
  }

  private static Stored stored(Row row) {
    return new Stored(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        row.getLong(7));
  }
}
