package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * The series of numbers that are going on: paragraphs run through a document while headings or an
 * agenda within it count from 1.
 */
final class NumberSeries {
  /** Series that are remembered. */
  private static final int MAX = 4;

  /** Numbers that may be missing. */
  private static final int GAP = 2;

  private final List<Integer> lasts = new ArrayList<>();

  /** May the number be the next of a series? */
  boolean follows(int number) {
    return lasts.stream().anyMatch(last -> isNext(last, number));
  }

  /** Is the number the very next of a series? */
  boolean continues(int number) {
    return lasts.contains(number - 1);
  }

  void add(int number) {
    lasts.removeIf(last -> isNext(last, number));
    lasts.add(number);
    if (lasts.size() > MAX) {
      lasts.remove(0);
    }
  }

  void clear() {
    lasts.clear();
  }

  private static boolean isNext(int last, int number) {
    return number > last && number <= last + 1 + GAP;
  }
}
