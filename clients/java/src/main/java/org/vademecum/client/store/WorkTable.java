package org.vademecum.client.store;

import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.Database.Row;
import org.vademecum.client.store.Database.Statement;
import org.vademecum.core.document.Digest;

/** The works of the packs on the device. */
public final class WorkTable {
  private static final String COLUMNS =
      "SELECT id, pack, symbol, title, expression, withdrawn FROM work";

  private final Connection connection;

  WorkTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * A work in the language of its pack.
   *
   * @param expression digest of its expression
   * @param withdrawn why it is not shown, when it is not
   */
  public record Stored(
      long id,
      long pack,
      String symbol,
      String title,
      Digest expression,
      Optional<String> withdrawn) {}

  /** Works of a pack in order of symbol. */
  public List<Stored> of(long pack) {
    return Rows.all(
        connection.prepare(COLUMNS + " WHERE pack = ? ORDER BY symbol").bind(1, pack),
        WorkTable::stored);
  }

  /** Works of a pack that are not shown. */
  public List<Stored> withdrawn(long pack) {
    return Rows.all(
        connection.prepare(COLUMNS + " WHERE pack = ? AND withdrawn IS NOT NULL").bind(1, pack),
        WorkTable::stored);
  }

  public Optional<Stored> find(long pack, String symbol) {
    return Rows.first(
        connection
            .prepare(COLUMNS + " WHERE pack = ? AND symbol = ?")
            .bind(1, pack)
            .bind(2, symbol),
        WorkTable::stored);
  }

  /** The work in every pack that has it. */
  public List<Stored> find(String symbol) {
    return Rows.all(
        connection.prepare(COLUMNS + " WHERE symbol = ? ORDER BY pack").bind(1, symbol),
        WorkTable::stored);
  }

  public Optional<Stored> find(long id) {
    return Rows.first(connection.prepare(COLUMNS + " WHERE id = ?").bind(1, id), WorkTable::stored);
  }

  /** Adds a work that is shown. */
  void insert(Stored work) {
    connection
        .prepare("INSERT INTO work (id, pack, symbol, title, expression) VALUES (?, ?, ?, ?, ?)")
        .bind(1, work.id())
        .bind(2, work.pack())
        .bind(3, work.symbol())
        .bind(4, work.title())
        .bind(5, work.expression().toBytes())
        .execute();
  }

  void update(long id, String title, Digest expression) {
    connection
        .prepare("UPDATE work SET title = ?, expression = ? WHERE id = ?")
        .bind(1, title)
        .bind(2, expression.toBytes())
        .bind(3, id)
        .execute();
  }

  void setWithdrawn(long id, Optional<String> reason) {
    Statement statement = connection.prepare("UPDATE work SET withdrawn = ? WHERE id = ?");
    if (reason.isPresent()) {
      statement.bind(1, reason.get());
    } else {
      statement.bindNull(1);
    }
    statement.bind(2, id).execute();
  }

  void remove(long id) {
    connection.prepare("DELETE FROM work WHERE id = ?").bind(1, id).execute();
  }

  private static Stored stored(Row row) {
    return new Stored(
        row.getLong(0),
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Digest.fromBytes(row.getBytes(4)),
        Rows.string(row, 5));
  }
}
