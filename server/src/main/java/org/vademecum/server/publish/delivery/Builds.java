package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.vademecum.server.publish.async.Contexts;
import org.vademecum.server.publish.fault.BusyException;
import org.vademecum.server.store.ArtifactStore.Artifact;

/** Files that this node is building: whoever asks for one of them waits for the same building. */
final class Builds {
  private final Vertx vertx;
  private final Map<String, Future<Artifact>> running = new ConcurrentHashMap<>();

  Builds(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Whether nothing is being built. */
  boolean isIdle() {
    return running.isEmpty();
  }

  /** Builds a file, or joins in; fails with {@link BusyException} when there are too many. */
  Future<Artifact> build(String key, Supplier<Future<Artifact>> build) {
    if (running.size() >= DeliveryPolicy.MOST_BUILDING && !running.containsKey(key)) {
      return Future.failedFuture(new BusyException(running.size()));
    }
    Promise<Artifact> promise = Promise.promise();
    Future<Artifact> shared = running.putIfAbsent(key, promise.future());
    if (shared == null) {
      build.get().onComplete(done -> running.remove(key, promise.future())).onComplete(promise);
    }
    return Contexts.here(vertx, shared == null ? promise.future() : shared);
  }
}
