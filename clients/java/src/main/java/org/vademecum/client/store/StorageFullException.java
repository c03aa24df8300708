package org.vademecum.client.store;

import java.io.File;

/** The disk is full. What was there before is untouched. */
public final class StorageFullException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final long available;

  public StorageFullException(File where, long available, Throwable cause) {
    super(message(where.getPath(), available), cause);
    this.available = available;
  }

  /**
   * @param needed bytes that the work asks for
   */
  public StorageFullException(File where, long needed, long available) {
    super(message(where.getPath(), available) + " (" + needed + " bytes are needed)");
    this.available = available;
  }

  private static String message(String where, long available) {
    return "no room left at "
        + where
        + " ("
        + available
        + " bytes free): free some space, then sync again; the edition that is here stays";
  }

  /** Free bytes when it was noticed. */
  public long available() {
    return available;
  }
}
