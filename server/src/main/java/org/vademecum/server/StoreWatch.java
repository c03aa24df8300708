package org.vademecum.server;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.server.http.Readiness;

/** Waits at start-up until the store answers, and says so every few seconds meanwhile. */
final class StoreWatch {
  private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
  private static final long PAUSE_MILLIS = 500;
  private static final long TELL_MILLIS = 4_000;

  private final Vertx vertx;
  private final Readiness readiness;
  private final Promise<Void> answered = Promise.promise();
  private long lastTold;

  StoreWatch(Vertx vertx, Readiness readiness) {
    this.vertx = vertx;
    this.readiness = readiness;
  }

  /** Begins to ask; succeeds when the store has answered. */
  Future<Void> start() {
    vertx.runOnContext(started -> ask());
    return answered.future();
  }

  private void ask() {
    readiness.check().onSuccess(ignored -> answer()).onFailure(this::tell);
  }

  private void answer() {
    readiness.started();
    answered.complete();
  }

  private void tell(Throwable fault) {
    long now = System.currentTimeMillis();
    if (now - lastTold >= TELL_MILLIS) {
      lastTold = now;
      LOG.warn(
          "waiting for the store: {} (start MongoDB, or correct MONGODB_URI)", fault.getMessage());
    }
    vertx.setTimer(PAUSE_MILLIS, timer -> ask());
  }
}
