package org.vademecum.core.tree;

import java.util.HashMap;
import java.util.Map;
import org.vademecum.core.document.Digest;

/** Nodes in memory that count what is read and written anew. */
public final class MemoryNodes implements NodeSource, NodeSink {
  private final Map<Digest, byte[]> nodes = new HashMap<>();
  public int reads;
  public int written;

  @Override
  public byte[] node(Digest digest) {
    reads++;
    byte[] node = nodes.get(digest);
    if (node == null) {
      throw new AssertionError("no node " + digest);
    }
    return node;
  }

  @Override
  public void put(Digest digest, byte[] bytes) {
    if (!Digest.of(bytes).equals(digest)) {
      throw new AssertionError("wrong digest " + digest);
    }
    if (nodes.put(digest, bytes) == null) {
      written++;
    }
  }
}
