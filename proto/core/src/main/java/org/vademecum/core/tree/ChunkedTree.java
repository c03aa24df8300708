package org.vademecum.core.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.vademecum.core.document.Digest;

/** Reading and building trees of one format. Entries are addressed by position, from 0. */
final class ChunkedTree<E> {
  /** Highest tree: far beyond what 64-bit counts can fill. */
  static final int MAX_HEIGHT = 24;

  private final TreeFormat<E> format;

  ChunkedTree(TreeFormat<E> format) {
    this.format = format;
  }

  Digest build(Iterable<E> entries, NodeSink sink) {
    Chunker<E> chunker = new Chunker<>(format.leaves(), sink);
    for (E entry : entries) {
      chunker.add(entry);
    }
    return raise(chunker.finish(), 1, sink);
  }

  /** Builds the levels above some nodes of height {@code height - 1}, up to the root. */
  Digest raise(List<Child> nodes, int height, NodeSink sink) {
    if (nodes.isEmpty()) {
      return sink.put(format.leaves().encode(List.of()));
    }
    List<Child> level = nodes;
    for (int above = height; level.size() > 1; above++) {
      Chunker<Child> chunker = new Chunker<>(format.inner(above), sink);
      level.forEach(chunker::add);
      level = chunker.finish();
    }
    return level.get(0).node();
  }

  int height(NodeSource source, Digest root) {
    return format.height(source.node(root));
  }

  long size(NodeSource source, Digest root) {
    byte[] node = source.node(root);
    int height = format.height(node);
    return height == 0
        ? format.leaves().decode(node).size()
        : children(node, height).stream().mapToLong(Child::weight).sum();
  }

  E get(NodeSource source, Digest root, long position) {
    byte[] node = source.node(root);
    long left = position;
    for (int height = format.height(node); height > 0; height--) {
      Child child = null;
      for (Child candidate : children(node, height)) {
        if (left < candidate.weight()) {
          child = candidate;
          break;
        }
        left -= candidate.weight();
      }
      node = source.node(orFail(child, position).node());
    }
    List<E> entries = format.leaves().decode(node);
    if (left < 0 || left >= entries.size()) {
      throw new IndexOutOfBoundsException("the tree has no entry " + position);
    }
    return entries.get((int) left);
  }

  private static Child orFail(@org.jspecify.annotations.Nullable Child child, long position) {
    if (child == null) {
      throw new IndexOutOfBoundsException("the tree has no entry " + position);
    }
    return child;
  }

  List<Child> children(byte[] node, int height) {
    return format.inner(height).decode(node);
  }

  Iterator<E> iterate(NodeSource source, Digest root) {
    return new Entries(source, root);
  }

  /** Walks the leaves from left to right, holding one path of nodes. */
  private final class Entries implements Iterator<E> {
    private final NodeSource source;
    private final Deque<Iterator<Child>> path = new ArrayDeque<>();
    private Iterator<E> leaf;

    Entries(NodeSource source, Digest root) {
      this.source = source;
      this.leaf = List.<E>of().iterator();
      descend(root);
    }

    @Override
    public boolean hasNext() {
      while (!leaf.hasNext() && !path.isEmpty()) {
        Iterator<Child> siblings = path.element();
        if (siblings.hasNext()) {
          descend(siblings.next().node());
        } else {
          path.pop();
        }
      }
      return leaf.hasNext();
    }

    @Override
    public E next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the tree ends here");
      }
      return leaf.next();
    }

    private void descend(Digest start) {
      byte[] node = source.node(start);
      for (int height = format.height(node); height > 0; height--) {
        List<Child> children = children(node, height);
        List<Digest> digests = new ArrayList<>(children.size());
        children.forEach(child -> digests.add(child.node()));
        source.prefetch(digests);
        Iterator<Child> siblings = children.iterator();
        path.push(siblings);
        node = source.node(siblings.next().node());
      }
      leaf = format.leaves().decode(node).iterator();
    }
  }
}
