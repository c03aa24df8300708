package org.vademecum.client.store;

import java.sql.SQLException;

/** Names the faults that SQLite reports through JDBC, by its primary result codes. */
final class JdbcFaults {
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int NOT_A_DATABASE = 26;

  private final String file;
  private final int busyTimeoutMillis;

  JdbcFaults(String file, int busyTimeoutMillis) {
    this.file = file;
    this.busyTimeoutMillis = busyTimeoutMillis;
  }

  DatabaseException name(SQLException fault, String what) {
    return switch (fault.getErrorCode() & 0xff) {
      case BUSY, LOCKED -> new DatabaseBusyException(file, busyTimeoutMillis, fault);
      case CORRUPT, NOT_A_DATABASE -> new DatabaseDamagedException(file, fault);
      case FULL -> new DatabaseFullException(file, fault);
      default ->
          new DatabaseException(
              "the database " + file + " refused '" + what + "': " + fault.getMessage(), fault);
    };
  }

  /** Runs JDBC calls; names what they throw. */
  <T> T naming(String what, JdbcCall<T> call) {
    try {
      return call.run();
    } catch (SQLException fault) {
      throw name(fault, what);
    }
  }

  /** Something that JDBC may refuse. */
  interface JdbcCall<T> {
    T run() throws SQLException;
  }
}
