package org.vademecum.bench.apply;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** Writes the rows of a store, which are at hand, into another file: no less can be done. */
final class ByHand {
  private final List<String> schema = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();

  private record Table(String name, int columns, List<List<Object>> rows) {}

  /** Holds all rows of a file. */
  ByHand(Path file) throws SQLException {
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

  long rows() {
    return tables.stream().mapToLong(table -> table.rows().size()).sum();
  }

  /**
   * Writes all rows in one transaction, with the settings of the store.
   *
   * @return seconds of the clock
   */
  double write(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setGetGeneratedKeys(false);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
      execute(connection, "PRAGMA cache_size = -8192");
      execute(connection, "PRAGMA secure_delete = ON");
      long started = System.nanoTime();
      connection.setAutoCommit(false);
      for (String sql : schema) {
        execute(connection, sql);
      }
      for (Table table : tables) {
        insert(connection, table);
      }
      connection.commit();
      return (System.nanoTime() - started) / 1e9;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void insert(Connection connection, Table table) throws SQLException {
    String values = "?" + ", ?".repeat(table.columns() - 1);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table.name() + " VALUES (" + values + ")")) {
      for (List<Object> row : table.rows()) {
        for (int column = 0; column < row.size(); column++) {
          insert.setObject(column + 1, row.get(column));
        }
        insert.executeUpdate();
      }
    }
  }
}
