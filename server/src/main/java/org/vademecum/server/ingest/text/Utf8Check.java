package org.vademecum.server.ingest.text;

/**
 * How far bytes are UTF-8 (RFC 3629).
 *
 * @param good well-formed sequences of two to four bytes
 * @param bad bytes that are part of no well-formed sequence
 * @param firstBad offset of the first of them, or -1
 */
record Utf8Check(int good, int bad, int firstBad) {

  static Utf8Check of(byte[] bytes) {
    int good = 0;
    int bad = 0;
    int firstBad = -1;
    int i = 0;
    while (i < bytes.length) {
      int length = sequence(bytes, i);
      if (length == 0) {
        firstBad = bad == 0 ? i : firstBad;
        bad++;
        i++;
      } else {
        good += length > 1 ? 1 : 0;
        i += length;
      }
    }
    return new Utf8Check(good, bad, firstBad);
  }

  boolean isValid() {
    return bad == 0;
  }

  /** UTF-8 that was damaged, not another character set. */
  boolean isDamaged() {
    return bad > 0 && good > 2 && good > 4 * bad;
  }

  private static int sequence(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first >= 0xf5 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return isAllowed(first, bytes[at + 1] & 0xff) ? length : 0;
  }

  /** No overlong forms, no surrogates, nothing beyond U+10FFFF. */
  private static boolean isAllowed(int first, int second) {
    return switch (first) {
      case 0xe0 -> second >= 0xa0;
      case 0xed -> second < 0xa0;
      case 0xf0 -> second >= 0x90;
      case 0xf4 -> second < 0x90;
      default -> true;
    };
  }
}
