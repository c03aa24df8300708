package org.vademecum.client.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/** A prepared statement through JDBC. */
final class JdbcStatement implements Database.Statement {
  private final JdbcSession session;
  private final String sql;
  private final PreparedStatement statement;

  JdbcStatement(JdbcSession session, String sql, PreparedStatement statement) {
    this.session = session;
    this.sql = sql;
    this.statement = statement;
  }

  @Override
  public Database.Statement bind(int index, long value) {
    return binding(() -> statement.setLong(index, value));
  }

  @Override
  public Database.Statement bind(int index, String value) {
    return binding(() -> statement.setString(index, value));
  }

  @Override
  public Database.Statement bind(int index, byte[] value) {
    return binding(() -> statement.setBytes(index, value));
  }

  @Override
  public Database.Statement bindNull(int index) {
    return binding(() -> statement.setNull(index, Types.NULL));
  }

  @Override
  public int execute() {
    return session.faults().naming(sql, statement::executeUpdate);
  }

  @Override
  public void addRow() {
    binding(statement::addBatch);
  }

  @Override
  public void executeAll() {
    session.faults().naming(sql, statement::executeBatch);
  }

  @Override
  public long insert() {
    execute();
    return session.lastInsertRowid();
  }

  @Override
  public void query(Database.RowReader reader) {
    try (ResultSet rows = session.faults().naming(sql, statement::executeQuery)) {
      JdbcRow row = new JdbcRow(session.faults(), rows);
      boolean more = true;
      while (more && rows.next()) {
        more = reader.row(row);
      }
    } catch (SQLException fault) {
      throw session.faults().name(fault, sql);
    }
  }

  void close() throws SQLException {
    statement.close();
  }

  private Database.Statement binding(Binding binding) {
    try {
      binding.run();
    } catch (SQLException fault) {
      throw session.faults().name(fault, sql);
    }
    return this;
  }

  private interface Binding {
    void run() throws SQLException;
  }
}
