package org.vademecum.core.coding;

/**
 * Codes the steps by which tokens are said: one token, a repeat of one of the last distances, or a
 * match, whose length below a limit is part of the step.
 */
final class MatchModel {
  /** What the last step was. */
  static final int AFTER_TOKEN = 0;

  static final int AFTER_MATCH = 1;
  static final int AFTER_REPEAT = 2;

  static final int REPEATS = 4;
  static final int SHORTEST = 2;

  /** Steps: one token; repeats from 1 on; matches of length 2 and more from 5 on. */
  static final int TOKEN = 0;

  private static final int FIRST_MATCH = 1 + REPEATS;

  /** A match whose length comes behind. */
  static final int LONG = 15;

  /** The shortest of those. */
  private static final int LONG_LENGTH = SHORTEST + LONG - FIRST_MATCH;

  static final int LONGEST = 256;

  private static final int STATES = 3;
  private static final int ESCAPE = Odds.VALUES - 1;
  private static final int LENGTH_DECISIONS = 32;
  private static final int LENGTH_CLASSES = 4;
  private static final int MOST_EVEN = 15;

  /** Bits of a distance in each range of them. */
  private static final int[] BITS = {2, 4, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22};

  private static final int[] FIRST = firsts();

  private static int[] firsts() {
    int[] firsts = new int[Odds.VALUES];
    for (int range = 1; range < Odds.VALUES; range++) {
      firsts[range] = firsts[range - 1] + (1 << BITS[range - 1]);
    }
    return firsts;
  }

  private final long[] steps = Odds.table(STATES * TokenRule.CLASSES);
  private final long[] lengths = Odds.table(2 * LENGTH_DECISIONS);
  private final long[] ranges = Odds.table(LENGTH_CLASSES);
  private final long[] high = Odds.table(Odds.VALUES);

  /** The step for a kind of {@link Parser} and a length. */
  static int stepOf(int kind, int length) {
    if (kind == Parser.TOKEN) {
      return TOKEN;
    }
    return kind < REPEATS ? 1 + kind : Math.min(FIRST_MATCH + length - SHORTEST, LONG);
  }

  static boolean isMatch(int step) {
    return step >= FIRST_MATCH;
  }

  /** The length of a match that is said by its step alone. */
  static int shortLength(int step) {
    return step - FIRST_MATCH + SHORTEST;
  }

  int step(Coder coder, int state, int kindBefore, int step) {
    return coder.nibble(steps, stepBase(state, kindBefore), step);
  }

  /** The length of a repeat, from 1, or of a long match; to {@link #LONGEST}. */
  int length(Coder coder, boolean repeat, int length) {
    int base = lengthBase(repeat);
    int least = repeat ? 1 : LONG_LENGTH;
    int value = length - least;
    int first = coder.nibble(lengths, base, Math.min(value, ESCAPE));
    if (first < ESCAPE) {
      return least + first;
    }
    int rest = value - ESCAPE;
    int high = coder.nibble(lengths, base + Odds.LONGS, rest >>> Odds.BITS);
    int lowBase = base + (2 + high) * Odds.LONGS;
    return least + ESCAPE + ((high << Odds.BITS) | coder.nibble(lengths, lowBase, rest & ESCAPE));
  }

  /** How many tokens back less one, from 0 to 2^22 − 1. */
  int distance(Coder coder, int length, int distance) {
    int range = coder.nibble(ranges, rangeBase(length), rangeOf(distance));
    int bits = BITS[range];
    int rest = distance - FIRST[range];
    int left = Math.max(0, bits - Odds.BITS);
    int found = coder.nibble(high, range * Odds.LONGS, rest >>> left);
    if (left > MOST_EVEN) {
      left -= MOST_EVEN;
      found = (found << left) | coder.even(left, (rest >>> MOST_EVEN) & ((1 << left) - 1));
      left = MOST_EVEN;
    }
    if (left > 0) {
      found = (found << left) | coder.even(left, rest & ((1 << left) - 1));
    }
    return FIRST[range] + found;
  }

  private static int rangeOf(int distance) {
    int range = 0;
    while (range + 1 < Odds.VALUES && distance >= FIRST[range + 1]) {
      range++;
    }
    return range;
  }

  private static int stepBase(int state, int kindBefore) {
    return (state * TokenRule.CLASSES + kindBefore) * Odds.LONGS;
  }

  private static int lengthBase(boolean repeat) {
    return repeat ? LENGTH_DECISIONS * Odds.LONGS : 0;
  }

  private static int rangeBase(int length) {
    return Math.min(length - SHORTEST, LENGTH_CLASSES - 1) * Odds.LONGS;
  }

  int stepPrice(int state, int kindBefore, int step) {
    return Prices.of(steps, stepBase(state, kindBefore), step);
  }

  /** Of the length of a repeat or long match. */
  int lengthPrice(boolean repeat, int length) {
    int base = lengthBase(repeat);
    int value = length - (repeat ? 1 : LONG_LENGTH);
    if (value < ESCAPE) {
      return Prices.of(lengths, base, value);
    }
    int rest = value - ESCAPE;
    return Prices.of(lengths, base, ESCAPE)
        + Prices.of(lengths, base + Odds.LONGS, rest >>> Odds.BITS)
        + Prices.of(lengths, base + (2 + (rest >>> Odds.BITS)) * Odds.LONGS, rest & ESCAPE);
  }

  /** Of a distance. */
  int distancePrice(int length, int distance) {
    int range = rangeOf(distance);
    int left = Math.max(0, BITS[range] - Odds.BITS);
    return Prices.of(ranges, rangeBase(length), range)
        + Prices.of(high, range * Odds.LONGS, (distance - FIRST[range]) >>> left)
        + left * Prices.BIT;
  }
}
