package org.vademecum.server.publish.async;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells blocking work that nobody waits for it any more, by interrupting its thread. */
public final class Stop {
  private boolean asked;
  private @Nullable Thread runner;

  /** Stops the work that runs, and each that begins later. */
  public synchronized void ask() {
    asked = true;
    if (runner != null) {
      runner.interrupt();
    }
  }

  public synchronized boolean isAsked() {
    return asked;
  }

  /** Runs work that heeds interruption; the thread is not interrupted afterwards. */
  public <T> T guard(Supplier<T> work) {
    begin();
    try {
      return work.get();
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    runner = Thread.currentThread();
    if (asked) {
      runner.interrupt();
    }
  }

  private synchronized void end() {
    runner = null;
    Thread.interrupted();
  }
}
