package org.vademecum.server.publish.async;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs work for a key once at a time. However often it is asked for while it runs, it runs once
 * more, for all who asked: each gets the result of a run that began after the asking.
 */
public final class Coalescing<T> {
  private final Vertx vertx;
  private final Function<String, Future<T>> work;
  private final Set<String> running = new HashSet<>();
  private final Map<String, Promise<T>> following = new HashMap<>();

  public Coalescing(Vertx vertx, Function<String, Future<T>> work) {
    this.vertx = vertx;
    this.work = work;
  }

  public Future<T> run(String key) {
    synchronized (running) {
      if (!running.add(key)) {
        return Contexts.here(
            vertx, following.computeIfAbsent(key, it -> Promise.promise()).future());
      }
    }
    Promise<T> first = Promise.promise();
    begin(key, first);
    return Contexts.here(vertx, first.future());
  }

  private void begin(String key, Promise<T> result) {
    Future.succeededFuture()
        .compose(ignored -> work.apply(key))
        .onComplete(result)
        .onComplete(done -> follow(key));
  }

  private void follow(String key) {
    @Nullable Promise<T> asked;
    synchronized (running) {
      asked = following.remove(key);
      if (asked == null) {
        running.remove(key);
        return;
      }
    }
    begin(key, asked);
  }
}
