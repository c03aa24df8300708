package org.vademecum.core.coding;

/**
 * Codes a token by its number, four bits at a time, the highest first. The odds lie in one table
 * whatever the number of contexts; decisions may share a place.
 */
final class TokenModel {
  private static final int LEAST_BITS = 8;
  private static final int MOST_BITS = 17;
  private static final int LOW = Odds.VALUES - 1;

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

  /**
   * Codes a token.
   *
   * @param size all numbers are below
   */
  int code(Coder coder, int context, int token, int size) {
    int node = 1;
    for (int shift = firstShift(size); shift >= 0; shift -= Odds.BITS) {
      int base = base(context, node, shift);
      node = (node << Odds.BITS) | coder.nibble(odds, base, (token >>> shift) & LOW);
    }
    return node - (1 << (firstShift(size) + Odds.BITS));
  }

  /** What coding it would cost now, in units of {@link Prices}. */
  int price(int context, int token, int size) {
    int node = 1;
    int price = 0;
    for (int shift = firstShift(size); shift >= 0; shift -= Odds.BITS) {
      int value = (token >>> shift) & LOW;
      price += Prices.of(odds, base(context, node, shift), value);
      node = (node << Odds.BITS) | value;
    }
    return price;
  }

  private static int firstShift(int size) {
    return (31 - Integer.numberOfLeadingZeros(size - 1)) & -Odds.BITS;
  }

  /** Numbers are met from their lowest bits on: where more are needed, the odds below stay. */
  private int base(int context, int node, int shift) {
    int above = node ^ Integer.highestOneBit(node);
    return Places.of(context, (above << 5) | shift, bits) * Odds.LONGS;
  }
}
