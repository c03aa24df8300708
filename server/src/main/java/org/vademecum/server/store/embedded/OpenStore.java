package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.h2.mvstore.MVStoreException;

/**
 * One opening of the store's file. Commands run side by side; a commit waits for those under way
 * and keeps new ones out, so that what is on disk is always the state between two commands. After a
 * failed commit the file is closed and this opening is of no more use: what was not on disk is
 * gone, and none of it was acknowledged.
 */
final class OpenStore {
  /** Changes in memory that are worth a commit of their own, in bytes. */
  private static final int UNSAVED_LIMIT = 32 << 20;

  private final StoreFile file;
  private final MongoBackend backend;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicLong writes = new AtomicLong();
  private final GroupCommit commits = new GroupCommit(this::commit);

  OpenStore(StoreFile file) {
    this.file = file;
    this.backend = new StoreDatabases(file.store());
  }

  MongoBackend backend() {
    return backend;
  }

  boolean isUsable() {
    return file.isOpen();
  }

  /** Runs a command and returns when it is as durable as it demands. */
  <T> T run(Demand demand, Function<MongoBackend, T> command) {
    T result = execute(demand, command);
    if (demand.waits() || file.unsaved() > UNSAVED_LIMIT) {
      settle();
    }
    return result;
  }

  private <T> T execute(Demand demand, Function<MongoBackend, T> command) {
    lock.readLock().lock();
    try {
      if (demand.writes()) {
        writes.incrementAndGet();
      }
      return command.apply(backend);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Makes all writes so far durable. */
  void settle() {
    commits.await(writes.get());
  }

  private long commit() {
    try {
      long reached = writeDown();
      file.sync();
      return reached;
    } catch (MVStoreException e) {
      file.closeImmediately();
      throw e;
    }
  }

  private long writeDown() {
    lock.writeLock().lock();
    try {
      file.commit();
      return writes.get();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Compacts the file for about a time, if it is worth it. */
  void tidy(int milliseconds) {
    lock.writeLock().lock();
    try {
      if (file.isOpen() && file.isWasteful()) {
        file.compact(milliseconds);
      }
    } catch (MVStoreException e) {
      file.closeImmediately();
      throw e;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Writes down what is not yet written, compacts if it is worth it, and releases the file. */
  void close(int compactionMilliseconds) {
    lock.writeLock().lock();
    try {
      tidy(compactionMilliseconds);
      if (file.isOpen()) {
        file.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
