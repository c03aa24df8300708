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

  /** Holds 32 bits or more; beyond the end come zeros. */
  private void fill() {
    if (held < 32) {
      window = (window << 32) | (next + 4 <= bytes.length ? fourBytes() : lastBytes());
      next += 4;
      held += 32;
    }
  }

  private long fourBytes() {
    return ((bytes[next] & 0xffL) << 24)
        | ((bytes[next + 1] & 0xff) << 16)
        | ((bytes[next + 2] & 0xff) << 8)
        | (bytes[next + 3] & 0xff);
  }

  private long lastBytes() {
    long four = 0;
    for (int i = next; i < next + 4; i++) {
      four = (four << 8) | (i < bytes.length ? bytes[i] & 0xff : 0);
    }
    return four;
  }
}
