package org.vademecum.core.coding;

import java.util.Arrays;

/**
 * Tables of single chances: that of a zero, of 65,536, in the upper half of an int, and in the
 * lower half how often it was asked, up to a limit: the more often, the less it moves.
 */
final class Chance {
  private static final int START = 1 << 31;
  private static final int LIMIT = 60;
  private static final int LEAST = 32;
  private static final int MOST = 65536 - LEAST;
  private static final int RATE_BITS = 14;
  private static final int[] RATES = rates();

  private static int[] rates() {
    int[] rates = new int[LIMIT + 1];
    for (int asked = 0; asked <= LIMIT; asked++) {
      rates[asked] = (10 << RATE_BITS) / (10 * asked + 16);
    }
    return rates;
  }

  static int[] table(int size) {
    int[] table = new int[size];
    Arrays.fill(table, START);
    return table;
  }

  /** What a chance becomes after a decision. */
  static int after(int chance, int bit) {
    int asked = chance & 0xffff;
    int zero = chance >>> 16;
    int goal = bit == 0 ? MOST : LEAST;
    int moved = zero + (((goal - zero) * RATES[asked]) >> RATE_BITS);
    return (moved << 16) | Math.min(asked + 1, LIMIT);
  }

  private Chance() {}
}
