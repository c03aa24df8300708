package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the store's file open: opens it again after a failed write, as far as it was durable, and
 * commits and compacts it in the background.
 */
final class Openings {
  private static final Logger LOG = LoggerFactory.getLogger(Openings.class);
  private static final Duration COMMIT_EVERY = Duration.ofMillis(500);
  private static final Duration TIDY_EVERY = Duration.ofSeconds(5);

  /** How long commands may wait for a compaction, in milliseconds. */
  private static final int TIDY_TIME = 100;

  /** How long closing may take to compact, in milliseconds. */
  private static final int CLOSING_TIDY_TIME = 2_000;

  private final Path directory;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(Openings::thread);
  private final ScheduledFuture<?> commits;
  private final ScheduledFuture<?> tidying;
  private volatile OpenStore current;
  private volatile boolean closed;

  Openings(Path directory) {
    this.directory = directory;
    this.current = new OpenStore(StoreFile.open(directory));
    this.commits = every(COMMIT_EVERY, () -> current.settle());
    this.tidying = every(TIDY_EVERY, () -> current.tidy(TIDY_TIME));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "embedded-store");
    thread.setDaemon(true);
    return thread;
  }

  private ScheduledFuture<?> every(Duration period, Runnable work) {
    return background.scheduleWithFixedDelay(
        () -> quietly(work), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void quietly(Runnable work) {
    if (!current.isUsable()) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("the embedded store cannot write {}; see whether its disk is full", path(), e);
    }
  }

  Path path() {
    return StoreFile.in(directory);
  }

  /** The store, opened again if a write failed. */
  OpenStore current() {
    OpenStore open = current;
    return open.isUsable() ? open : reopen();
  }

  private synchronized OpenStore reopen() {
    if (!current.isUsable() && !closed) {
      LOG.warn("opening {} again after a failed write", path());
      current = new OpenStore(StoreFile.open(directory));
    }
    return current;
  }

  /** The backend of the last opening, for what does not touch the file. */
  MongoBackend last() {
    return current.backend();
  }

  synchronized void close() {
    closed = true;
    commits.cancel(false);
    tidying.cancel(false);
    background.shutdown();
    current.close(CLOSING_TIDY_TIME);
  }
}
