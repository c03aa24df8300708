package org.vademecum.core.coding;

/**
 * Codes a token by its number, four bits at a time, the highest first. The odds lie in one table
 * whatever the number of contexts; decisions may share a place.
 */
final class TokenModel {
  private static final int LEAST_BITS = 8;
  private static final int MOST_BITS = 17;
  private static final int LOW = Odds.VALUES - 1;

  /** Bits behind each range of numbers: the lower the numbers, the fewer. */
  private static final int[] BITS = {0, 0, 0, 0, 4, 4, 4, 8, 8, 8, 8, 8, 12, 12, 12, 20};

  /** What numbers of a range cost, by and large. */
  private static final int[] ROUGH_BITS = {2, 2, 2, 2, 3, 3, 3, 7, 7, 7, 7, 7, 10, 10, 10, 13};

  private static final int[] FIRST = new int[Odds.VALUES];
  private static final byte[] RANGE = ranges();

  private static byte[] ranges() {
    for (int range = 1; range < Odds.VALUES; range++) {
      FIRST[range] = FIRST[range - 1] + (1 << BITS[range - 1]);
    }
    byte[] ranges = new byte[FIRST[Odds.VALUES - 1] + 1];
    for (int number = 0, range = 0; number < ranges.length; number++) {
      range += range + 1 < Odds.VALUES && number == FIRST[range + 1] ? 1 : 0;
      ranges[number] = (byte) range;
    }
    return ranges;
  }

  /** Nodes below are told apart by context; those further down would be met too seldom. */
  private static final int DEEP = 256;

  private final int bits;
  private final long[] odds;

  /**
   * A model for a window.
   *
   * @param windowBits of the number of tokens that it reaches back
   */
  TokenModel(int windowBits) {
    bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, windowBits - 3));
    odds = Odds.table(1 << bits);
  }

  /** Codes a token. */
  int code(Coder coder, int context, int token) {
    int range = coder.nibble(odds, base(context, 0), rangeOf(token));
    int rest = token - FIRST[range];
    int found = 1;
    for (int left = BITS[range] - Odds.BITS; left >= 0; left -= Odds.BITS) {
      int value = coder.nibble(odds, base(context, found, range), (rest >>> left) & LOW);
      found = (found << Odds.BITS) | value;
    }
    return FIRST[range] + found - (1 << BITS[range]);
  }

  /** What coding it would cost now, in units of {@link Prices}. */
  int price(int context, int token) {
    int range = rangeOf(token);
    int price = Prices.of(odds, base(context, 0), range);
    int rest = token - FIRST[range];
    int found = 1;
    for (int left = BITS[range] - Odds.BITS; left >= 0; left -= Odds.BITS) {
      int value = (rest >>> left) & LOW;
      price += Prices.of(odds, base(context, found, range), value);
      found = (found << Odds.BITS) | value;
    }
    return price;
  }

  /** The same by a guess that looks nothing up, in bits. */
  static int roughBits(int token) {
    return ROUGH_BITS[rangeOf(token)];
  }

  private static int rangeOf(int token) {
    return RANGE[Math.min(token, RANGE.length - 1)];
  }

  private int base(int context, int found, int range) {
    return base(found < DEEP ? context : 0, (found << Odds.BITS) | range);
  }

  private int base(int context, int node) {
    return Places.of(context, node, bits) * Odds.LONGS;
  }
}
