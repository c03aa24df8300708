package org.vademecum.server.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;

/**
 * Where the driver's reactive streams become futures, completed on the caller's Vert.x context and
 * failed with {@link StoreException}s. Streams are read with back-pressure, a batch at a time.
 */
final class Publishers {
  /** Elements asked for at a time; the driver makes it the cursor's batch size. */
  static final int BATCH = 500;

  /**
   * When a request is given up that the driver has not ended, in seconds: after an answer that it
   * cannot read it ends none.
   */
  private static final int GIVE_UP = 120;

  private final Vertx vertx;

  Publishers(Vertx vertx) {
    this.vertx = vertx;
  }

  /** The first element, if any. */
  <T> Future<Optional<T>> first(Publisher<T> publisher) {
    return all(publisher, Function.identity()).map(all -> all.stream().findFirst());
  }

  /** The one element of a publisher that always has one, as those of writes. */
  <T> Future<T> only(Publisher<T> publisher) {
    return first(publisher)
        .map(
            found ->
                found.orElseThrow(() -> new StoreException("MongoDB gave no answer to a write")));
  }

  /** All elements in order, each through a function that runs off the caller's thread. */
  <T, R> Future<List<R>> all(Publisher<T> publisher, Function<T, R> function) {
    List<R> out = new ArrayList<>();
    return read(
            publisher,
            batch -> {
              batch.forEach(element -> out.add(function.apply(element)));
              return Future.succeededFuture();
            })
        .map(done -> out);
  }

  /** Hands batches to a step on the caller's context; the next is read when the step is done. */
  <T> Future<Void> inBatches(Publisher<T> publisher, Function<List<T>, Future<Void>> step) {
    Context context = vertx.getOrCreateContext();
    CompletableFuture<Void> done = new CompletableFuture<>();
    publisher.subscribe(
        new BatchSubscriber<>(BATCH, batch -> on(context, () -> step.apply(batch)), done));
    return Future.fromCompletionStage(done, context);
  }

  private <T> Future<Void> read(Publisher<T> publisher, Function<List<T>, Future<Void>> step) {
    CompletableFuture<Void> done =
        new CompletableFuture<Void>().orTimeout(GIVE_UP, TimeUnit.SECONDS);
    publisher.subscribe(new BatchSubscriber<>(BATCH, step, done));
    return Future.fromCompletionStage(done, vertx.getOrCreateContext())
        .recover(fault -> Future.failedFuture(Faults.of(fault)));
  }

  private static Future<Void> on(Context context, Supplier<Future<Void>> action) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    context.runOnContext(
        start ->
            Future.succeededFuture()
                .compose(ready -> action.get())
                .onSuccess(done::complete)
                .onFailure(done::completeExceptionally));
    return Future.fromCompletionStage(done, context);
  }
}
