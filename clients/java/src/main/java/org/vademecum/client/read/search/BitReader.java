package org.vademecum.client.read.search;

/** Reads what {@link BitWriter} wrote. */
final class BitReader {
  private final byte[] bytes;
  private int next;
  private long window;
  private int held;

  BitReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int varint() {
    align();
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int part = raw(8);
      number |= (part & 0x7f) << shift;
      if (part < 0x80) {
        return number;
      }
    }
  }

  int rice(int k) {
    fill();
    int quotient = Long.numberOfLeadingZeros(~(window << (64 - held)));
    if (quotient >= BitWriter.ESCAPE) {
      held -= BitWriter.ESCAPE;
      return raw(32);
    }
    held -= quotient + 1;
    return (quotient << k) | raw(k);
  }

  int raw(int count) {
    fill();
    held -= count;
    return (int) ((window >>> held) & ((1L << count) - 1));
  }

  void align() {
    held -= held & 7;
  }

  /** Holds 56 bits or more; beyond the end come zeros. */
  private void fill() {
    while (held <= 48) {
      window = (window << 8) | (next < bytes.length ? bytes[next] & 0xff : 0);
      next++;
      held += 8;
    }
  }
}
