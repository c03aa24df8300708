package org.vademecum.server.publish.async;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.vademecum.server.publish.fault.ContentionException;

/** Repeats an optimistic change until its compare-and-set wins. */
public final class Attempts {
  private static final int LIMIT = 30;
  private static final int MAX_PAUSE_MILLIS = 40;

  private final Vertx vertx;

  public Attempts(Vertx vertx) {
    this.vertx = vertx;
  }

  /**
   * Runs an attempt until it yields a result; an empty one means that someone else was faster.
   * Fails with {@link ContentionException} after {@value #LIMIT} attempts.
   *
   * @param what is changed, for the message
   */
  public <T> Future<T> until(String what, Supplier<Future<Optional<T>>> attempt) {
    return run(what, attempt, 1);
  }

  private <T> Future<T> run(String what, Supplier<Future<Optional<T>>> attempt, int count) {
    return attempt
        .get()
        .compose(
            result -> {
              if (result.isPresent()) {
                return Future.succeededFuture(result.get());
              }
              return count < LIMIT
                  ? pause().compose(ignored -> run(what, attempt, count + 1))
                  : Future.failedFuture(new ContentionException(what));
            });
  }

  private Future<?> pause() {
    int millis = 1 + ThreadLocalRandom.current().nextInt(MAX_PAUSE_MILLIS);
    return vertx.timer(millis, TimeUnit.MILLISECONDS);
  }
}
