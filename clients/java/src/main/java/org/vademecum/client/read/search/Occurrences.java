package org.vademecum.client.read.search;

import java.util.Arrays;
import java.util.List;

/** Where a phrase may begin: a section and a position in one number each, ascending. */
final class Occurrences {
  private final long[] places;

  /**
   * @param places {@code section << 32 | position}
   */
  private Occurrences(long[] places) {
    this.places = places;
  }

  /** Where a phrase may begin that has one of some terms at an offset. */
  static Occurrences of(List<TermBlocks> terms, int offset) {
    long[] places = new long[16];
    int count = 0;
    for (TermBlocks term : terms) {
      for (int block = 0; block < term.count(); block++) {
        Postings postings = term.decode(block);
        if (count + postings.positionCount() > places.length) {
          places = Arrays.copyOf(places, 2 * (count + postings.positionCount()));
        }
        count = postings.copyPlaces(offset, places, count);
      }
    }
    long[] all = Arrays.copyOf(places, count);
    if (terms.size() > 1) {
      Arrays.sort(all);
    }
    return new Occurrences(all);
  }

  boolean isEmpty() {
    return places.length == 0;
  }

  /** Those that have one of some terms at an offset. */
  Occurrences with(List<TermBlocks> terms, int offset) {
    boolean[] kept = new boolean[places.length];
    for (TermBlocks term : terms) {
      for (int block = 0; block < term.count(); block++) {
        mark(term, block, offset, kept);
      }
    }
    return only(kept);
  }

  /** The sections, each with the number of its places. */
  Postings bySection() {
    Postings sections = new Postings();
    for (int from = 0, to; from < places.length; from = to) {
      int section = (int) (places[from] >> 32);
      to = from + 1;
      while (to < places.length && (int) (places[to] >> 32) == section) {
        to++;
      }
      sections.addSection(section, to - from);
    }
    return sections;
  }

  /** Marks the places that a block confirms; decodes it only if there are any in its sections. */
  private void mark(TermBlocks term, int block, int offset, boolean[] kept) {
    int from = Arrays.binarySearch(places, (long) term.firstOf(block) << 32);
    int first = from < 0 ? -from - 1 : from;
    if (first < places.length && (places[first] >> 32) <= term.lastOf(block)) {
      Postings postings = term.decode(block);
      long[] others = new long[postings.positionCount()];
      mark(others, postings.copyPlaces(offset, others, 0), first, kept);
    }
  }

  private void mark(long[] others, int count, int first, boolean[] kept) {
    int at = first;
    for (int i = 0; i < count; i++) {
      while (at < places.length && places[at] < others[i]) {
        at++;
      }
      if (at == places.length) {
        return;
      }
      kept[at] |= places[at] == others[i];
    }
  }

  private Occurrences only(boolean[] kept) {
    long[] common = new long[places.length];
    int count = 0;
    for (int i = 0; i < places.length; i++) {
      if (kept[i]) {
        common[count++] = places[i];
      }
    }
    return new Occurrences(Arrays.copyOf(common, count));
  }
}
