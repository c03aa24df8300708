package org.vademecum.server.publish.model;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.server.store.MissingNodeException;
import org.vademecum.server.store.NodeStore;

/** Nodes in memory, with the epoch that marks each. */
final class MemoryNodes implements NodeStore, NodeSource {
  @SuppressWarnings("ArrayRecordComponent")
  private record Marked(byte[] bytes, long mark) {}

  private final Map<Digest, Marked> nodes = new ConcurrentHashMap<>();

  MemoryNodes copy() {
    MemoryNodes copy = new MemoryNodes();
    copy.nodes.putAll(nodes);
    return copy;
  }

  @Override
  public byte[] node(Digest digest) {
    Marked found = nodes.get(digest);
    if (found == null) {
      throw new MissingNodeException(digest);
    }
    return found.bytes();
  }

  @Override
  public void prefetch(Collection<Digest> digests) {
    digests.forEach(this::node);
  }

  @Override
  public Future<Map<Digest, byte[]>> getNodes(Collection<Digest> digests) {
    try {
      Map<Digest, byte[]> found = new HashMap<>();
      digests.forEach(digest -> found.put(digest, node(digest)));
      return Future.succeededFuture(found);
    } catch (MissingNodeException e) {
      return Future.failedFuture(e);
    }
  }

  @Override
  public Future<Integer> putNodes(Map<Digest, byte[]> fresh, long epoch) {
    int before = nodes.size();
    fresh.forEach(
        (digest, bytes) ->
            nodes.merge(
                digest,
                new Marked(bytes, epoch),
                (old, now) -> new Marked(old.bytes(), Math.max(old.mark(), epoch))));
    return Future.succeededFuture(nodes.size() - before);
  }

  @Override
  public Future<Set<Digest>> present(Collection<Digest> digests) {
    Set<Digest> present = new HashSet<>(digests);
    present.retainAll(nodes.keySet());
    return Future.succeededFuture(present);
  }

  @Override
  public Future<Long> sweep(long olderThan, Set<Digest> reachable) {
    long before = nodes.size();
    nodes
        .entrySet()
        .removeIf(node -> node.getValue().mark() < olderThan && !reachable.contains(node.getKey()));
    return Future.succeededFuture(before - nodes.size());
  }

  @Override
  public Future<Long> countNodes() {
    return Future.succeededFuture((long) nodes.size());
  }

  @Override
  public Future<Void> buryNodes(Map<Digest, byte[]> tombstones) {
    throw new UnsupportedOperationException("nothing is erased here");
  }

  @Override
  public Future<Void> reviveNodes(Map<Digest, byte[]> revived) {
    throw new UnsupportedOperationException("nothing is erased here");
  }
}
