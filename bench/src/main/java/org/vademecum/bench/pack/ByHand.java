package org.vademecum.bench.pack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sqlite.SQLiteConfig;
import org.vademecum.core.tree.Nodes;

/** Writes the rows of a store, which are at hand, into another file: no less can be done. */
public final class ByHand {
  private static final String INDEX = "search_";

  private final List<String> schema = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();

  private final List<List<Object>> texts = new ArrayList<>();

  private record Table(String name, int columns, List<List<Object>> rows) {}

  /** Holds all rows of a file. */
  public ByHand(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      try (ResultSet found =
          statement.executeQuery("SELECT sql, type, name FROM sqlite_master WHERE sql NOT NULL")) {
        while (found.next()) {
          schema.add(found.getString(1));
          if (found.getString(2).equals("table")) {
            names.add(found.getString(3));
          }
        }
      }
      for (String name : names) {
        tables.add(read(statement, name));
      }
      try (ResultSet found = statement.executeQuery("SELECT id, bytes FROM section ORDER BY id")) {
        while (found.next()) {
          texts.add(List.of(found.getLong(1), Nodes.section(found.getBytes(2)).text()));
        }
      }
    }
  }

  private static Table read(Statement statement, String name) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery("SELECT * FROM " + name)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<Object> row = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
          row.add(found.getObject(column));
        }
        rows.add(row);
      }
      return new Table(name, columns, rows);
    }
  }

  /** How many rows. */
  public long rows() {
    return tables.stream().mapToLong(table -> table.rows().size()).sum();
  }

  /**
   * Writes all rows in one transaction, with the settings of the store.
   *
   * @return seconds of the clock
   */
  public double write(Path file) throws SQLException {
    return timed(file, this::writeAll);
  }

  /**
   * Writes all rows but those of the search index, and lets SQLite make one of its own (FTS5, with
   * positions, without a copy of the texts).
   *
   * @return seconds of the clock
   */
  public double writeWithFts5(Path file) throws SQLException {
    return timed(file, this::writeAndIndex);
  }

  /**
   * Writes the rows of the search index alone.
   *
   * @return seconds of the clock
   */
  public double writeIndex(Path file) throws SQLException {
    return timed(file, connection -> writeTables(connection, ByHand::isIndex));
  }

  private interface Writing {
    void run(Connection connection) throws SQLException;
  }

  private static double timed(Path file, Writing writing) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setGetGeneratedKeys(false);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
      execute(connection, "PRAGMA cache_size = -8192");
      execute(connection, "PRAGMA secure_delete = ON");
      long started = System.nanoTime();
      connection.setAutoCommit(false);
      writing.run(connection);
      connection.commit();
      return (System.nanoTime() - started) / 1e9;
    }
  }

  private void writeAll(Connection connection) throws SQLException {
    writeTables(connection, table -> true);
  }

  private void writeAndIndex(Connection connection) throws SQLException {
    execute(
        connection,
        "CREATE VIRTUAL TABLE words USING fts5"
            + " (text, content = '', tokenize = 'unicode61 remove_diacritics 2')");
    writeTables(connection, table -> !isIndex(table));
    insert(connection, "words (rowid, text)", 2, texts);
  }

  private static boolean isIndex(Table table) {
    return table.name().startsWith(INDEX);
  }

  private void writeTables(Connection connection, Predicate<Table> wanted) throws SQLException {
    for (String sql : schema) {
      execute(connection, sql);
    }
    for (Table table : tables) {
      if (wanted.test(table)) {
        insert(connection, table.name(), table.columns(), table.rows());
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void insert(
      Connection connection, String into, int columns, List<List<Object>> rows)
      throws SQLException {
    String values = "?" + ", ?".repeat(columns - 1);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + into + " VALUES (" + values + ")")) {
      for (List<Object> row : rows) {
        for (int column = 0; column < row.size(); column++) {
          insert.setObject(column + 1, row.get(column));
        }
        insert.executeUpdate();
      }
    }
  }
}
