package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.tree.TreeEdit.Replacement;

/** The sequence of an expression's sections: a content-chunked Merkle tree, named by its root. */
public final class Sequence {
  private static final ChunkedTree<OutlineEntry> TREE = new ChunkedTree<>(SequenceFormat.INSTANCE);

  /** Builds a sequence; the root. */
  public static Digest build(Iterable<OutlineEntry> entries, NodeSink sink) {
    return TREE.build(entries, sink);
  }

  /**
   * Changes a sequence; the same root as a build from the resulting entries.
   *
   * @param splices in order of position, not overlapping
   */
  public static Digest edit(
      NodeSource source, Digest root, List<SequenceSplice> splices, NodeSink sink) {
    List<Replacement<OutlineEntry>> replacements = new ArrayList<>(splices.size());
    long end = 0;
    for (SequenceSplice splice : splices) {
      if (splice.position() < end || splice.removed() < 0) {
        throw new IllegalArgumentException("a change at " + splice.position() + " is out of order");
      }
      end = splice.position() + splice.removed();
      replacements.add(new Replacement<>(splice.position(), end, splice.inserted()));
    }
    if (end > TREE.size(source, root)) {
      throw new IllegalArgumentException("a change goes to " + end + ", beyond the sequence's end");
    }
    return new TreeEdit<>(SequenceFormat.INSTANCE, source).apply(root, replacements, sink);
  }

  /** What turns one sequence into another, found where their digests differ. */
  public static List<SequenceSplice> diff(NodeSource source, Digest from, Digest to) {
    List<SequenceSplice> splices = new ArrayList<>();
    TreeDiff<OutlineEntry> diff = new TreeDiff<>(SequenceFormat.INSTANCE, source);
    for (Replacement<OutlineEntry> change : diff.between(from, to)) {
      splices.add(new SequenceSplice(change.from(), change.to() - change.from(), change.items()));
    }
    return splices;
  }

  /** Number of entries. */
  public static long size(NodeSource source, Digest root) {
    return TREE.size(source, root);
  }

  /** The entry at a position from 0. */
  public static OutlineEntry get(NodeSource source, Digest root, long position) {
    return TREE.get(source, root, position);
  }

  /** All entries in order. */
  public static Iterator<OutlineEntry> iterate(NodeSource source, Digest root) {
    return TREE.iterate(source, root);
  }

  private Sequence() {}
}
