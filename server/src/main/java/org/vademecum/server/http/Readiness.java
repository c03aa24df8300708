package org.vademecum.server.http;

import io.vertx.core.Future;
import java.util.function.Supplier;

/** Whether requests can be served: not before the store has answered for the first time. */
public final class Readiness {
  private final Supplier<Future<Void>> ping;
  private volatile boolean started;

  /**
   * @param ping asks the store for a sign of life
   */
  public Readiness(Supplier<Future<Void>> ping) {
    this.ping = ping;
  }

  /** The store has answered. */
  public void started() {
    started = true;
  }

  boolean isStarted() {
    return started;
  }

  /** Succeeds when the store answers now. */
  public Future<Void> check() {
    return ping.get();
  }
}
