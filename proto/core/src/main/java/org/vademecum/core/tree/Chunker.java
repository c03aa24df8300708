package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Digest;

/**
 * Cuts items into nodes from left to right. A node ends after an item whose digest says so (one in
 * 32), or before one that would make it larger than {@value #MAX_BYTES} bytes: so the cuts follow
 * from the content alone and fall into step again soon after a change.
 */
final class Chunker<I> {
  /** Largest node of a tree, in bytes. */
  static final int MAX_BYTES = 8192;

  /** Low bits of a digest's byte that are all zero where a node ends. */
  static final int MASK = 31;

  private static final int HEADER_BYTES = 12;

  private final Level<I> level;
  private final NodeSink sink;
  private final List<Child> nodes = new ArrayList<>();
  private List<I> items = new ArrayList<>();
  private int bytes = HEADER_BYTES;
  private long weight;

  Chunker(Level<I> level, NodeSink sink) {
    this.level = level;
    this.sink = sink;
  }

  boolean atCut() {
    return items.isEmpty();
  }

  void add(I item) {
    int size = level.size(item);
    if (bytes + size > MAX_BYTES) {
      cut();
    }
    items.add(item);
    bytes += size;
    weight += level.weight(item);
    if (level.endsNode(item)) {
      cut();
    }
  }

  /** Ends the last node; the nodes cut, in order. */
  List<Child> finish() {
    cut();
    return nodes;
  }

  private void cut() {
    if (items.isEmpty()) {
      return;
    }
    Digest node = sink.put(level.encode(items));
    nodes.add(new Child(node, weight, level.lastKey(items)));
    items = new ArrayList<>();
    bytes = HEADER_BYTES;
    weight = 0;
  }
}
