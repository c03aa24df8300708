package org.vademecum.bench.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.tree.ExpressionReader;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;

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

  /** The sections of a pack's work; none where it has no such work. */
  List<NumberedSection> sections(TextFolder.Pack pack, String symbol) {
    return PackMap.find(this, pack.root(), symbol)
        .map(digest -> ExpressionReader.sections(this, Nodes.expression(node(digest))))
        .orElse(List.of());
  }

  @Override
  public void put(Digest digest, byte[] bytes) {
    nodes.putIfAbsent(digest, bytes);
  }
}
