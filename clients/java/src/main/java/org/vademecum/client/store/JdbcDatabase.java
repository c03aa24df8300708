package org.vademecum.client.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/**
 * SQLite through sqlite-jdbc: a write-ahead log synced at every commit, one writing connection,
 * reading connections in a pool. Freed pages are overwritten, so that what was erased is gone.
 * Several processes may open one file: writers wait up to the busy timeout for each other.
 */
public final class JdbcDatabase implements Database {
  /** How long to wait for another process by default, in milliseconds. */
  public static final int BUSY_TIMEOUT_MILLIS = 10_000;

  private static final int CACHE_KIB = 8 * 1024;
  private static final int IDLE_READERS = 4;

  private final Path file;
  private final int busyTimeoutMillis;
  private final JdbcFaults faults;
  private final ReentrantLock writing = new ReentrantLock();
  private final JdbcSession writer;
  private final ConcurrentLinkedDeque<JdbcSession> idleReaders = new ConcurrentLinkedDeque<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private JdbcDatabase(Path file, int busyTimeoutMillis) {
    this.file = file;
    this.busyTimeoutMillis = busyTimeoutMillis;
    this.faults = new JdbcFaults(file.toString(), busyTimeoutMillis);
    this.writer = connect(false);
  }

  /** Opens a file, creating it if it is not there; its directory must exist. */
  public static JdbcDatabase open(Path file) {
    return open(file, BUSY_TIMEOUT_MILLIS);
  }

  /** Opens a file, with a busy timeout of one's own in milliseconds. */
  public static JdbcDatabase open(Path file, int busyTimeoutMillis) {
    return new JdbcDatabase(file, busyTimeoutMillis);
  }

  @Override
  public <T extends @Nullable Object> T write(Task<T> task) {
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("a write is running on this thread: use its connection");
    }
    writing.lock();
    try {
      requireOpen();
      return writer.inTransaction("BEGIN IMMEDIATE", task);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public <T extends @Nullable Object> T read(Task<T> task) {
    requireOpen();
    JdbcSession idle = idleReaders.pollFirst();
    JdbcSession reader = idle == null ? connect(true) : idle;
    try {
      return reader.inTransaction("BEGIN", task);
    } finally {
      giveBack(reader);
    }
  }

  /** Pages that were written anew lie in the log before they are in the file: both must go. */
  @Override
  public void wipe() {
    writing.lock();
    try {
      requireOpen();
      closeIdleReaders();
      writer.rewrite();
      if (writer.emptyLog()) {
        throw new DatabaseBusyException(
            file.toString(), busyTimeoutMillis, new SQLException("somebody reads an older state"));
      }
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    writing.lock();
    try {
      closeIdleReaders();
      writer.close();
    } finally {
      writing.unlock();
    }
  }

  private void giveBack(JdbcSession reader) {
    if (closed.get() || idleReaders.size() >= IDLE_READERS) {
      reader.close();
      return;
    }
    idleReaders.addFirst(reader);
    if (closed.get()) {
      closeIdleReaders();
    }
  }

  private void closeIdleReaders() {
    for (JdbcSession r = idleReaders.pollFirst(); r != null; r = idleReaders.pollFirst()) {
      r.close();
    }
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("the database " + file + " is closed");
    }
  }

  private JdbcSession connect(boolean readOnly) {
    java.sql.Connection connection =
        faults.naming("open", () -> config().createConnection("jdbc:sqlite:" + file));
    JdbcSession session = new JdbcSession(connection, faults);
    for (String pragma : pragmas(readOnly)) {
      session.pragma(pragma);
    }
    return session;
  }

  private static List<String> pragmas(boolean readOnly) {
    String cache = "cache_size = -" + CACHE_KIB;
    return readOnly ? List.of(cache, "query_only = ON") : List.of(cache, "secure_delete = ON");
  }

  private SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(busyTimeoutMillis);
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTempStore(TempStore.MEMORY);
    config.enforceForeignKeys(false);
    config.setGetGeneratedKeys(false);
    return config;
  }
}
