package org.vademecum.core.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The range coder that reads. */
final class RangeDecoder implements Coder {
  private static final int TOP = 1 << 24;
  private static final int FIRST_BYTES = 5;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 13];
  private int at;
  private int end;
  private int range = -1;
  private int code;

  RangeDecoder(InputStream in) {
    this.in = in;
    for (int i = 0; i < FIRST_BYTES; i++) {
      code = (code << 8) | next();
    }
  }

  @Override
  public int nibble(long[] odds, int base, int value) {
    int share = range >>> Odds.TOTAL_BITS;
    int place = Math.min(quotient(share), Odds.TOTAL - 1);
    int found = Odds.at(odds, base, place);
    int below = share * Odds.below(odds, base, found);
    code -= below;
    range =
        found == Odds.VALUES - 1
            ? range - below
            : share * Odds.below(odds, base, found + 1) - below;
    normalize();
    Odds.learn(odds, base, found);
    return found;
  }

  @Override
  public int bit(int zero, int bit) {
    int bound = (range >>> 16) * zero;
    int found;
    if (Integer.compareUnsigned(code, bound) < 0) {
      range = bound;
      found = 0;
    } else {
      range -= bound;
      code -= bound;
      found = 1;
    }
    normalize();
    return found;
  }

  @Override
  public int even(int bits, int value) {
    range >>>= bits;
    int found = Math.min(quotient(range), (1 << bits) - 1);
    code -= found * range;
    normalize();
    return found;
  }

  /**
   * Of the code; exact, as no quotient of such numbers is nearer to a whole one than a double
   * tells.
   */
  private int quotient(int divisor) {
    return (int) ((code & 0xffffffffL) / (double) divisor);
  }

  private void normalize() {
    while (Integer.compareUnsigned(range, TOP) < 0) {
      range <<= 8;
      code = (code << 8) | next();
    }
  }

  private int next() {
    if (at == end) {
      fill();
    }
    return buffer[at++] & 0xff;
  }

  private void fill() {
    try {
      end = in.read(buffer, 0, buffer.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    at = 0;
    if (end <= 0) {
      throw new MalformedCodeException("the coded bytes end too early");
    }
  }
}
