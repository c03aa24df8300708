package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.List;

/** Edits one level: replacements of items in, replacements of the nodes above out. */
final class LevelEdit<I> {
  private final Level<I> level;
  private final LevelCursor<I> cursor;

  LevelEdit(Level<I> level, LevelCursor<I> cursor) {
    this.level = level;
    this.cursor = cursor;
  }

  List<TreeEdit.Replacement<Child>> apply(List<TreeEdit.Replacement<I>> edits, NodeSink sink) {
    List<TreeEdit.Replacement<Child>> above = new ArrayList<>();
    int next = 0;
    while (next < edits.size()) {
      long start = cursor.at(edits.get(next).from(), level).start();
      Chunker<I> chunker = new Chunker<>(level, sink);
      Run run = new Run(edits, next, start, chunker);
      long end = run.untilInStep();
      above.add(new TreeEdit.Replacement<>(start, end, chunker.finish()));
      next = run.next;
    }
    return above;
  }

  /** From the start of an old node to where new cuts meet old ones and no edit is near. */
  private final class Run {
    private final List<TreeEdit.Replacement<I>> edits;
    private final Chunker<I> chunker;
    private int next;
    private long position;

    Run(List<TreeEdit.Replacement<I>> edits, int next, long position, Chunker<I> chunker) {
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
        if (position == cursor.size()) {
          return position;
        }
        LevelCursor.OldNode<I> node = cursor.at(position, level);
        if (chunker.atCut() && position == node.start() && !editIn(node) && !isRoot(node)) {
          return position;
        }
        copy(node);
      }
    }

    /** Nothing above keeps a root: it is copied behind what was inserted before it. */
    private boolean isRoot(LevelCursor.OldNode<I> node) {
      return node.start() == 0 && node.end() == cursor.size();
    }

    private boolean editIn(LevelCursor.OldNode<I> node) {
      if (next >= edits.size()) {
        return false;
      }
      long from = edits.get(next).from();
      return from < node.end() || (from == cursor.size() && node.end() == cursor.size());
    }

    /** Copies the rest of a node, up to the next edit. */
    private void copy(LevelCursor.OldNode<I> node) {
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
