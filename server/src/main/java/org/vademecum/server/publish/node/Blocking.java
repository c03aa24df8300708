package org.vademecum.server.publish.node;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vademecum.server.store.StoreUnavailableException;

/** Waits for a future on a worker thread. */
final class Blocking {
  private static final long PATIENCE_SECONDS = 60;

  static <T> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("reading the store failed: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new StoreUnavailableException(
          "the store did not answer for " + PATIENCE_SECONDS + " seconds; try again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException("the server is stopping; try again", e);
    }
  }

  private Blocking() {}
}
