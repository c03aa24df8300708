package org.vademecum.server.publish.async;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Function;

/**
 * What was read a moment ago: requests within the same moment share one reading. Failures are not
 * kept. Results arrive on the caller's own context.
 */
public final class Recent<K, V> {
  private static final int MAX_ENTRIES = 10_000;

  private final Vertx vertx;
  private final Function<K, Future<V>> read;
  private final Cache<K, Future<V>> entries;

  /**
   * @param age how long a reading counts as recent, from its beginning
   * @param read reads the value of a key
   */
  public Recent(Vertx vertx, Duration age, Function<K, Future<V>> read) {
    this.vertx = vertx;
    this.read = read;
    this.entries = Caffeine.newBuilder().maximumSize(MAX_ENTRIES).expireAfterWrite(age).build();
  }

  public Future<V> get(K key) {
    Promise<V> promise = Promise.promise();
    Future<V> shared = entries.asMap().putIfAbsent(key, promise.future());
    if (shared == null) {
      read.apply(key)
          .onFailure(fault -> entries.asMap().remove(key, promise.future()))
          .onComplete(promise);
    }
    return Contexts.here(vertx, shared == null ? promise.future() : shared);
  }

  /** Forgets what was read, so that the next request reads anew. */
  public void forget(K key) {
    entries.invalidate(key);
  }
}
