package org.vademecum.client.store;

import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.Database.Row;

/**
 * The sections of the works on the device. A row's id stands for the section's text in the search
 * index: changed text gets a new row, a moved section keeps its own.
 */
public final class SectionTable {
  private static final String COLUMNS = "SELECT id, work, name, node, place FROM section";
  private static final int BATCH = 256;

  private final Connection connection;

  SectionTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * A section of a work.
   *
   * @param name the section's id in its expression
   * @param node id of its node
   * @param place ascends in the order of the work's sections; its value means nothing else
   */
  public record Stored(long id, long work, String name, long node, long place) {}

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

  long insert(long work, String name, long node, long place) {
    return connection
        .prepare("INSERT INTO section (work, name, node, place) VALUES (?, ?, ?, ?)")
        .bind(1, work)
        .bind(2, name)
        .bind(3, node)
        .bind(4, place)
        .insert();
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
    return new Stored(
        row.getLong(0), row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4));
  }
}
