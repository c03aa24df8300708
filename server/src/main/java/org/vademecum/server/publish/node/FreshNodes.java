package org.vademecum.server.publish.node;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.NodeSource;

/** New nodes on top of the stored ones: collected here, written to the store together. */
public final class FreshNodes implements NodeSource, NodeSink {
  private final NodeSource stored;
  private final Map<Digest, byte[]> fresh = new LinkedHashMap<>();

  public FreshNodes(NodeSource stored) {
    this.stored = stored;
  }

  @Override
  public byte[] node(Digest digest) {
    byte[] bytes = fresh.get(digest);
    return bytes != null ? bytes : stored.node(digest);
  }

  @Override
  public void prefetch(Collection<Digest> digests) {
    stored.prefetch(digests.stream().filter(digest -> !fresh.containsKey(digest)).toList());
  }

  @Override
  public void put(Digest digest, byte[] bytes) {
    fresh.putIfAbsent(digest, bytes);
  }

  /** Forgets nodes that the draft to be changed names already, so that they are not written. */
  public void forget(Set<Digest> known) {
    fresh.keySet().removeAll(known);
  }

  /** What is to be written. */
  public Map<Digest, byte[]> nodes() {
    return Collections.unmodifiableMap(fresh);
  }
}
