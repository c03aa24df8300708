package org.vademecum.server.ingest.worker.inside;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends this process when one file takes far too long: the server does that much earlier, unless it
 * is no longer there.
 */
final class Watchdog {
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "watchdog");
            thread.setDaemon(true);
            return thread;
          });
  private final Duration patience;

  Watchdog(Duration patience) {
    this.patience = patience;
  }

  /** Watches until the returned future is cancelled. */
  Future<?> watch() {
    return timer.schedule(
        () -> Runtime.getRuntime().halt(ExitStatus.TOO_SLOW),
        patience.toMillis(),
        TimeUnit.MILLISECONDS);
  }
}
