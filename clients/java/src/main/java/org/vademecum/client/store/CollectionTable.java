package org.vademecum.client.store;

import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.Database.Row;

/** Collections that the device follows. */
public final class CollectionTable {
  private static final String COLUMNS =
      "SELECT id, name, trusted, applied, applied_at, checked_at, read_edition FROM collection";

  private final Connection connection;

  CollectionTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * A collection on the device.
   *
   * @param trusted the newest edition record that was accepted
   * @param applied the edition record whose packs are here
   * @param appliedAt when it was applied, milliseconds since 1970-01-01T00:00Z; 0 for never
   * @param checkedAt when the library was last asked, likewise
   * @param readEdition number of the last edition that the reader has seen
   */
  public record Stored(
      long id,
      String name,
      Optional<byte[]> trusted,
      Optional<byte[]> applied,
      long appliedAt,
      long checkedAt,
      long readEdition) {}

  public List<Stored> all() {
    return Rows.all(connection.prepare(COLUMNS + " ORDER BY name"), CollectionTable::stored);
  }

  public Optional<Stored> find(String name) {
    return Rows.first(
        connection.prepare(COLUMNS + " WHERE name = ?").bind(1, name), CollectionTable::stored);
  }

  /** The collection of a name, made when it is not there. */
  public Stored ensure(String name) {
    connection
        .prepare(
            "INSERT OR IGNORE INTO collection (name, applied_at, checked_at, read_edition)"
                + " VALUES (?, 0, 0, 0)")
        .bind(1, name)
        .execute();
    return find(name).orElseThrow(() -> new StoreException("no collection " + name));
  }

  public void trust(long id, byte[] record) {
    connection
        .prepare("UPDATE collection SET trusted = ? WHERE id = ?")
        .bind(1, record)
        .bind(2, id)
        .execute();
  }

  public void apply(long id, byte[] record, long now) {
    connection
        .prepare("UPDATE collection SET applied = ?, applied_at = ? WHERE id = ?")
        .bind(1, record)
        .bind(2, now)
        .bind(3, id)
        .execute();
  }

  public void checked(long id, long now) {
    connection
        .prepare("UPDATE collection SET checked_at = ? WHERE id = ?")
        .bind(1, now)
        .bind(2, id)
        .execute();
  }

  public void markRead(long id, long edition) {
    connection
        .prepare("UPDATE collection SET read_edition = ? WHERE id = ?")
        .bind(1, edition)
        .bind(2, id)
        .execute();
  }

  void remove(long id) {
    connection.prepare("DELETE FROM collection WHERE id = ?").bind(1, id).execute();
  }

  private static Stored stored(Row row) {
    return new Stored(
        row.getLong(0),
        row.getString(1),
        Rows.bytes(row, 2),
        Rows.bytes(row, 3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6));
  }
}
