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
    LevelEdit<E> leaves = new LevelEdit<>(format.leaves(), new Cursor<>(root, height, 0, size));
    List<Replacement<Child>> above = leaves.apply(edits, buffer);
    for (int level = 1; level <= height; level++) {
      Cursor<Child> cursor = new Cursor<>(root, height, level, size);
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

  /** A node of the old tree: its items and the positions it covers. */
  private record OldNode<I>(long start, long end, List<I> items) {}

  /** Finds the old tree's nodes of one height by position; keeps the last one. */
  private final class Cursor<I> {
    private final Digest root;
    private final int rootHeight;
    private final int height;
    private final long size;
    private @org.jspecify.annotations.Nullable OldNode<I> last;

    Cursor(Digest root, int rootHeight, int height, long size) {
      this.root = root;
      this.rootHeight = rootHeight;
      this.height = height;
      this.size = size;
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

  /** Edits one level: replacements of items in, replacements of the nodes above out. */
  private final class LevelEdit<I> {
    private final Level<I> level;
    private final Cursor<I> cursor;

    LevelEdit(Level<I> level, Cursor<I> cursor) {
      this.level = level;
      this.cursor = cursor;
    }

    List<Replacement<Child>> apply(List<Replacement<I>> edits, NodeSink sink) {
      List<Replacement<Child>> above = new ArrayList<>();
      int next = 0;
      while (next < edits.size()) {
        long start = cursor.at(edits.get(next).from(), level).start();
        Chunker<I> chunker = new Chunker<>(level, sink);
        Run run = new Run(edits, next, start, chunker);
        long end = run.untilInStep();
        above.add(new Replacement<>(start, end, chunker.finish()));
        next = run.next;
      }
      return above;
    }

    /** From the start of an old node to where new cuts meet old ones and no edit is near. */
    private final class Run {
      private final List<Replacement<I>> edits;
      private final Chunker<I> chunker;
      private int next;
      private long position;

      Run(List<Replacement<I>> edits, int next, long position, Chunker<I> chunker) {
        this.edits = edits;
        this.next = next;
        this.position = position;
        this.chunker = chunker;
      }

      long untilInStep() {
        while (true) {
          while (next < edits.size() && edits.get(next).from() == position) {
            edits.get(next).items().forEach(chunker::add);
            position = edits.get(next).to();
            next++;
          }
          if (position == cursor.size) {
            return position;
          }
          OldNode<I> node = cursor.at(position, level);
          if (chunker.atCut() && position == node.start() && !editIn(node) && !isRoot(node)) {
            return position;
          }
          copy(node);
        }
      }

      /** Nothing above keeps a root: it is copied behind what was inserted before it. */
      private boolean isRoot(OldNode<I> node) {
        return node.start() == 0 && node.end() == cursor.size;
      }

      private boolean editIn(OldNode<I> node) {
        if (next >= edits.size()) {
          return false;
        }
        long from = edits.get(next).from();
        return from < node.end() || (from == cursor.size && node.end() == cursor.size);
      }

      /** Copies the rest of a node, up to the next edit. */
      private void copy(OldNode<I> node) {
        long stop = next < edits.size() ? Math.min(edits.get(next).from(), node.end()) : node.end();
        long at = node.start();
        for (I item : node.items()) {
          if (at >= position && at < stop) {
            chunker.add(item);
          }
          at += level.weight(item);
        }
        position = stop;
      }
    }
  }
}
