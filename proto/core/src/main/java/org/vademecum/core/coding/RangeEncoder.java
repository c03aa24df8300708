package org.vademecum.core.coding;

import java.io.ByteArrayOutputStream;

/** A range coder that writes: 32 bits of range, carries resolved by holding bytes back. */
final class RangeEncoder implements Coder {
  private static final int TOP = 1 << 24;
  private static final int LAST_BYTES = 5;

  private final ByteArrayOutputStream out;
  private long low;
  private int range = -1;
  private int held = 1;
  private int heldByte;

  RangeEncoder(ByteArrayOutputStream out) {
    this.out = out;
  }

  @Override
  public int nibble(long[] odds, int base, int value) {
    int below = Odds.below(odds, base, value);
    int share = range >>> Odds.TOTAL_BITS;
    low += Integer.toUnsignedLong(share * below);
    range =
        value == Odds.VALUES - 1
            ? range - share * below
            : share * (Odds.below(odds, base, value + 1) - below);
    normalize();
    Odds.learn(odds, base, value);
    return value;
  }

  @Override
  public int bit(int zero, int bit) {
    int bound = (range >>> 16) * zero;
    if (bit == 0) {
      range = bound;
    } else {
      low += Integer.toUnsignedLong(bound);
      range -= bound;
    }
    normalize();
    return bit;
  }

  @Override
  public int even(int bits, int value) {
    range >>>= bits;
    low += Integer.toUnsignedLong(range * value);
    normalize();
    return value;
  }

  /** Writes what is held back. */
  void finish() {
    for (int i = 0; i < LAST_BYTES; i++) {
      shift();
    }
  }

  private void normalize() {
    while (Integer.compareUnsigned(range, TOP) < 0) {
      range <<= 8;
      shift();
    }
  }

  private void shift() {
    int carry = (int) (low >>> 32);
    if (carry != 0 || low < 0xff000000L) {
      int next = heldByte;
      do {
        out.write(next + carry);
        next = 0xff;
      } while (--held != 0);
      heldByte = (int) (low >>> 24) & 0xff;
    }
    held++;
    low = (low & 0x00ffffffL) << 8;
  }
}
