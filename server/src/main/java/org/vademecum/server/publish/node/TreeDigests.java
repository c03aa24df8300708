package org.vademecum.server.publish.node;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;

/**
 * The digests of all nodes that some trees consist of. What several trees share is walked once;
 * sections and provenance are named but never read.
 */
public final class TreeDigests {
  private static final int BATCH = 1_000;

  private final NodeSource source;
  private final Set<Digest> found = new HashSet<>();
  private final Set<Digest> values = new HashSet<>();

  public TreeDigests(NodeSource source) {
    this.source = source;
  }

  /** Adds a pack (root of its map), an expression, or a sequence, with all below. */
  public TreeDigests addText(Digest root) {
    walk(root, Nodes::namesSections);
    return this;
  }

  /** Adds a map from symbol to provenance, with its values. */
  public TreeDigests addProvenance(Digest root) {
    walk(root, Nodes::namesMapValues);
    return this;
  }

  /** Of those, the values at the ends: sections, or provenance. */
  public Set<Digest> values() {
    return Collections.unmodifiableSet(values);
  }

  public Set<Digest> found() {
    return Collections.unmodifiableSet(found);
  }

  private void walk(Digest root, Predicate<byte[]> lastLevel) {
    List<Digest> level = found.add(root) ? List.of(root) : List.of();
    while (!level.isEmpty()) {
      List<Digest> below = new ArrayList<>();
      for (int from = 0; from < level.size(); from += BATCH) {
        List<Digest> batch = level.subList(from, Math.min(level.size(), from + BATCH));
        source.prefetch(batch);
        batch.forEach(node -> expand(source.node(node), lastLevel, below));
      }
      level = below;
    }
  }

  private void expand(byte[] node, Predicate<byte[]> lastLevel, List<Digest> below) {
    List<Digest> children = Nodes.children(node);
    boolean last = lastLevel.test(node);
    for (Digest child : children) {
      if (found.add(child)) {
        (last ? values : below).add(child);
      }
    }
  }
}
