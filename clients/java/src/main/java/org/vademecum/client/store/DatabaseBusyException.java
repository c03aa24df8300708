package org.vademecum.client.store;

/** Another process kept the database locked for longer than the busy timeout. */
public final class DatabaseBusyException extends DatabaseException {
  public DatabaseBusyException(String file, int timeoutMillis, Throwable cause) {
    super(
        "another process has been writing to "
            + file
            + " for more than "
            + timeoutMillis
            + " ms; close it or try again later",
        cause);
  }
}
