package org.vademecum.server.publish.async;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
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
    return Contexts.here(vertx, entries.get(key, this::begin));
  }

  /** Forgets what was read, so that the next request reads anew. */
  public void forget(K key) {
    entries.invalidate(key);
  }

  private Future<V> begin(K key) {
    Future<V> reading = read.apply(key);
    reading.onFailure(fault -> entries.asMap().remove(key, reading));
    return reading;
  }
}
