package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Digest;

/**
 * Changes a tree in time that follows the change: cuts are made anew from the node before each
 * splice until they fall into step with the old ones, level by level up to the root. The result is
 * the tree that a build from all entries would give.
 */
final class TreeEdit<E> {

  /** Entries from one position up to another replaced by others. */
  record Replacement<I>(long from, long to, List<I> items) {}

  private final TreeFormat<E> format;
  private final ChunkedTree<E> tree;
  private final NodeSource source;
  private final Map<Digest, byte[]> written = new LinkedHashMap<>();

  TreeEdit(TreeFormat<E> format, NodeSource source) {
    this.format = format;
    this.tree = new ChunkedTree<>(format);
    this.source = source;
  }

  /** Applies replacements, which are in order and do not overlap; puts the new nodes. */
  Digest apply(Digest root, List<Replacement<E>> replacements, NodeSink sink) {
    if (replacements.isEmpty()) {
      return root;
    }
    long size = tree.size(source, root);
    if (size == 0) {
      List<E> all = new ArrayList<>();
      replacements.forEach(replacement -> all.addAll(replacement.items()));
      return tree.build(all, sink);
    }
    int height = tree.height(source, root);
    Digest result = collapse(editLevels(root, height, size, replacements));
    putReachable(result, sink);
    return result;
  }

  private Digest editLevels(Digest root, int height, long size, List<Replacement<E>> edits) {
    NodeSink buffer = written::put;
    LevelEdit<E> leaves =
        new LevelEdit<>(format.leaves(), new LevelCursor<>(tree, source, root, height, 0, size));
    List<Replacement<Child>> above = leaves.apply(edits, buffer);
    for (int level = 1; level <= height; level++) {
      LevelCursor<Child> cursor = new LevelCursor<>(tree, source, root, height, level, size);
      above = new LevelEdit<>(format.inner(level), cursor).apply(above, buffer);
    }
    return tree.raise(above.get(0).items(), height + 1, buffer);
  }

  /** A root with one child is no root: the same content built at once would not have it. */
  private Digest collapse(Digest root) {
    Digest top = root;
    byte[] node = node(top);
    for (int height = format.height(node); height > 0; height--) {
      List<Child> children = tree.children(node, height);
      if (children.size() > 1) {
        return top;
      }
      top = children.get(0).node();
      node = node(top);
    }
    return top;
  }

  private byte[] node(Digest digest) {
    byte[] fresh = written.get(digest);
    return fresh != null ? fresh : source.node(digest);
  }

  private void putReachable(Digest digest, NodeSink sink) {
    byte[] node = written.remove(digest);
    if (node == null) {
      return;
    }
    int height = format.height(node);
    if (height > 0) {
      for (Child child : tree.children(node, height)) {
        putReachable(child.node(), sink);
      }
    }
    sink.put(digest, node);
  }
}
