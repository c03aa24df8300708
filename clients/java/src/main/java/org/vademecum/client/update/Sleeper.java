package org.vademecum.client.update;

import java.time.Duration;

/** Waits between attempts; a test's does not wait. */
@FunctionalInterface
public interface Sleeper {

  /** Lets time pass. */
  void sleep(Duration duration) throws InterruptedException;

  /** Waits in real time. */
  static Sleeper real() {
    return duration -> java.util.concurrent.TimeUnit.MILLISECONDS.sleep(duration.toMillis());
  }
}
