package org.vademecum.client.read.search;

import java.util.Arrays;

/** Sections that are new to a pack, with what they add to its words and terms. */
public final class GatheredSections {
  private final OrderedChanges changes;
  private final int[] rows;
  private final int[] tokens;
  private final int[] kinds;
  private final boolean complete;

  /**
   * @param complete whether nothing of these sections and those before them was left behind
   * @param rows of sections that have words, ascending; so many as count
   * @param tokens how many each section has
   * @param kinds codes of the sections' kinds
   */
  GatheredSections(
      OrderedChanges changes, int count, int[] rows, int[] tokens, int[] kinds, boolean complete) {
    this.changes = changes;
    this.rows = Arrays.copyOf(rows, count);
    this.tokens = Arrays.copyOf(tokens, count);
    this.kinds = Arrays.copyOf(kinds, count);
    this.complete = complete;
  }

  OrderedChanges changes() {
    return changes;
  }

  /** Whether words and terms of these sections are all in what was taken up to now. */
  boolean complete() {
    return complete;
  }

  int count() {
    return rows.length;
  }

  int row(int index) {
    return rows[index];
  }

  int tokens(int index) {
    return tokens[index];
  }

  int kind(int index) {
    return kinds[index];
  }
}
