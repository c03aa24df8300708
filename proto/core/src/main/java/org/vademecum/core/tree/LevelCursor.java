package org.vademecum.core.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Digest;

/** Finds the old tree's nodes of one height by position; keeps the last one. */
final class LevelCursor<I> {
  private final ChunkedTree<?> tree;
  private final NodeSource source;
  private final Digest root;
  private final int rootHeight;
  private final int height;
  private final long size;
  private @Nullable OldNode<I> last;

  /** A node of the old tree: its items and the positions it covers. */
  record OldNode<I>(long start, long end, List<I> items) {}

  LevelCursor(
      ChunkedTree<?> tree, NodeSource source, Digest root, int rootHeight, int height, long size) {
    this.tree = tree;
    this.source = source;
    this.root = root;
    this.rootHeight = rootHeight;
    this.height = height;
    this.size = size;
  }

  /** The size of the whole sequence. */
  long size() {
    return size;
  }

  /** The node that covers a position; the last one for the end. */
  OldNode<I> at(long position, Level<I> level) {
    OldNode<I> known = last;
    if (known != null && position >= known.start() && position < known.end()) {
      return known;
    }
    OldNode<I> found = seek(Math.min(position, size - 1), level);
    last = found;
    return found;
  }

  private OldNode<I> seek(long position, Level<I> level) {
    Child here = new Child(root, size, "");
    long start = 0;
    for (int above = rootHeight; above > height; above--) {
      for (Child child : tree.children(source.node(here.node()), above)) {
        here = child;
        if (position < start + child.weight()) {
          break;
        }
        start += child.weight();
      }
    }
    return new OldNode<>(start, start + here.weight(), level.decode(source.node(here.node())));
  }
}
