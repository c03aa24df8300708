package org.vademecum.client.update;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vademecum.client.store.StorageFaults;

/** Held by the one sync that may change a library's directory, in this process and among others. */
final class SyncLock implements Closeable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Set<String> HELD = new HashSet<>();

  private final String path;
  private final RandomAccessFile file;

  private SyncLock(String path, RandomAccessFile file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Takes the lock, waiting for another sync for a while.
   *
   * @throws SyncBusyException when the other one takes longer
   */
  static SyncLock acquire(File directory, Duration patience, Sleeper sleeper, Watch watch) {
    long waited = 0;
    Optional<SyncLock> lock = tryAcquire(directory);
    while (!lock.isPresent()) {
      if (waited >= patience.toMillis()) {
        throw new SyncBusyException(directory, patience);
      }
      watch.requireGoingOn();
      pause(sleeper);
      waited += POLL.toMillis();
      lock = tryAcquire(directory);
    }
    return lock.get();
  }

  private static void pause(Sleeper sleeper) {
    try {
      sleeper.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<SyncLock> tryAcquire(File directory) {
    File file = new File(directory, "sync.lock");
    return StorageFaults.mapped(file, () -> tryAcquireFile(file));
  }

  private static Optional<SyncLock> tryAcquireFile(File file) throws IOException {
    String path = file.getCanonicalPath();
    if (!claim(path)) {
      return Optional.empty();
    }
    @Nullable RandomAccessFile open = null;
    boolean locked = false;
    try {
      open = new RandomAccessFile(file, "rw");
      FileLock lock = open.getChannel().tryLock();
      locked = lock != null;
      return locked ? Optional.of(new SyncLock(path, open)) : Optional.empty();
    } finally {
      if (!locked) {
        give(path);
        if (open != null) {
          open.close();
        }
      }
    }
  }

  private static boolean claim(String path) {
    synchronized (HELD) {
      return HELD.add(path);
    }
  }

  private static void give(String path) {
    synchronized (HELD) {
      HELD.remove(path);
    }
  }

  /** Closing the file frees the lock, as the end of the process does. */
  @Override
  public void close() {
    StorageFaults.mapped(
        new File(path),
        () -> {
          file.close();
          return 0;
        });
    give(path);
  }
}
