package org.vademecum.core.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads what a {@link DecisionWriter} wrote. */
final class DecisionReader implements Coder {
  private static final int BITS = Odds.TOTAL_BITS;
  private static final int MASK = Odds.TOTAL - 1;
  private static final int PAIR_BITS = 16;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 13];
  private int at;
  private int end;

  /** The state whose turn it is, and the other. */
  private int state;

  private int next;
  private int left;

  DecisionReader(InputStream in) {
    this.in = in;
  }

  @Override
  public int nibble(long[] odds, int base, int value) {
    int found = nibbleOf(odds, base);
    Odds.learn(odds, base, found);
    return found;
  }

  @Override
  public int blended(long[] odds, int first, int second, long[] blended, int value) {
    Odds.blend(odds, first, second, blended);
    int found = nibbleOf(blended, 0);
    Odds.learn(odds, first, found);
    Odds.learn(odds, second, found);
    return found;
  }

  private int nibbleOf(long[] odds, int base) {
    begin();
    int found = Odds.at(odds, base, state & MASK);
    int start = Odds.below(odds, base, found);
    int size = Odds.below(odds, base, found + 1) - start;
    took(start, size);
    return found;
  }

  @Override
  public int bit(int zero, int bit) {
    begin();
    if ((state & MASK) < zero) {
      took(0, zero);
      return 0;
    }
    took(zero, Odds.TOTAL - zero);
    return 1;
  }

  @Override
  public int even(int bits, int value) {
    begin();
    int found = (state & MASK) >>> (BITS - bits);
    took(found << (BITS - bits), 1 << (BITS - bits));
    return found;
  }

  private void begin() {
    if (left == 0) {
      state = pair() << PAIR_BITS | pair();
      next = pair() << PAIR_BITS | pair();
      left = DecisionWriter.BLOCK;
    }
    left--;
  }

  private void took(int start, int size) {
    int after = size * (state >>> BITS) + (state & MASK) - start;
    if (after >>> PAIR_BITS == 0) {
      after = after << PAIR_BITS | pair();
    }
    state = next;
    next = after;
  }

  private int pair() {
    if (at + 2 <= end) {
      int pair = (buffer[at] & 0xff) << 8 | (buffer[at + 1] & 0xff);
      at += 2;
      return pair;
    }
    return octet() << 8 | octet();
  }

  private int octet() {
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
