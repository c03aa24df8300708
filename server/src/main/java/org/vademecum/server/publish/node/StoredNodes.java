package org.vademecum.server.publish.node;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.server.store.NodeReader;

/** The store's nodes for code that blocks; never to be used on an event loop. */
final class StoredNodes implements NodeSource {
  private final NodeReader reader;
  private final NodeCache cache;

  StoredNodes(NodeReader reader, NodeCache cache) {
    this.reader = reader;
    this.cache = cache;
  }

  @Override
  public byte[] node(Digest digest) {
    return cache.find(digest).orElseGet(() -> fetch(List.of(digest)).get(digest));
  }

  @Override
  public void prefetch(Collection<Digest> digests) {
    List<Digest> missing =
        digests.stream().distinct().filter(digest -> !cache.has(digest)).toList();
    if (!missing.isEmpty()) {
      fetch(missing);
    }
  }

  private Map<Digest, byte[]> fetch(List<Digest> digests) {
    Map<Digest, byte[]> nodes = Blocking.await(reader.getNodes(digests));
    nodes.forEach(cache::put);
    return nodes;
  }
}
