package org.vademecum.core.coding;

/**
 * Cuts text into tokens: words, runs of at most four digits, and all other characters one by one,
 * each together with a single space before it. Tokens joined are the text. The rule leans on no
 * platform's Unicode tables, as both sides of a delta cut by it.
 */
final class TokenRule {
  /** What a token is; also what the next token's odds are kept by. */
  static final int END = 0;

  static final int LOWER = 1;
  static final int CAPITAL = 2;
  static final int NUMBER = 3;
  static final int MARK = 4;
  static final int SIGN = 5;
  static final int CLASSES = 8;

  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_NUMBER = 4;

  /** First and last code points of what stands alone: scripts written without spaces. */
  private static final int[] SIGNS = {
    0x0e00, 0x0eff, 0x1000, 0x109f, 0x1780, 0x17ff, 0x2e80, 0x2fff, 0x3040, 0xa4cf, 0xf900, 0xfaff,
    0x20000, 0x3ffff
  };

  /** First and last code points above ASCII that are no letters. */
  private static final int[] MARKS = {
    0x0080, 0x00a9, 0x00ab, 0x00b4, 0x00b6, 0x00b9, 0x00bb, 0x00bf, 0x00d7, 0x00d7, 0x00f7, 0x00f7,
    0x0589, 0x058a, 0x05be, 0x05be, 0x0600, 0x060f, 0x061b, 0x061f, 0x066a, 0x066d, 0x06d4, 0x06d4,
    0x0964, 0x0965, 0x2000, 0x2bff, 0x3000, 0x303f, 0xe000, 0xf8ff, 0xfe10, 0xfe6f, 0xff00, 0xff20,
    0xff3b, 0xff40, 0xff5b, 0xff65, 0xfff0, 0xffff, 0x1f000, 0x1ffff
  };

  /** First and last capitals of the scripts that have them. */
  private static final int[] CAPITALS = {0x41, 0x5a, 0xc0, 0xde, 0x391, 0x3ab, 0x400, 0x42f};

  private TokenRule() {}

  /** The end of the token that begins at a place. */
  static int end(String text, int from) {
    int length = text.length();
    int first = from;
    if (text.charAt(from) == ' ' && from + 1 < length && text.charAt(from + 1) != ' ') {
      first++;
    }
    int c = text.codePointAt(first);
    int at = first + Character.charCount(c);
    int kind = kind(c);
    if (kind == NUMBER) {
      return run(text, at, first + LONGEST_NUMBER, true);
    }
    return kind == LOWER || kind == CAPITAL ? run(text, at, first + LONGEST_WORD, false) : at;
  }

  private static int run(String text, int from, int most, boolean digits) {
    int at = from;
    while (at < text.length() && at < most) {
      int c = text.codePointAt(at);
      int kind = kind(c);
      if (digits ? kind != NUMBER : kind != LOWER && kind != CAPITAL) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** What a token is, by its first character but a space. */
  static int kindOf(String token) {
    return kindAt(token, 0, token.length());
  }

  /** The same of a token within a text. */
  static int kindAt(String text, int from, int end) {
    return kind(text.codePointAt(end > from + 1 && text.charAt(from) == ' ' ? from + 1 : from));
  }

  private static int kind(int c) {
    if (c < 0x80) {
      return ascii(c);
    }
    if ((c >= 0x660 && c <= 0x669) || (c >= 0x6f0 && c <= 0x6f9)) {
      return NUMBER;
    }
    if (isIn(MARKS, c)) {
      return MARK;
    }
    if (isIn(SIGNS, c)) {
      return SIGN;
    }
    return isIn(CAPITALS, c) ? CAPITAL : LOWER;
  }

  private static int ascii(int c) {
    if (c >= 'a' && c <= 'z') {
      return LOWER;
    }
    if (c >= 'A' && c <= 'Z') {
      return CAPITAL;
    }
    return c >= '0' && c <= '9' ? NUMBER : MARK;
  }

  private static boolean isIn(int[] ranges, int c) {
    for (int i = 0; i < ranges.length; i += 2) {
      if (c >= ranges[i] && c <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
