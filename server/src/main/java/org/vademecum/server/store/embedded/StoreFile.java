package org.vademecum.server.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;

/**
 * The file under the embedded store. It has exclusive access to its file, and writes to it only
 * when {@link #commit} or {@link #compact} is called.
 */
final class StoreFile {
  private static final String NAME = "store.mv";
  private static final int CACHE_MEBIBYTES = 32;

  /** Garbage that is left alone, in bytes. */
  private static final long SLACK = 16L << 20;

  /** Live share of the file that compaction aims at, and the bytes that it moves at a time. */
  private static final int FILL_PERCENT = 80;

  private static final int SLICE = 8 << 20;

  private final MVStore store;

  private StoreFile(MVStore store) {
    this.store = store;
  }

  /** The file of the store in a directory. */
  static Path in(Path directory) {
    return directory.resolve(NAME);
  }

  static StoreFile open(Path directory) {
    Path path = in(directory);
    try {
      Files.createDirectories(directory);
      return new StoreFile(open(path.toString()));
    } catch (IOException e) {
      throw new EmbeddedStoreException(
          "cannot make the directory " + directory + " (" + e.getMessage() + "); name another", e);
    } catch (MVStoreException e) {
      throw refusal(path, e);
    }
  }

  /** Every commit is synced, so that space freed by it may be used again at once. */
  private static MVStore open(String name) {
    MVStore store =
        new MVStore.Builder()
            .fileName(name)
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .cacheSize(CACHE_MEBIBYTES)
            .open();
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    return store;
  }

  private static EmbeddedStoreException refusal(Path path, MVStoreException e) {
    if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
      return new EmbeddedStoreException(
          path
              + " is in use by another process: stop that one, or give this one another directory,"
              + " or connect to the store it runs",
          e);
    }
    return new EmbeddedStoreException(
        path + " cannot be opened (" + e.getMessage() + "); restore it from a backup", e);
  }

  MVStore store() {
    return store;
  }

  boolean isOpen() {
    return !store.isClosed();
  }

  void commit() {
    store.commit();
  }

  void sync() {
    store.sync();
  }

  /** Bytes that are changed in memory and not yet in the file. */
  int unsaved() {
    return store.getUnsavedMemory();
  }

  /** Whether more than half of the file is garbage. */
  boolean isWasteful() {
    long size = store.getFileStore().size();
    long used = size * store.getFillRate() / 100;
    long live = used * store.getFileStore().getChunksFillRate() / 100;
    return size > 2 * live + SLACK;
  }

  /**
   * Writes live data together and cuts the file, for about a time; nothing else may use the store
   * meanwhile. All of it is synced before the space of what was moved is used again.
   */
  void compact(int milliseconds) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    save();
    while (store.compact(FILL_PERCENT, SLICE) && System.nanoTime() < end) {
      save();
    }
    save();
    if (store.getFileStore() instanceof RandomAccessStore file) {
      file.compactMoveChunks(FILL_PERCENT, SLICE, store);
    }
  }

  private void save() {
    store.commit();
    store.sync();
  }

  void close() {
    store.close();
  }

  void closeImmediately() {
    store.closeImmediately();
  }
}
