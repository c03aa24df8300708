package org.vademecum.client.store;

/** The file is no SQLite database, or its pages are damaged. */
public final class DatabaseDamagedException extends DatabaseException {
  public DatabaseDamagedException(String file, Throwable cause) {
    super(file + " is damaged or no database; move it away and sync again", cause);
  }
}
