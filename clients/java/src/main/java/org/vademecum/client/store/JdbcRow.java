package org.vademecum.client.store;

import java.sql.ResultSet;

/** A row through JDBC, which counts columns from 1. */
record JdbcRow(JdbcFaults faults, ResultSet rows) implements Database.Row {
  private static final String WHAT = "reading a row";

  @Override
  public long getLong(int column) {
    return faults.naming(WHAT, () -> rows.getLong(column + 1));
  }

  @Override
  public String getString(int column) {
    return faults.naming(WHAT, () -> rows.getString(column + 1));
  }

  @Override
  public byte[] getBytes(int column) {
    return faults.naming(WHAT, () -> rows.getBytes(column + 1));
  }

  @Override
  public boolean isNull(int column) {
    return faults.naming(WHAT, () -> rows.getObject(column + 1) == null);
  }
}
