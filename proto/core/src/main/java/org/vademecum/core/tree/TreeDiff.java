package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.TreeEdit.Replacement;

/** Compares two trees by walking down only where their digests differ. */
final class TreeDiff<E> {
  private final TreeFormat<E> format;
  private final ChunkedTree<E> tree;
  private final NodeSource source;
  private final List<Replacement<E>> found = new ArrayList<>();

  TreeDiff(TreeFormat<E> format, NodeSource source) {
    this.format = format;
    this.tree = new ChunkedTree<>(format);
    this.source = source;
  }

  /** Nodes of one height that follow each other, from a position on. */
  private record Stretch(long start, List<Child> nodes) {}

  /**
   * What turns the entries of one tree into those of another, in order of position in the first.
   */
  List<Replacement<E>> between(Digest from, Digest to) {
    if (from.equals(to)) {
      return List.of();
    }
    int fromHeight = tree.height(source, from);
    int toHeight = tree.height(source, to);
    Stretch a = lower(top(from), fromHeight, toHeight);
    Stretch b = lower(top(to), toHeight, fromHeight);
    compare(a, b, Math.min(fromHeight, toHeight));
    return found;
  }

  private Stretch top(Digest root) {
    return new Stretch(0, List.of(new Child(root, tree.size(source, root), "")));
  }

  private Stretch lower(Stretch stretch, int height, int wanted) {
    Stretch result = stretch;
    for (int at = height; at > wanted; at--) {
      result = expand(result, at);
    }
    return result;
  }

  private Stretch expand(Stretch stretch, int height) {
    List<Child> below = new ArrayList<>();
    prefetch(stretch.nodes());
    for (Child node : stretch.nodes()) {
      below.addAll(tree.children(source.node(node.node()), height));
    }
    return new Stretch(stretch.start(), below);
  }

  private void compare(Stretch a, Stretch b, int height) {
    for (Gaps.Gap gap : Gaps.between(digests(a), digests(b))) {
      Stretch aGap = cut(a, gap.aFrom(), gap.aTo());
      Stretch bGap = cut(b, gap.bFrom(), gap.bTo());
      if (height == 0) {
        compareEntries(aGap, bGap);
      } else {
        compare(expand(aGap, height), expand(bGap, height), height - 1);
      }
    }
  }

  private void compareEntries(Stretch a, Stretch b) {
    List<E> before = entries(a);
    List<E> after = entries(b);
    for (Gaps.Gap gap : Gaps.between(before, after)) {
      List<E> items = new ArrayList<>(after.subList(gap.bFrom(), gap.bTo()));
      found.add(new Replacement<>(a.start() + gap.aFrom(), a.start() + gap.aTo(), items));
    }
  }

  private List<E> entries(Stretch stretch) {
    List<E> entries = new ArrayList<>();
    prefetch(stretch.nodes());
    for (Child leaf : stretch.nodes()) {
      entries.addAll(format.leaves().decode(source.node(leaf.node())));
    }
    return entries;
  }

  private static Stretch cut(Stretch stretch, int from, int to) {
    long start = stretch.start();
    for (Child before : stretch.nodes().subList(0, from)) {
      start += before.weight();
    }
    return new Stretch(start, stretch.nodes().subList(from, to));
  }

  private static List<Digest> digests(Stretch stretch) {
    List<Digest> digests = new ArrayList<>(stretch.nodes().size());
    stretch.nodes().forEach(node -> digests.add(node.node()));
    return digests;
  }

  private void prefetch(List<Child> nodes) {
    List<Digest> digests = new ArrayList<>(nodes.size());
    nodes.forEach(node -> digests.add(node.node()));
    source.prefetch(digests);
  }
}
