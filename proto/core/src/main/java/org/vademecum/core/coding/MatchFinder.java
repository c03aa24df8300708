package org.vademecum.core.coding;

import java.util.Arrays;

/** Finds where the tokens at a place stood before: for each length the shortest distance. */
final class MatchFinder {
  private static final int MOST_BITS = 20;
  private static final int PAIR_CHAIN = 4;
  private static final int MOST = 64;

  private final int bits;
  private final int[] pairs;
  private final int[] triples;
  private final int[] pairBefore;
  private final int[] tripleBefore;
  private final int mask;
  private final int chain;

  /** Of what {@link #find} found. */
  final int[] lengths = new int[MOST];

  final int[] distances = new int[MOST];

  MatchFinder(int window, int chain) {
    this.mask = window - 1;
    this.chain = chain;
    this.bits = Math.min(MOST_BITS, Integer.numberOfTrailingZeros(window));
    this.pairs = new int[1 << bits];
    this.triples = new int[1 << bits];
    this.pairBefore = new int[window];
    this.tripleBefore = new int[window];
    Arrays.fill(pairs, -1);
    Arrays.fill(triples, -1);
  }

  /** Takes a place in; all its matches must have been asked for before. */
  void insert(int[] tokens, int at, int end) {
    if (at + 1 < end) {
      int hash = pairHash(tokens, at);
      pairBefore[at & mask] = pairs[hash];
      pairs[hash] = at;
    }
    if (at + 2 < end) {
      int hash = tripleHash(tokens, at);
      tripleBefore[at & mask] = triples[hash];
      triples[hash] = at;
    }
  }

  /**
   * Finds matches, lengths ascending.
   *
   * @param most longest of interest
   * @return how many
   */
  int find(int[] tokens, int at, int most) {
    int found = 0;
    if (most >= 2) {
      found = follow(tokens, at, most, pairs[pairHash(tokens, at)], pairBefore, PAIR_CHAIN, found);
    }
    if (most >= 3) {
      found = follow(tokens, at, most, triples[tripleHash(tokens, at)], tripleBefore, chain, found);
    }
    return found;
  }

  private int follow(
      int[] tokens, int at, int most, int first, int[] before, int steps, int foundBefore) {
    int found = foundBefore;
    int best = found == 0 ? 1 : lengths[found - 1];
    int place = first;
    for (int step = 0; step < steps && place >= 0 && at - place <= mask && found < MOST; step++) {
      if (best < most && tokens[place + best] == tokens[at + best]) {
        int length = length(tokens, place, at, most);
        if (length > best) {
          best = length;
          lengths[found] = length;
          distances[found++] = at - place - 1;
        }
      }
      int next = before[place & mask];
      place = next < place ? next : -1;
    }
    return found;
  }

  static int length(int[] tokens, int place, int at, int most) {
    int length = 0;
    while (length < most && tokens[place + length] == tokens[at + length]) {
      length++;
    }
    return length;
  }

  private int pairHash(int[] tokens, int at) {
    return Places.of(tokens[at], tokens[at + 1], bits);
  }

  private int tripleHash(int[] tokens, int at) {
    return Places.of(tokens[at] + tokens[at + 1] * 0x27d4eb2f, tokens[at + 2], bits);
  }
}
