package org.vademecum.client.update;

import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Bounded retries with exponential back-off and full jitter. A server's Retry-After is followed up
 * to a minute.
 */
final class Retry {
  /** Attempts without progress before giving up. */
  static final int ATTEMPTS = 5;

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Sleeper sleeper;
  private final Random jitter;

  Retry(Sleeper sleeper, Random jitter) {
    this.sleeper = sleeper;
    this.jitter = jitter;
  }

  /** Runs something until it succeeds, fails for good, or has failed {@link #ATTEMPTS} times. */
  <T> T run(Watch watch, Supplier<T> attempt) {
    Patience patience = patience(watch);
    while (true) {
      try {
        watch.requireGoingOn();
        return attempt.get();
      } catch (TransportException e) {
        patience.after(e);
      }
    }
  }

  /** A fresh count of failures. */
  Patience patience(Watch watch) {
    return new Patience(watch);
  }

  /** Counts failures that follow each other and waits after each. */
  final class Patience {
    private final Watch watch;
    private int failures;

    private Patience(Watch watch) {
      this.watch = watch;
    }

    /** Waits before the next attempt, or throws the failure when there should be none. */
    void after(TransportException failure) {
      failures++;
      if (!failure.worthRetrying() || failures >= ATTEMPTS) {
        throw failure;
      }
      try {
        sleeper.sleep(pause(failure));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      watch.requireGoingOn();
    }

    /** The last attempt got somewhere: the count starts over. */
    void progressed() {
      failures = 0;
    }

    private Duration pause(TransportException failure) {
      long ceiling = FIRST.toMillis() << failures;
      long wait = FIRST.toMillis() + (long) (jitter.nextDouble() * ceiling);
      if (failure instanceof ServerBusyException busy) {
        wait = Math.max(wait, busy.retryAfter().toMillis());
      }
      return Duration.ofMillis(Math.min(wait, LONGEST.toMillis()));
    }
  }
}
