package org.vademecum.server.ingest.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which published sections of a gap a new one is worth comparing with. All of them in a small gap;
 * in a large one those that share its rare words, and those at about the same place.
 */
final class Candidates {
  /** A gap of more pairs than this is not compared pair by pair. */
  static final int SMALL = 40_000;

  private static final int BEST = 8;
  private static final int RARE = 64;
  private static final int AROUND = 3;

  private final Version before;
  private final Version after;
  private final Words words;
  private final Gap gap;
  private final Map<Integer, List<Integer>> placesOfWord = new HashMap<>();
  private final double[] shared;

  private Candidates(Matching matching, Words words, Gap gap) {
    this.before = matching.before();
    this.after = matching.after();
    this.words = words;
    this.gap = gap;
    this.shared = new double[gap.before().length];
  }

  /** Takes a pair of sections to compare. */
  interface Visitor {
    void visit(int published, int fresh);
  }

  static void visit(Matching matching, Words words, Gap gap, Visitor visitor) {
    if ((long) gap.before().length * gap.after().length <= SMALL) {
      visitAll(gap, visitor);
    } else {
      new Candidates(matching, words, gap).visitLikely(visitor);
    }
  }

  private static void visitAll(Gap gap, Visitor visitor) {
    for (int published : gap.before()) {
      for (int fresh : gap.after()) {
        visitor.visit(published, fresh);
      }
    }
  }

  private void visitLikely(Visitor visitor) {
    indexPublished();
    for (int i = 0; i < gap.after().length; i++) {
      int[] places = likely(i);
      for (int place : places) {
        visitor.visit(gap.before()[place], gap.after()[i]);
      }
    }
  }

  private void indexPublished() {
    for (int place = 0; place < gap.before().length; place++) {
      int[] text = words.of(before.text(gap.before()[place]));
      for (int i = 0; i < text.length; i++) {
        if (i == 0 || text[i] != text[i - 1]) {
          placesOfWord.computeIfAbsent(text[i], word -> new ArrayList<>()).add(place);
        }
      }
    }
  }

  private int[] likely(int fresh) {
    int[] touched = share(words.of(after.text(gap.after()[fresh])));
    int middle = (int) ((long) fresh * gap.before().length / gap.after().length);
    int[] near = around(middle);
    int[] best = best(touched);
    Arrays.stream(touched).forEach(place -> shared[place] = 0);
    return IntStream.concat(Arrays.stream(best), Arrays.stream(near)).distinct().sorted().toArray();
  }

  /** Adds up the weights of rare words that published sections share with a text. */
  private int[] share(int[] text) {
    IntStream.Builder touched = IntStream.builder();
    for (int i = 0; i < text.length; i++) {
      List<Integer> places = placesOfWord.getOrDefault(text[i], List.of());
      boolean repeated = i > 0 && text[i] == text[i - 1];
      if (!repeated && places.size() <= RARE) {
        for (int place : places) {
          if (shared[place] == 0) {
            touched.add(place);
          }
          shared[place] += words.weight(text[i]);
        }
      }
    }
    return touched.build().toArray();
  }

  /** The places that share most, found without sorting all; of equal ones the earlier. */
  private int[] best(int[] touched) {
    int[] best = new int[Math.min(BEST, touched.length)];
    int count = 0;
    for (int place : touched) {
      int at = count;
      while (at > 0 && isBefore(place, best[at - 1])) {
        at--;
      }
      if (at < best.length) {
        count = Math.min(count + 1, best.length);
        System.arraycopy(best, at, best, at + 1, count - at - 1);
        best[at] = place;
      }
    }
    return best;
  }

  private boolean isBefore(int place, int other) {
    return shared[place] != shared[other] ? shared[place] > shared[other] : place < other;
  }

  private int[] around(int middle) {
    int from = Math.max(0, middle - AROUND);
    return IntStream.range(from, Math.min(gap.before().length, middle + AROUND + 1)).toArray();
  }
}
