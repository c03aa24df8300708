package org.vademecum.core.coding;

import java.io.ByteArrayOutputStream;

/**
 * Writes decisions by asymmetric numeral systems (J. Duda, arXiv:1311.2540, with the range variant
 * of section 2.3): the last decision is coded first, so that who reads divides nothing. Two states
 * take turns, which lets a reader's processor work on two decisions at once.
 */
final class DecisionWriter implements Coder {
  /** Decisions between two pairs of states. */
  static final int BLOCK = 1 << 16;

  /** Chances are of {@link Odds#TOTAL}; states are from 2^16 on, below 2^32. */
  private static final int BITS = Odds.TOTAL_BITS;

  private static final int PAIR_BITS = 16;
  private static final int LEAST = 1 << PAIR_BITS;

  private final ByteArrayOutputStream out;

  /** Of each decision its start, and below it its size. */
  private final int[] shares = new int[BLOCK];

  /** Filled from its end. */
  private final byte[] coded = new byte[2 * BLOCK + 8];

  private int count;

  DecisionWriter(ByteArrayOutputStream out) {
    this.out = out;
  }

  @Override
  public int nibble(long[] odds, int base, int value) {
    nibbleOf(odds, base, value);
    Odds.learn(odds, base, value);
    return value;
  }

  @Override
  public int blended(long[] odds, int first, int second, long[] blended, int value) {
    Odds.blend(odds, first, second, blended);
    nibbleOf(blended, 0, value);
    Odds.learn(odds, first, value);
    Odds.learn(odds, second, value);
    return value;
  }

  private void nibbleOf(long[] odds, int base, int value) {
    int start = Odds.below(odds, base, value);
    int size = Odds.below(odds, base, value + 1) - start;
    add(start, size);
  }

  @Override
  public int bit(int zero, int bit) {
    add(bit == 0 ? 0 : zero, bit == 0 ? zero : Odds.TOTAL - zero);
    return bit;
  }

  @Override
  public int even(int bits, int value) {
    add(value << (BITS - bits), 1 << (BITS - bits));
    return value;
  }

  private void add(int start, int size) {
    shares[count++] = (start << PAIR_BITS) | size;
    if (count == BLOCK) {
      flush();
    }
  }

  /** Writes what is held back. */
  void finish() {
    if (count > 0) {
      flush();
    }
  }

  private void flush() {
    long[] states = {LEAST, LEAST};
    int at = coded.length;
    for (int i = count - 1; i >= 0; i--) {
      int start = shares[i] >>> PAIR_BITS;
      int size = shares[i] & (LEAST - 1);
      long state = states[i & 1];
      if (state >= (long) size << (2 * PAIR_BITS - BITS)) {
        coded[--at] = (byte) state;
        coded[--at] = (byte) (state >>> 8);
        state >>>= PAIR_BITS;
      }
      states[i & 1] = ((state / size) << BITS) + state % size + start;
    }
    for (long state : states) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        out.write((int) (state >>> shift));
      }
    }
    out.write(coded, at, coded.length - at);
    count = 0;
  }
}
