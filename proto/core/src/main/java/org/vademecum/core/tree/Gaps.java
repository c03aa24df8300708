package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where two lists differ: what is equal at both ends and, between, the items that are unique in
 * both and in the same order hold the lists together.
 */
final class Gaps {

  /**
   * Items {@code aFrom} up to {@code aTo} of one list stand against {@code bFrom} up to {@code
   * bTo}.
   */
  record Gap(int aFrom, int aTo, int bFrom, int bTo) {}

  static <T> List<Gap> between(List<T> a, List<T> b) {
    List<Gap> gaps = new ArrayList<>();
    collect(a, b, new Gap(0, a.size(), 0, b.size()), gaps);
    return gaps;
  }

  private static <T> void collect(List<T> a, List<T> b, Gap whole, List<Gap> gaps) {
    Gap gap = trim(a, b, whole);
    if (gap.aFrom() == gap.aTo() && gap.bFrom() == gap.bTo()) {
      return;
    }
    int[][] anchors = anchors(a, b, gap);
    if (anchors.length == 0) {
      gaps.add(gap);
      return;
    }
    int aFrom = gap.aFrom();
    int bFrom = gap.bFrom();
    for (int[] anchor : anchors) {
      collect(a, b, new Gap(aFrom, anchor[0], bFrom, anchor[1]), gaps);
      aFrom = anchor[0] + 1;
      bFrom = anchor[1] + 1;
    }
    collect(a, b, new Gap(aFrom, gap.aTo(), bFrom, gap.bTo()), gaps);
  }

  private static <T> Gap trim(List<T> a, List<T> b, Gap gap) {
    int aFrom = gap.aFrom();
    int bFrom = gap.bFrom();
    int aTo = gap.aTo();
    int bTo = gap.bTo();
    while (aFrom < aTo && bFrom < bTo && a.get(aFrom).equals(b.get(bFrom))) {
      aFrom++;
      bFrom++;
    }
    while (aFrom < aTo && bFrom < bTo && a.get(aTo - 1).equals(b.get(bTo - 1))) {
      aTo--;
      bTo--;
    }
    return new Gap(aFrom, aTo, bFrom, bTo);
  }

  /** Pairs of equal items that are unique on both sides, the longest run in order of both. */
  private static <T> int[][] anchors(List<T> a, List<T> b, Gap gap) {
    Map<T, int[]> places = new HashMap<>();
    for (int i = gap.aFrom(); i < gap.aTo(); i++) {
      int[] place = places.computeIfAbsent(a.get(i), item -> new int[4]);
      place[0] = i;
      place[1]++;
    }
    for (int i = gap.bFrom(); i < gap.bTo(); i++) {
      int[] place = places.get(b.get(i));
      if (place != null) {
        place[2] = i;
        place[3]++;
      }
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = gap.aFrom(); i < gap.aTo(); i++) {
      int[] place = places.get(a.get(i));
      if (place != null && place[1] == 1 && place[3] == 1) {
        pairs.add(new int[] {i, place[2]});
      }
    }
    return longestIncreasing(pairs);
  }

  private static int[][] longestIncreasing(List<int[]> pairs) {
    int[] tails = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int slot = slot(pairs, tails, length, pairs.get(i)[1]);
      before[i] = slot == 0 ? -1 : tails[slot - 1];
      tails[slot] = i;
      length = Math.max(length, slot + 1);
    }
    int[][] run = new int[length][];
    int at = length == 0 ? -1 : tails[length - 1];
    for (int i = length - 1; i >= 0; i--) {
      run[i] = pairs.get(at);
      at = before[at];
    }
    return run;
  }

  private static int slot(List<int[]> pairs, int[] tails, int length, int value) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs.get(tails[middle])[1] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Gaps() {}
}
