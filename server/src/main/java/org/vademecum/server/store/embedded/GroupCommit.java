package org.vademecum.server.store.embedded;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Lets many waiting writes share one commit: whoever finds none under way makes the next. */
final class GroupCommit {
  private final LongSupplier commit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private boolean running;
  private long durable;

  /**
   * @param commit makes all writes so far durable, returns the number of the last of them
   */
  GroupCommit(LongSupplier commit) {
    this.commit = commit;
  }

  /** Returns when a write is durable; throws what its commit threw. */
  void await(long write) {
    lock.lock();
    try {
      while (durable < write) {
        if (running) {
          ended.awaitUninterruptibly();
        } else {
          lead();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void lead() {
    running = true;
    lock.unlock();
    long reached = 0;
    try {
      reached = commit.getAsLong();
    } finally {
      lock.lock();
      running = false;
      durable = Math.max(durable, reached);
      ended.signalAll();
    }
  }
}
