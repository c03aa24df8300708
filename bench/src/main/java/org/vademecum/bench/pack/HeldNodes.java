package org.vademecum.bench.pack;

import java.util.HashMap;
import java.util.Map;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.NodeSource;

/** Nodes in memory, as a server that has read them once holds them. */
public final class HeldNodes implements NodeSource, NodeSink {
  private final Map<Digest, byte[]> nodes = new HashMap<>();

  @Override
  public byte[] node(Digest digest) {
    byte[] node = nodes.get(digest);
    if (node == null) {
      throw new IllegalStateException("no node " + digest);
    }
    return node;
  }

  @Override
  public void put(Digest digest, byte[] bytes) {
    nodes.putIfAbsent(digest, bytes);
  }
}
