package org.vademecum.client.store;

/** The disk has no room left; nothing of the transaction was kept. */
public final class DatabaseFullException extends DatabaseException {
  public DatabaseFullException(String file, Throwable cause) {
    super("the disk that holds " + file + " is full; free some space and try again", cause);
  }
}
