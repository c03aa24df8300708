package org.vademecum.server.publish.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import org.vademecum.server.store.ArtifactStore;

/** Marks files as used, once a day each. */
final class UsedToday {
  private static final int MOST = 50_000;

  private final ArtifactStore store;
  private final Cache<String, Long> marked = Caffeine.newBuilder().maximumSize(MOST).build();

  UsedToday(ArtifactStore store) {
    this.store = store;
  }

  /** Marks files with a day, those that this node has not marked with it yet. */
  Future<Void> mark(Collection<String> keys, long day) {
    List<String> fresh = keys.stream().filter(key -> !isMarked(key, day)).toList();
    if (fresh.isEmpty()) {
      return Future.succeededFuture();
    }
    return store
        .markArtifacts(fresh, day)
        .onSuccess(ignored -> fresh.forEach(key -> marked.put(key, day)));
  }

  private boolean isMarked(String key, long day) {
    Long last = marked.getIfPresent(key);
    return last != null && last >= day;
  }
}
