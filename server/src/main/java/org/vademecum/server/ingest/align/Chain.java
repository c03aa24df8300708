package org.vademecum.server.ingest.align;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Picks from possible pairs the heaviest set that keeps the order of both versions: each section in
 * one pair at most, no two pairs crossing. Costs n log n of the number of pairs (a Fenwick tree
 * over the new version's indexes holds the best chain that ends at or before an index).
 */
final class Chain {
  private static final int NONE = -1;

  private final List<Pair> pairs;
  private final double[] total;
  private final int[] previous;
  private final int[] ends;
  private final int[] bestEnd;

  private Chain(List<Pair> sorted) {
    pairs = sorted;
    total = new double[sorted.size()];
    previous = new int[sorted.size()];
    ends = sorted.stream().mapToInt(Pair::after).sorted().distinct().toArray();
    bestEnd = new int[ends.length + 1];
    Arrays.fill(bestEnd, NONE);
  }

  /** The heaviest chain, in order. Of equal chains the one that ends earliest is taken. */
  static List<Pair> heaviest(List<Pair> candidates) {
    List<Pair> sorted =
        candidates.stream()
            .sorted(Comparator.comparingInt(Pair::before).thenComparingInt(Pair::after))
            .toList();
    return new Chain(sorted).solve();
  }

  private List<Pair> solve() {
    int row = 0;
    while (row < pairs.size()) {
      int end = row;
      while (end < pairs.size() && pairs.get(end).before() == pairs.get(row).before()) {
        extend(end);
        end++;
      }
      for (int i = row; i < end; i++) {
        offer(i);
      }
      row = end;
    }
    return walkBack(best(ends.length));
  }

  private void extend(int pair) {
    int before = best(rank(pair) - 1);
    previous[pair] = before;
    total[pair] = pairs.get(pair).weight() + (before == NONE ? 0 : total[before]);
  }

  private void offer(int pair) {
    for (int slot = rank(pair); slot < bestEnd.length; slot += slot & -slot) {
      if (isBetter(pair, bestEnd[slot])) {
        bestEnd[slot] = pair;
      }
    }
  }

  private int best(int rank) {
    int best = NONE;
    for (int slot = rank; slot > 0; slot -= slot & -slot) {
      if (bestEnd[slot] != NONE && isBetter(bestEnd[slot], best)) {
        best = bestEnd[slot];
      }
    }
    return best;
  }

  /** Sums of the same weights in another order may differ in the last bits: those are ties. */
  private boolean isBetter(int pair, int other) {
    if (other == NONE) {
      return true;
    }
    double more = total[pair] - total[other];
    return Math.abs(more) > 1e-9 ? more > 0 : pair < other;
  }

  private int rank(int pair) {
    return Arrays.binarySearch(ends, pairs.get(pair).after()) + 1;
  }

  private List<Pair> walkBack(int last) {
    Deque<Pair> chain = new ArrayDeque<>();
    for (int at = last; at != NONE; at = previous[at]) {
      chain.addFirst(pairs.get(at));
    }
    return List.copyOf(chain);
  }
}
