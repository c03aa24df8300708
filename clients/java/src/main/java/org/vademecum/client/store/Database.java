package org.vademecum.client.store;

import org.jspecify.annotations.Nullable;

/**
 * One SQLite file, opened by one process at a time for writing. The JVM reaches it through JDBC,
 * Android through its framework; both behind this interface. Implementations are safe for use by
 * several threads: writers wait for each other, readers see the last commit.
 */
public interface Database extends AutoCloseable {

  /**
   * Runs a task in one immediate transaction: commits when it returns, rolls back when it throws.
   */
  <T extends @Nullable Object> T write(Task<T> task);

  /** Runs a task that only reads, on one consistent snapshot. */
  <T extends @Nullable Object> T read(Task<T> task);

  /**
   * Writes the file anew, so that neither it nor its log holds a byte of what was deleted before.
   * Takes as long as reading and writing all of it, and as much room again; not to be called within
   * a task.
   *
   * @throws DatabaseException when it cannot be done now, such as while somebody reads an older
   *     state; nothing is lost then
   */
  void wipe();

  @Override
  void close();

  /** Work inside a transaction. */
  interface Task<T extends @Nullable Object> {
    T run(Connection connection);
  }

  /** What a task may do. Valid only while the task runs, on its thread. */
  interface Connection {

    /** Prepares a statement with {@code ?} parameters; the connection caches and closes it. */
    Statement prepare(String sql);
  }

  /** A prepared statement: bind from index 1, then run; binding again starts over. */
  interface Statement {
    Statement bind(int index, long value);

    Statement bind(int index, String value);

    Statement bind(int index, byte[] value);

    Statement bindNull(int index);

    /** Runs an INSERT, UPDATE, DELETE or DDL statement; returns the number of rows changed. */
    int execute();

    /** Takes what is bound as one of the rows of {@link #executeAll}. */
    void addRow();

    /** Runs an INSERT once for each row, in order: sooner than each by itself. */
    void executeAll();

    /** Runs an INSERT; returns the row's rowid. */
    long insert();

    /** Runs a SELECT and hands each row in turn to the reader, until it returns false. */
    void query(RowReader reader);
  }

  /** Takes one row; false ends the reading. */
  interface RowReader {
    boolean row(Row row);
  }

  /** A row of a result; columns count from 0. */
  interface Row {
    long getLong(int column);

    String getString(int column);

    byte[] getBytes(int column);

    boolean isNull(int column);
  }
}
