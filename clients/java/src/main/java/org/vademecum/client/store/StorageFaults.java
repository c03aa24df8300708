package org.vademecum.client.store;

import java.io.File;
import java.io.IOException;
import java.util.Locale;

/** Turns faults of the file system into the store's own. */
public final class StorageFaults {

  /** Work on files. */
  @FunctionalInterface
  public interface FileWork<T> {
    T run() throws IOException;
  }

  /**
   * Runs work on a file.
   *
   * @throws StorageFullException when there is no room
   * @throws StoreException for any other fault
   */
  public static <T> T mapped(File where, FileWork<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw of(where, e);
    }
  }

  private static StoreException of(File where, IOException fault) {
    String message = String.valueOf(fault.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("no space") || lower.contains("enospc") || lower.contains("quota")) {
      return new StorageFullException(where, usable(where), fault);
    }
    return new StoreException(
        "cannot use " + where.getPath() + " (" + message + "): check its rights and its disk",
        fault);
  }

  private static long usable(File where) {
    File directory = where.isDirectory() ? where : where.getAbsoluteFile().getParentFile();
    return directory == null ? 0 : directory.getUsableSpace();
  }

  private StorageFaults() {}
}
