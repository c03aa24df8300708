package org.vademecum.server.ingest.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What has been decided so far: which section is which. A decision is never taken back. */
final class Matching {
  /** Counterpart of a section that has none yet. */
  static final int FREE = -1;

  private final Version before;
  private final Version after;
  private final int[] afterOf;
  private final int[] beforeOf;

  Matching(Version before, Version after) {
    this.before = before;
    this.after = after;
    afterOf = new int[before.size()];
    beforeOf = new int[after.size()];
    Arrays.fill(afterOf, FREE);
    Arrays.fill(beforeOf, FREE);
  }

  Version before() {
    return before;
  }

  Version after() {
    return after;
  }

  /** The new section that a published one became, or {@link #FREE}. */
  int afterOf(int published) {
    return afterOf[published];
  }

  /** The published section that a new one was, or {@link #FREE}. */
  int beforeOf(int fresh) {
    return beforeOf[fresh];
  }

  boolean bothFree(int published, int fresh) {
    return afterOf[published] == FREE && beforeOf[fresh] == FREE;
  }

  void join(int published, int fresh) {
    if (!bothFree(published, fresh)) {
      throw new IllegalStateException(
          "section " + before.id(published) + " or " + after.id(fresh) + " is matched already");
    }
    afterOf[published] = fresh;
    beforeOf[fresh] = published;
  }

  /** Joins the heaviest chain of some pairs of free sections. */
  void joinHeaviest(List<Pair> pairs) {
    for (Pair pair : Chain.heaviest(pairs)) {
      join(pair.before(), pair.after());
    }
  }

  /** Same normalised text; beyond the ends of a version there is none. */
  boolean sameText(int published, int fresh) {
    boolean inside =
        published >= 0 && fresh >= 0 && published < before.size() && fresh < after.size();
    return inside && before.text(published) == after.text(fresh);
  }

  boolean sameNumber(int published, int fresh) {
    String number = after.number(fresh);
    return !number.isEmpty() && number.equals(before.number(published));
  }

  boolean sameLevel(int published, int fresh) {
    return before.level(published) == after.level(fresh);
  }

  /** Both have no parent, or their parents are known to be the same section. */
  boolean sameParent(int published, int fresh) {
    int parentBefore = before.parent(published);
    int parentAfter = after.parent(fresh);
    return parentAfter == Version.ROOT
        ? parentBefore == Version.ROOT
        : parentBefore != Version.ROOT && beforeOf[parentAfter] == parentBefore;
  }

  /** Their parents are known not to be the same section. */
  boolean differentParent(int published, int fresh) {
    int parentBefore = before.parent(published);
    int parentAfter = after.parent(fresh);
    if (parentBefore == Version.ROOT || parentAfter == Version.ROOT) {
      return parentBefore != parentAfter;
    }
    return beforeOf[parentAfter] != parentBefore && !bothFree(parentBefore, parentAfter);
  }

  /** The free sections between each two neighbours of the heaviest chain of what is matched. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    int published = 0;
    int fresh = 0;
    for (Pair anchor : anchors()) {
      addGap(gaps, published, anchor.before(), fresh, anchor.after());
      published = anchor.before() + 1;
      fresh = anchor.after() + 1;
    }
    addGap(gaps, published, before.size(), fresh, after.size());
    return gaps;
  }

  /** All that is free, wherever it stands. */
  Gap rest() {
    return new Gap(free(afterOf, 0, before.size()), free(beforeOf, 0, after.size()));
  }

  private List<Pair> anchors() {
    List<Pair> matched = new ArrayList<>();
    for (int fresh = 0; fresh < beforeOf.length; fresh++) {
      if (beforeOf[fresh] != FREE) {
        matched.add(new Pair(beforeOf[fresh], fresh, 1));
      }
    }
    return Chain.heaviest(matched);
  }

  private void addGap(List<Gap> gaps, int fromBefore, int toBefore, int fromAfter, int toAfter) {
    if (fromBefore < toBefore && fromAfter < toAfter) {
      Gap gap = new Gap(free(afterOf, fromBefore, toBefore), free(beforeOf, fromAfter, toAfter));
      if (!gap.isOneSided()) {
        gaps.add(gap);
      }
    }
  }

  private static int[] free(int[] counterparts, int from, int to) {
    int[] out = new int[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (counterparts[i] == FREE) {
        out[count++] = i;
      }
    }
    return Arrays.copyOf(out, count);
  }
}
