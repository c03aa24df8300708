package org.vademecum.core.coding;

/**
 * Tables of the odds of sixteen values. The odds of one decision are sixteen places side by side:
 * at the first, how often it was asked, up to a limit; at place i, c(i): the chance of all values
 * below i is c(i) + i, of 65,536. So no chance is ever zero, and 1 is the least.
 */
final class Odds {
  static final int VALUES = 16;
  static final int BITS = 4;
  static final int TOTAL_BITS = 16;
  static final int TOTAL = 1 << TOTAL_BITS;

  private static final int SHARED = TOTAL - VALUES;

  private static final int LIMIT = 255;

  /** Up to how many askings the odds move by a quarter, an eighth, and so on to a 128th. */
  private static final int[] STEPS = {2, 8, 24, 70, 250, LIMIT + 1};

  private static final byte[] RATES = rates();

  private static byte[] rates() {
    byte[] rates = new byte[LIMIT + 1];
    int rate = 0;
    for (int asked = 0; asked <= LIMIT; asked++) {
      rate += asked == STEPS[rate] ? 1 : 0;
      rates[asked] = (byte) (2 + rate);
    }
    return rates;
  }

  /** A table of even odds for so many decisions. */
  static char[] table(int decisions) {
    char[] table = new char[decisions * VALUES];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) (SHARED / VALUES * (i % VALUES));
    }
    return table;
  }

  /** The chance of all values below one, of {@link #TOTAL}. */
  static int below(char[] odds, int base, int value) {
    return value == 0 ? 0 : value == VALUES ? TOTAL : odds[base + value] + value;
  }

  /** The value whose share of the total holds a place. */
  static int at(char[] odds, int base, int place) {
    int value = 0;
    for (int i = 1; i < VALUES; i++) {
      value += (odds[base + i] + i - place - 1) >>> 31;
    }
    return value;
  }

  /** Moves the odds to a value that came. */
  static void learn(char[] odds, int base, int value) {
    int asked = odds[base];
    int rate = RATES[asked];
    for (int i = 1; i < VALUES; i++) {
      int goal = SHARED & ((value - i) >> 31);
      odds[base + i] += (char) ((goal - odds[base + i]) >> rate);
    }
    odds[base] = (char) Math.min(asked + 1, LIMIT);
  }

  private Odds() {}
}
