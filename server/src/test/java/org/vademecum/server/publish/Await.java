package org.vademecum.server.publish;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Assertions;

/** Waits for futures in tests. */
public final class Await {
  private static final int SECONDS = 60;

  public static <T> T result(Future<T> future) {
    return result(future, SECONDS);
  }

  /** The same for what takes long. */
  public static <T> T result(Future<T> future, long seconds) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new AssertionError(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("no answer in " + seconds + " s", e);
    }
  }

  /** The failure of a future that must fail, and in this way. */
  public static <X extends Throwable> X failure(Class<X> type, Future<?> future) {
    return Assertions.assertThrows(type, () -> result(future));
  }

  private Await() {}
}
