package org.vademecum.server.publish.node;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.vademecum.core.document.Digest;

/** Immutable nodes at hand, bounded by their bytes; shared by all work in a process. */
public final class NodeCache {
  /** Bytes that an entry takes beside its content. */
  private static final int OVERHEAD = 120;

  private final Cache<Digest, byte[]> nodes;

  public NodeCache(long maxBytes) {
    this.nodes =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes)
            .weigher((Digest digest, byte[] bytes) -> bytes.length + OVERHEAD)
            .build();
  }

  Optional<byte[]> find(Digest digest) {
    return Optional.ofNullable(nodes.getIfPresent(digest));
  }

  boolean has(Digest digest) {
    return nodes.asMap().containsKey(digest);
  }

  /** Forgets all nodes. */
  public void clear() {
    nodes.invalidateAll();
  }

  void put(Digest digest, byte[] bytes) {
    nodes.put(digest, bytes);
  }
}
