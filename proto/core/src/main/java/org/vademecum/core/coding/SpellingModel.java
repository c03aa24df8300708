package org.vademecum.core.coding;

/**
 * Codes the spellings of new words. The first are coded closely, as a small pack has no others; of
 * the many in a large one the later are coded four bits at a time, between the odds after one byte
 * and those after three.
 */
final class SpellingModel {
  /** Words that are coded closely. */
  private static final int CLOSE = 4096;

  private static final int HALF = 4;
  private static final int LOW = (1 << HALF) - 1;
  private static final int FAR = 3;
  private static final int LEAST_BITS = 8;
  private static final int MOST_BITS = 14;

  private final ByteModel close;
  private final int bits;
  private final long[] odds;
  private final long[] blended = new long[Odds.LONGS];
  private int words;

  /**
   * A model for a window.
   *
   * @param windowBits of the number of tokens that it reaches back
   */
  SpellingModel(int windowBits) {
    close = new ByteModel(windowBits);
    bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, windowBits));
    odds = Odds.table(2 << bits);
  }

  /**
   * Codes a byte of a word.
   *
   * @param place its place in the word
   * @param before the up to three bytes before it, the last in the lowest byte
   */
  int code(Coder coder, int place, int before, int value) {
    words += place == 0 ? 1 : 0;
    if (words <= CLOSE) {
      int found = close.code(coder, place, before, value);
      learn(place, before, 0, found >>> HALF);
      learn(place, before, known(found >>> HALF), found & LOW);
      return found;
    }
    int high = half(coder, place, before, 0, value >>> HALF);
    return (high << HALF) | half(coder, place, before, known(high), value & LOW);
  }

  private static int known(int high) {
    return (1 << HALF) | high;
  }

  private int half(Coder coder, int place, int before, int known, int value) {
    int first = near(place, before, known);
    return coder.blended(odds, first, far(place, before, known), blended, value);
  }

  private void learn(int place, int before, int known, int value) {
    Odds.learn(odds, near(place, before, known), value);
    Odds.learn(odds, far(place, before, known), value);
  }

  private int near(int place, int before, int known) {
    int last = place == 0 ? 0 : 1 + (before & 0xff);
    return Places.of(last, (Math.min(place, FAR) << 5) | known, bits) * Odds.LONGS;
  }

  private int far(int place, int before, int known) {
    int bytes = before & ((1 << (8 * Math.min(place, FAR))) - 1);
    int at = Places.of(bytes, (Math.min(place, FAR + 1) << 5) | known, bits);
    return ((1 << bits) + at) * Odds.LONGS;
  }
}
