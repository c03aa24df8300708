package org.vademecum.core.coding;

/** Codes the small values between texts. Each context, from 0 to 255, learns by itself. */
final class ValueModel {
  static final int CONTEXTS = 1 << 8;

  private static final int DECISIONS = 64;
  private static final int SECOND = 1;
  private static final int LENGTHS = 20;
  private static final int MOST_EVEN = 15;
  private static final int ESCAPE = Odds.VALUES - 1;

  /** By context, made when it is first used. */
  private final long[][] odds = new long[CONTEXTS][0];

  private final ByteModel bytes;

  ValueModel(int windowBits) {
    bytes = new ByteModel(windowBits);
  }

  /** A value from 0 to 255: one decision where it is small, else three. */
  int symbol(Coder coder, int context, int value) {
    long[] table = table(context);
    int small = coder.nibble(table, 0, Math.min(value, ESCAPE));
    if (small < ESCAPE) {
      return small;
    }
    int rest = value - ESCAPE;
    int high = coder.nibble(table, base(SECOND), rest >>> Odds.BITS);
    int low = coder.nibble(table, base(SECOND + 1 + high), rest & ESCAPE);
    return ESCAPE + ((high << Odds.BITS) | low);
  }

  /**
   * A value from 0 to 2^30 − 1: the number of bits of value + 1, then those below the highest, of
   * which the first four learn.
   */
  int number(Coder coder, int context, int value) {
    int length = length(coder, context, 31 - Integer.numberOfLeadingZeros(value + 1));
    int found = 1;
    int left = length;
    if (left > 0) {
      int bits = Math.min(left, Odds.BITS);
      left -= bits;
      int first = ((value + 1) >>> left) & ((1 << bits) - 1);
      found = (found << bits) | coder.nibble(table(context), base(LENGTHS + length), first);
    }
    while (left > 0) {
      int bits = Math.min(left, MOST_EVEN);
      left -= bits;
      found = (found << bits) | coder.even(bits, ((value + 1) >>> left) & ((1 << bits) - 1));
    }
    return found - 1;
  }

  private int length(Coder coder, int context, int length) {
    long[] table = table(context);
    int low = coder.nibble(table, 0, Math.min(length, Odds.VALUES - 1));
    if (low < Odds.VALUES - 1) {
      return low;
    }
    return low + coder.nibble(table, base(SECOND), length - low);
  }

  /** A byte of a string of bytes. */
  int octet(Coder coder, int place, int before, int value) {
    return bytes.code(coder, place, before, value);
  }

  private long[] table(int context) {
    long[] table = odds[context];
    if (table.length == 0) {
      table = Odds.table(DECISIONS);
      odds[context] = table;
    }
    return table;
  }

  private static int base(int decision) {
    return decision * Odds.LONGS;
  }
}
