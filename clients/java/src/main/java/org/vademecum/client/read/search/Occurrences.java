package org.vademecum.client.read.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Where a phrase may begin: a section and a position in one number each, ascending. */
final class Occurrences {
  private final long[] places;

  /**
   * @param places {@code section << 32 | position}
   */
  private Occurrences(long[] places) {
    this.places = places;
  }

  boolean isEmpty() {
    return places.length == 0;
  }

  /** Where a phrase would begin that has a term at an offset. */
  static Occurrences of(Postings postings, int offset) {
    long[] places = new long[postings.positionCount()];
    int count = 0;
    int at = 0;
    for (int i = 0; i < postings.size(); i++) {
      long section = (long) postings.section(i) << 32;
      for (int end = at + postings.frequency(i); at < end; at++) {
        if (postings.position(at) >= offset) {
          places[count++] = section | (postings.position(at) - offset);
        }
      }
    }
    return new Occurrences(Arrays.copyOf(places, count));
  }

  static Occurrences union(List<Occurrences> lists) {
    LongStream all = lists.stream().flatMapToLong(list -> Arrays.stream(list.places));
    return new Occurrences(all.sorted().distinct().toArray());
  }

  /** Those that are in one of several lists too. */
  Occurrences inAnyOf(List<Occurrences> lists) {
    boolean[] kept = new boolean[places.length];
    for (Occurrences other : lists) {
      mark(other.places, kept);
    }
    long[] common = new long[places.length];
    int count = 0;
    for (int i = 0; i < places.length; i++) {
      if (kept[i]) {
        common[count++] = places[i];
      }
    }
    return new Occurrences(Arrays.copyOf(common, count));
  }

  /** The sections, each with the number of its places. */
  Postings bySection() {
    Postings sections = new Postings();
    for (int from = 0, to; from < places.length; from = to) {
      int section = (int) (places[from] >> 32);
      for (to = from; to < places.length && (int) (places[to] >> 32) == section; ) {
        to++;
      }
      sections.addSection(section, to - from);
    }
    return sections;
  }

  private void mark(long[] others, boolean[] kept) {
    int at = 0;
    for (long other : others) {
      while (at < places.length && places[at] < other) {
        at++;
      }
      if (at == places.length) {
        return;
      }
      kept[at] |= places[at] == other;
    }
  }
}
