package org.vademecum.bench.publish;

import java.util.concurrent.TimeUnit;

/** Waits a little. */
final class Pause {

  static void millis(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Pause() {}
}
