package org.vademecum.server.publish.async;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Futures that several requests share. */
public final class Contexts {

  /** A future that completes on the caller's own context, whoever began the shared one. */
  public static <T> Future<T> here(Vertx vertx, Future<T> shared) {
    return shared.succeeded()
        ? Future.succeededFuture(shared.result())
        : Future.fromCompletionStage(shared.toCompletionStage(), vertx.getOrCreateContext());
  }

  private Contexts() {}
}
