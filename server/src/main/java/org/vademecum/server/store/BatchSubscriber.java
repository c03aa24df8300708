package org.vademecum.server.store;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Collects a stream into batches and asks for the next one when the last has been taken. */
final class BatchSubscriber<T> implements Subscriber<T> {
  private final int size;
  private final Function<List<T>, Future<Void>> step;
  private final CompletableFuture<Void> done;
  private List<T> batch = new ArrayList<>();
  private Future<Void> taken = Future.succeededFuture();
  private @Nullable Subscription subscription;

  BatchSubscriber(int size, Function<List<T>, Future<Void>> step, CompletableFuture<Void> done) {
    this.size = size;
    this.step = step;
    this.done = done;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    subscription.request(size);
  }

  @Override
  public void onNext(T element) {
    batch.add(element);
    if (batch.size() == size) {
      take();
      Subscription current = Objects.requireNonNull(subscription);
      taken.onSuccess(next -> current.request(size)).onFailure(fault -> fail(current, fault));
    }
  }

  @Override
  public void onError(Throwable fault) {
    done.completeExceptionally(Faults.of(fault));
  }

  @Override
  public void onComplete() {
    take();
    taken.onSuccess(done::complete).onFailure(this::onError);
  }

  private void take() {
    List<T> full = batch;
    batch = new ArrayList<>();
    if (!full.isEmpty()) {
      taken = taken.compose(before -> step.apply(full));
    }
  }

  private void fail(Subscription current, Throwable fault) {
    current.cancel();
    onError(fault);
  }
}
