package org.vademecum.client.read.search;

import java.util.Arrays;

/** Appends numbers to a growing array of bytes, bit by bit, most significant first. */
final class BitWriter {
  /** A quotient from here on is written as this many ones and the number in 32 bits. */
  static final int ESCAPE = 24;

  private byte[] bytes = new byte[64];
  private int length;
  private long window;
  private int held;

  /** Writes a number of 0 or more as a varint, from the next whole byte on. */
  void varint(int number) {
    align();
    int rest = number;
    for (; rest >= 0x80; rest >>>= 7) {
      raw((rest & 0x7f) | 0x80, 8);
    }
    raw(rest, 8);
  }

  /** Writes a number of 0 or more in Rice code: the quotient by 2^k in ones, a zero, k bits. */
  void rice(int number, int k) {
    int quotient = number >>> k;
    if (quotient >= ESCAPE) {
      raw((1 << ESCAPE) - 1, ESCAPE);
      raw(number & 0xffffffffL, 32);
    } else {
      raw((((1L << (quotient + 1)) - 2) << k) | (number & ((1L << k) - 1)), quotient + 1 + k);
    }
  }

  /** Writes the lowest bits of a number, 64 at most; those above must be zeros. */
  void raw(long number, int count) {
    if (count > Integer.SIZE) {
      few(number >>> Integer.SIZE, count - Integer.SIZE);
      few(number & 0xffffffffL, Integer.SIZE);
    } else {
      few(number, count);
    }
  }

  /** Fills the byte that was begun with zeros. */
  void align() {
    raw(0, -held & 7);
  }

  /** The same for 32 bits at most. */
  private void few(long number, int count) {
    window = (window << count) | number;
    held += count;
    if (held >= Integer.SIZE) {
      held -= Integer.SIZE;
      write((int) (window >>> held), Integer.BYTES);
    }
  }

  /** Writes the highest bytes of a number. */
  private void write(int number, int count) {
    if (length + Integer.BYTES > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    for (int i = 0; i < count; i++) {
      bytes[length++] = (byte) (number >>> (24 - 8 * i));
    }
  }

  /** What was written, to the next whole byte; forgets it. */
  byte[] takeBytes() {
    align();
    write((int) (window << (Integer.SIZE - held)), held >>> 3);
    held = 0;
    byte[] taken = Arrays.copyOf(bytes, length);
    length = 0;
    return taken;
  }
}
