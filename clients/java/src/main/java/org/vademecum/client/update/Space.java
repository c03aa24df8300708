package org.vademecum.client.update;

import java.io.File;
import java.util.function.ToLongFunction;
import org.vademecum.client.store.StorageFullException;

/**
 * Room on the device. It is there before a download or an apply begins, with a reserve beside it: a
 * system whose disk is full stops apps and deletes their files.
 *
 * @param reserve bytes that stay free
 * @param usable how many bytes may still be written below a directory
 */
public record Space(long reserve, ToLongFunction<File> usable) {
  private static final long RESERVE = 16 << 20;

  /** Whole packs make rows, nodes, an index and a log of them all, in bytes for each of text. */
  private static final long WHOLE = 6;

  /**
   * A delta is small, but touches pages of the database and their log: bytes for each of its own.
   */
  private static final long CHANGE = 32;

  private static final long LEAST = 1 << 20;

  /** What the disk says, with a reserve of 16 MiB. */
  public static Space real() {
    return new Space(RESERVE, File::getUsableSpace);
  }

  /**
   * Makes sure that some bytes may be written.
   *
   * @throws StorageFullException when they would touch the reserve; it says how many are needed
   */
  void require(File directory, long bytes) {
    long free = usable.applyAsLong(existing(directory));
    if (bytes > 0 && bytes > free - reserve) {
      throw new StorageFullException(directory, bytes, reserve, free);
    }
  }

  /** A directory that is still to be made lies on the disk of its parent. */
  private static File existing(File directory) {
    File at = directory.getAbsoluteFile();
    while (!at.exists() && at.getParentFile() != null) {
      at = at.getParentFile();
    }
    return at;
  }

  /**
   * Bytes that applying may add to the device, its log included.
   *
   * @param fileBytes of the bundle and deltas, as far as known
   * @param textBytes of the pack, as its signed record says
   */
  static long toApply(Way way, long fileBytes, long textBytes) {
    long whole = WHOLE * textBytes + LEAST;
    return way == Way.DELTA ? Math.min(whole, CHANGE * fileBytes + LEAST) : whole;
  }
}
