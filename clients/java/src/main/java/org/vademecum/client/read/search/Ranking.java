package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps the best of many hits, and all that are as good as the last of them. */
final class Ranking {
  private final int limit;
  private final long[] best;
  private int bestCount;
  private final List<Hit> candidates = new ArrayList<>();

  Ranking(int limit) {
    this.limit = limit;
    this.best = new long[limit];
  }

  void add(long pack, long section, long score) {
    if (bestCount == limit && score < best[0]) {
      return;
    }
    candidates.add(new Hit(pack, section, score));
    if (bestCount < limit || score > best[0]) {
      insert(score);
    }
  }

  /** The hits that are better than all others. */
  List<Hit> winners() {
    List<Hit> winners = new ArrayList<>();
    for (Hit hit : candidates) {
      if (!isFull() || hit.score() > best[0]) {
        winners.add(hit);
      }
    }
    return winners;
  }

  /** The hits that share the last places, if they are more than these; any order. */
  List<Hit> tied() {
    List<Hit> tied = new ArrayList<>();
    for (Hit hit : candidates) {
      if (isFull() && hit.score() == best[0]) {
        tied.add(hit);
      }
    }
    return tied;
  }

  private boolean isFull() {
    return bestCount == limit;
  }

  /** Puts a score in its place among the best, ascending; the least drops out when all are full. */
  private void insert(long score) {
    int found = Arrays.binarySearch(best, limit - bestCount, limit, score);
    int place = found < 0 ? -found - 1 : found;
    if (bestCount < limit) {
      int from = limit - bestCount;
      System.arraycopy(best, from, best, from - 1, place - from);
      bestCount++;
    } else {
      System.arraycopy(best, 1, best, 0, place - 1);
    }
    best[place - 1] = score;
  }
}
