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
  private static final int SLOT_DECISIONS = 32;
  private static final int SLOTS = 64;

  private final long[] steps = Odds.table(STATES * TokenRule.CLASSES);
  private final long[] lengths = Odds.table(2 * LENGTH_DECISIONS);
  private final long[] slots = Odds.table(LENGTH_CLASSES * SLOT_DECISIONS);
  private final long[] low = Odds.table(SLOTS);

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

  /** How many tokens back less one, from 0 to 2^30 − 1. */
  int distance(Coder coder, int length, int distance) {
    int slot = slot(coder, slotBase(length), slotOf(distance));
    if (slot < 4) {
      return slot;
    }
    int bits = (slot >> 1) - 1;
    int found = 2 | (slot & 1);
    if (bits > Odds.BITS) {
      found = high(coder, found, bits - Odds.BITS, distance >>> Odds.BITS);
      bits = Odds.BITS;
    }
    int base = Math.min(slot, 12) * Odds.LONGS;
    return (found << bits) | coder.nibble(low, base, distance & ((1 << bits) - 1));
  }

  private static int high(Coder coder, int top, int bits, int value) {
    int first = Math.max(0, bits - 16);
    int found = top;
    if (first > 0) {
      found = (found << first) | coder.even(first, (value >>> 16) & ((1 << first) - 1));
    }
    int rest = bits - first;
    return (found << rest) | coder.even(rest, value & ((1 << rest) - 1));
  }

  private int slot(Coder coder, int base, int slot) {
    int high = coder.nibble(slots, base, slot >>> 2);
    return (high << 2) | coder.nibble(slots, base + (1 + high) * Odds.LONGS, slot & 3);
  }

  private static int slotOf(int distance) {
    if (distance < 4) {
      return distance;
    }
    int top = 31 - Integer.numberOfLeadingZeros(distance);
    return top * 2 + ((distance >>> (top - 1)) & 1);
  }

  private static int stepBase(int state, int kindBefore) {
    return (state * TokenRule.CLASSES + kindBefore) * Odds.LONGS;
  }

  private static int lengthBase(boolean repeat) {
    return repeat ? LENGTH_DECISIONS * Odds.LONGS : 0;
  }

  private static int slotBase(int length) {
    return Math.min(length - SHORTEST, LENGTH_CLASSES - 1) * SLOT_DECISIONS * Odds.LONGS;
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

  /** Bits below the slot are taken as even. */
  int distancePrice(int length, int distance) {
    int slot = slotOf(distance);
    int base = slotBase(length);
    int price =
        Prices.of(slots, base, slot >>> 2)
            + Prices.of(slots, base + (1 + (slot >>> 2)) * Odds.LONGS, slot & 3);
    return slot < 4 ? price : price + ((slot >> 1) - 1) * Prices.BIT;
  }
}
