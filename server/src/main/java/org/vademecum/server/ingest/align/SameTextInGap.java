package org.vademecum.server.ingest.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins sections of the same text within a gap, in order: those that touch its two ends, then the
 * chain of equal texts for which rarity and neighbours speak most.
 */
final class SameTextInGap {
  /** A text that stands more often than this on both sides is compared near the diagonal only. */
  private static final int OFTEN = 32;

  private final Matching matching;
  private final Set<Integer> waiting;

  /**
   * Sections to join.
   *
   * @param waiting texts not to join here, see {@link SameText#waiting()}
   */
  SameTextInGap(Matching matching, Set<Integer> waiting) {
    this.matching = matching;
    this.waiting = waiting;
  }

  void join(Gap gap) {
    Gap inner = joinEnds(gap);
    if (!inner.isOneSided()) {
      matching.joinHeaviest(pairs(inner));
    }
  }

  private Gap joinEnds(Gap gap) {
    int shorter = Math.min(gap.before().length, gap.after().length);
    int start = 0;
    while (start < shorter && joinIfSame(gap.before()[start], gap.after()[start])) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && joinIfSame(gap.beforeFromEnd(end), gap.afterFromEnd(end))) {
      end++;
    }
    return gap.trimmed(start, end);
  }

  private boolean joinIfSame(int published, int fresh) {
    boolean same = maySame(published, fresh) && matching.sameLevel(published, fresh);
    if (same) {
      matching.join(published, fresh);
    }
    return same;
  }

  private boolean maySame(int published, int fresh) {
    return matching.sameText(published, fresh) && !waiting.contains(matching.after().text(fresh));
  }

  private List<Pair> pairs(Gap gap) {
    Map<Integer, List<Integer>> published = SameText.group(gap.before(), matching.before()::text);
    List<Pair> pairs = new ArrayList<>();
    SameText.group(gap.after(), matching.after()::text)
        .forEach((text, now) -> addPairs(published.getOrDefault(text, List.of()), now, pairs));
    return pairs;
  }

  private void addPairs(List<Integer> then, List<Integer> now, List<Pair> pairs) {
    int width = then.size() * (long) now.size() <= OFTEN * OFTEN ? then.size() : OFTEN / 4;
    double rarity = 2.0 / (then.size() * (double) now.size());
    for (int i = 0; i < now.size(); i++) {
      int middle = (int) ((long) i * then.size() / now.size());
      int to = Math.min(then.size(), middle + width + 1);
      for (int j = Math.max(0, middle - width); j < to; j++) {
        if (maySame(then.get(j), now.get(i))) {
          pairs.add(
              new Pair(then.get(j), now.get(i), 1 + rarity + context(then.get(j), now.get(i))));
        }
      }
    }
  }

  /** What the neighbours, the parents, the depth and the printed numbers say, 0 to 1.2. */
  private double context(int published, int fresh) {
    double context = matching.sameText(published - 1, fresh - 1) ? 0.3 : 0;
    context += matching.sameText(published + 1, fresh + 1) ? 0.3 : 0;
    context += matching.sameParent(published, fresh) ? 0.25 : 0;
    context += matching.sameLevel(published, fresh) ? 0.2 : 0;
    return context + (matching.sameNumber(published, fresh) ? 0.15 : 0);
  }
}
