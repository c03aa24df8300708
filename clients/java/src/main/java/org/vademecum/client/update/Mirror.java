package org.vademecum.client.update;

import java.time.Duration;
import java.time.Instant;

/** A server that has a library, and whether it did well lately. Safe for several threads. */
public final class Mirror {
  private static final Duration FIRST = Duration.ofSeconds(30);

  /** The longest time for which a server is asked only after all others. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private final Fetcher fetcher;
  private int failures;
  private Instant until = Instant.EPOCH;

  public Mirror(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  Fetcher fetcher() {
    return fetcher;
  }

  /** Whether others are to be asked first; a clock that went back ends that too. */
  synchronized boolean isAvoided(Instant now) {
    return now.isBefore(until) && !now.plus(LONGEST).isBefore(until);
  }

  /**
   * It was of no use: for 30 s others come first, and twice as long each time it happens again
   * after that.
   */
  synchronized void failed(Instant now) {
    if (isAvoided(now)) {
      return;
    }
    boolean longAgo = now.isAfter(until.plus(LONGEST));
    failures = longAgo ? 1 : Math.min(failures + 1, 6);
    Duration pause = FIRST.multipliedBy(1L << (failures - 1));
    until = now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
  }
}
