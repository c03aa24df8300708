package org.vademecum.client.store;

import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.Database.Row;
import org.vademecum.client.store.Database.Statement;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Section;
import org.vademecum.core.tree.Nodes;

/**
 * The sections of the works on the device. A row's id stands for the section's text in the search
 * index: changed text gets a new row, a moved section keeps its own.
 */
public final class SectionTable {
  private static final String COLUMNS = "SELECT id, work, name, place FROM section";
  private static final String INSERT =
      "INSERT INTO section (id, work, name, place, digest, bytes) VALUES (?, ?, ?, ?, ?, ?)";
  private static final int BATCH = 256;

  private final Connection connection;

  SectionTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * A section of a work.
   *
   * @param name the section's id in its expression
   * @param place ascends in the order of the work's sections; its value means nothing else
   */
  public record Stored(long id, long work, String name, long place) {}

  /**
   * A row to be.
   *
   * @param bytes the section's node
   */
  @SuppressWarnings("ArrayRecordComponent")
  record NewRow(Stored row, Digest digest, byte[] bytes) {}

  public Optional<Stored> find(long work, String name) {
    return Rows.first(
        connection.prepare(COLUMNS + " WHERE work = ? AND name = ?").bind(1, work).bind(2, name),
        SectionTable::stored);
  }

  public Optional<Stored> find(long id) {
    return Rows.first(
        connection.prepare(COLUMNS + " WHERE id = ?").bind(1, id), SectionTable::stored);
  }

  /** Ids of all rows of a work, in the order of its sections. */
  public List<Long> inOrder(long work) {
    return Rows.all(
        connection.prepare("SELECT id FROM section WHERE work = ? ORDER BY place").bind(1, work),
        row -> row.getLong(0));
  }

  /** Some sections of a work, in order of name, after one name. */
  List<Stored> after(long work, String name) {
    return Rows.all(
        connection
            .prepare(COLUMNS + " WHERE work = ? AND name > ? ORDER BY name LIMIT ?")
            .bind(1, work)
            .bind(2, name)
            .bind(3, BATCH),
        SectionTable::stored);
  }

  long count(long work) {
    return Rows.number(
        connection.prepare("SELECT count(*) FROM section WHERE work = ?").bind(1, work));
  }

  /** Adds a row with its section's node. */
  void insert(Stored row, Digest digest, byte[] bytes) {
    bind(connection.prepare(INSERT), row, digest, bytes).execute();
  }

  /** Adds rows. */
  void insertAll(List<NewRow> rows) {
    Bulk added = new Bulk(connection, INSERT);
    for (NewRow row : rows) {
      bind(added.row(), row.row(), row.digest(), row.bytes());
      added.add();
    }
    added.flush();
  }

  private static Statement bind(Statement insert, Stored row, Digest digest, byte[] bytes) {
    return insert
        .bind(1, row.id())
        .bind(2, row.work())
        .bind(3, row.name())
        .bind(4, row.place())
        .bind(5, digest.prefix())
        .bind(6, bytes);
  }

  /** A section's node, intact or not; empty where no row may have it. */
  Optional<byte[]> node(Digest digest) {
    List<byte[]> found =
        Rows.all(
            connection
                .prepare("SELECT bytes FROM section WHERE digest = ?")
                .bind(1, digest.prefix()),
            row -> row.getBytes(0));
    Optional<byte[]> intact =
        found.stream().filter(bytes -> Digest.of(bytes).equals(digest)).findFirst();
    return intact.isPresent() ? intact : found.stream().findFirst();
  }

  /**
   * The section of a row.
   *
   * @throws DamagedSectionException when its bytes are not those that were stored
   */
  public Section content(Stored row) {
    return Rows.first(
            connection.prepare("SELECT digest, bytes FROM section WHERE id = ?").bind(1, row.id()),
            found -> intact(row.name(), found.getLong(0), found.getBytes(1)))
        .orElseThrow(() -> new StoreException("no row for section " + row.name()));
  }

  private static Section intact(String name, long digest, byte[] bytes) {
    if (Digest.of(bytes).prefix() != digest) {
      throw new DamagedSectionException(name);
    }
    return Nodes.section(bytes);
  }

  void move(long work, String name, long place) {
    connection
        .prepare("UPDATE section SET place = ? WHERE work = ? AND name = ?")
        .bind(1, place)
        .bind(2, work)
        .bind(3, name)
        .execute();
  }

  void remove(long id) {
    connection.prepare("DELETE FROM section WHERE id = ?").bind(1, id).execute();
  }

  private static Stored stored(Row row) {
    return new Stored(row.getLong(0), row.getLong(1), row.getString(2), row.getLong(3));
  }
}
