package org.vademecum.client.store;

import java.io.File;

/** The disk is full. What was there before is untouched. */
public final class StorageFullException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final long needed;
  private final long available;

  public StorageFullException(File where, long available, Throwable cause) {
    super(message(where.getPath(), available, ""), cause);
    this.needed = 0;
    this.available = available;
  }

  /**
   * @param needed bytes that the work asks for
   * @param reserve bytes that are to stay free beside them
   */
  public StorageFullException(File where, long needed, long reserve, long available) {
    super(
        message(
            where.getPath(),
            available,
            ", " + needed + " are needed and " + reserve + " kept in reserve"));
    this.needed = needed;
    this.available = available;
  }

  private static String message(String where, long available, String needed) {
    return "no room left at "
        + where
        + " ("
        + available
        + " bytes free"
        + needed
        + "): free some space, then sync again; the edition that is here stays";
  }

  /** Bytes that the work asked for; 0 when that is not known. */
  public long needed() {
    return needed;
  }

  /** Free bytes when it was noticed. */
  public long available() {
    return available;
  }
}
