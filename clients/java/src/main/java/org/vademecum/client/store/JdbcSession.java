package org.vademecum.client.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JDBC connection with its prepared statements; used by one thread at a time. */
final class JdbcSession implements Database.Connection {
  /** Beyond this, all statements are closed: no caller has so many, unless it builds SQL. */
  private static final int MAX_STATEMENTS = 256;

  private final Connection connection;
  private final JdbcFaults faults;
  private final Map<String, JdbcStatement> statements = new HashMap<>();

  JdbcSession(Connection connection, JdbcFaults faults) {
    this.connection = connection;
    this.faults = faults;
  }

  JdbcFaults faults() {
    return faults;
  }

  @Override
  public Database.Statement prepare(String sql) {
    JdbcStatement cached = statements.get(sql);
    if (cached != null) {
      return cached;
    }
    if (statements.size() >= MAX_STATEMENTS) {
      closeStatements();
    }
    JdbcStatement statement =
        new JdbcStatement(this, sql, faults.naming(sql, () -> connection.prepareStatement(sql)));
    statements.put(sql, statement);
    return statement;
  }

  /** Sets {@code name = value}; SQLite answers some of them with a row and some not. */
  void pragma(String setting) {
    faults.naming(
        setting,
        () -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute("PRAGMA " + setting);
          }
        });
  }

  /**
   * Runs a task between a statement that begins a transaction and COMMIT; ROLLBACK when it throws.
   */
  <T extends @Nullable Object> T inTransaction(String begin, Database.Task<T> task) {
    prepare(begin).execute();
    try {
      T result = task.run(this);
      prepare("COMMIT").execute();
      return result;
    } catch (RuntimeException | Error fault) {
      rollback(fault);
      throw fault;
    }
  }

  /**
   * Rewrites the whole file; by way of a temporary one, as it may be larger than the memory. Room
   * in pages that sections once took is not all overwritten when they go, so nothing less will do.
   */
  void rewrite() {
    closeStatements();
    pragma("temp_store = FILE");
    try {
      faults.naming(
          "VACUUM",
          () -> {
            try (Statement statement = connection.createStatement()) {
              return statement.execute("VACUUM");
            }
          });
    } finally {
      pragma("temp_store = MEMORY");
    }
  }

  /**
   * Brings the log's pages into the file and cuts the log to nothing; true if others prevent it.
   */
  boolean emptyLog() {
    return faults.naming(
        "wal_checkpoint",
        () -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return row.next() && row.getInt(1) != 0;
          }
        });
  }

  long lastInsertRowid() {
    long[] rowid = new long[1];
    prepare("SELECT last_insert_rowid()")
        .query(
            row -> {
              rowid[0] = row.getLong(0);
              return false;
            });
    return rowid[0];
  }

  void close() {
    closeStatements();
    faults.naming(
        "close",
        () -> {
          connection.close();
          return true;
        });
  }

  /**
   * SQLite rolls back by itself on some faults, and then refuses to do it again; a statement that
   * failed with a full disk must be closed before others work.
   */
  private void rollback(Throwable reason) {
    try {
      closeStatements();
      prepare("ROLLBACK").execute();
    } catch (DatabaseException alreadyRolledBack) {
      reason.addSuppressed(alreadyRolledBack);
    }
  }

  private void closeStatements() {
    for (JdbcStatement statement : new ArrayList<>(statements.values())) {
      try {
        statement.close();
      } catch (SQLException fault) {
        throw faults.name(fault, "close");
      }
    }
    statements.clear();
  }
}
