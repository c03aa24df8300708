package org.vademecum.client.store;

import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.Database.Statement;

/** Rows of one table that are inserted many at a time. */
final class Bulk {
  private static final int ROWS = 512;

  private final Connection connection;
  private final String insert;
  private int rows;

  /**
   * @param insert statement that inserts one row
   */
  Bulk(Connection connection, String insert) {
    this.connection = connection;
    this.insert = insert;
  }

  /** The statement, to be bound to a row that is then to be added. */
  Statement row() {
    return connection.prepare(insert);
  }

  /** Adds the row that was bound; it may be written later. */
  void add() {
    row().addRow();
    if (++rows == ROWS) {
      flush();
    }
  }

  /** Writes all rows. */
  void flush() {
    if (rows > 0) {
      rows = 0;
      row().executeAll();
    }
  }
}
