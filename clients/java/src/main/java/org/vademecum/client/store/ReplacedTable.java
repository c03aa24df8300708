package org.vademecum.client.store;

import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.Database.Row;

/** Texts that updates replaced, kept for "what changed". */
public final class ReplacedTable {
  private static final String COLUMNS =
      "SELECT id, edition, symbol, section, before, replaced_at FROM replaced";

  private final Connection connection;

  ReplacedTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * What one edition did to one section.
   *
   * @param edition that did it
   * @param section its id in its expression
   * @param before canonical bytes of the section that it replaced or removed; empty when it added
   *     the section
   */
  public record Stored(
      long id,
      long edition,
      String symbol,
      String section,
      Optional<byte[]> before,
      long replacedAt) {}

  /** What the editions after one did, the oldest first. */
  public List<Stored> since(long pack, long edition) {
    return Rows.all(
        connection
            .prepare(COLUMNS + " WHERE pack = ? AND edition > ? ORDER BY edition, id")
            .bind(1, pack)
            .bind(2, edition),
        ReplacedTable::stored);
  }

  void add(
      long pack, long edition, String symbol, String section, Optional<byte[]> before, long now) {
    Rows.bind(
            connection
                .prepare(
                    "INSERT INTO replaced (pack, edition, symbol, section, before, replaced_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .bind(1, pack)
                .bind(2, edition)
                .bind(3, symbol)
                .bind(4, section),
            5,
            before)
        .bind(6, now)
        .execute();
  }

  long bytes(long pack) {
    return Rows.number(
        connection
            .prepare("SELECT sum(length(before) + 64) FROM replaced WHERE pack = ?")
            .bind(1, pack));
  }

  Optional<Stored> oldest(long pack) {
    return Rows.first(
        connection.prepare(COLUMNS + " WHERE pack = ? ORDER BY edition, id LIMIT 1").bind(1, pack),
        ReplacedTable::stored);
  }

  /**
   * Forgets texts of a work.
   *
   * @param section its id; empty for all sections
   */
  void removeOf(long pack, String symbol, String section) {
    connection
        .prepare("DELETE FROM replaced WHERE pack = ? AND symbol = ? AND (? = '' OR section = ?)")
        .bind(1, pack)
        .bind(2, symbol)
        .bind(3, section)
        .bind(4, section)
        .execute();
  }

  void removeUpTo(long pack, long edition) {
    connection
        .prepare("DELETE FROM replaced WHERE pack = ? AND edition <= ?")
        .bind(1, pack)
        .bind(2, edition)
        .execute();
  }

  private static Stored stored(Row row) {
    return new Stored(
        row.getLong(0),
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Rows.bytes(row, 4),
        row.getLong(5));
  }
}
