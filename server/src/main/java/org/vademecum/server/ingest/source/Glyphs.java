package org.vademecum.server.ingest.source;

/** What kinds of characters there are, beyond {@link Character}. */
public final class Glyphs {
  private static final String TERMINAL = ".!?:;。！？：；．؟؛۔።។។…";
  private static final String CLOSING = "\"'»”’)]）」』】*";

  /** Shorter words before a full stop may be abbreviations. */
  private static final int SHORTEST_WORD = 5;

  private static final int SPACE = 1;
  private static final int INVISIBLE = 2;
  private static final int LETTER = 4;
  private static final int DIGIT = 8;
  private static final int UPPER = 16;
  private static final int LOWER = 32;

  /** What each code unit is: the sum of the above. */
  private static final byte[] KINDS = new byte[1 << 16];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      int sight = saysSpace(c) ? SPACE : saysInvisible(c) ? INVISIBLE : 0;
      int sort = Character.isLetter(c) ? LETTER : Character.isDigit(c) ? DIGIT : 0;
      int size = Character.isUpperCase(c) ? UPPER : Character.isLowerCase(c) ? LOWER : 0;
      KINDS[c] = (byte) (sight | sort | size);
    }
  }

  private Glyphs() {}

  /** White space of every sort, line ends and no-break spaces included. */
  public static boolean isSpace(int c) {
    return c < KINDS.length && (KINDS[c] & SPACE) != 0;
  }

  private static boolean saysSpace(int c) {
    if (c <= ' ') {
      return c == ' ' || (c >= 0x9 && c <= 0xd) || (c >= 0x1c && c <= 0x1f);
    }
    return c == 0x85 || c == 0xa0 || (c > 0xff && Character.isSpaceChar(c));
  }

  /** Neither seen nor meant: controls, byte order marks, soft hyphens, embeddings of direction. */
  public static boolean isInvisible(int c) {
    return c < KINDS.length && (KINDS[c] & INVISIBLE) != 0;
  }

  /** Is it a code unit that is seen, or half of one? */
  public static boolean isSeen(char c) {
    return (KINDS[c] & (SPACE | INVISIBLE)) == 0;
  }

  /** As {@link Character#isLetter(char)}. */
  public static boolean isLetter(char c) {
    return (KINDS[c] & LETTER) != 0;
  }

  /** As {@link Character#isDigit(char)}. */
  public static boolean isDigit(char c) {
    return (KINDS[c] & DIGIT) != 0;
  }

  /** As {@link Character#isUpperCase(char)}. */
  public static boolean isUpper(char c) {
    return (KINDS[c] & UPPER) != 0;
  }

  /** As {@link Character#isLowerCase(char)}. */
  public static boolean isLower(char c) {
    return (KINDS[c] & LOWER) != 0;
  }

  private static boolean saysInvisible(int c) {
    if (c < 0xa0) {
      return (c < ' ' && !saysSpace(c)) || (c >= 0x7f && c != 0x85);
    }
    return c == 0xad
        || c == 0x200b
        || c == 0xfeff
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x2069);
  }

  /** Number of code points to be seen, neither white space nor invisible: the unit of coverage. */
  public static long count(String text) {
    int length = text.length();
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += isSeen(text.charAt(i)) && !isSecondHalf(text, i) ? 1 : 0;
    }
    return count;
  }

  /** Has it nothing to be seen? */
  public static boolean isBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSeen(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Does the second half of a character of two code units stand at a place? */
  public static boolean isSecondHalf(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at))
        && at > 0
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** Does a sentence, a clause or the introduction of a list end here, a note's mark aside? */
  public static boolean endsSentence(CharSequence text) {
    int i = endBeforeMark(text) - 1;
    while (i >= 0 && (CLOSING.indexOf(text.charAt(i)) >= 0 || isSpace(text.charAt(i)))) {
      i--;
    }
    return i >= 0 && TERMINAL.indexOf(text.charAt(i)) >= 0;
  }

  /** Is the last character, a note's mark aside, one of these? */
  public static boolean endsIn(CharSequence text, String characters) {
    int end = endBeforeMark(text);
    return end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0;
  }

  /**
   * Length of the text without the mark of a note at its end: {@code ended. 12}, {@code ended,3};
   * the number of {@code para. 3} is none.
   */
  private static int endBeforeMark(CharSequence text) {
    int length = text.length();
    int i = length;
    while (i > 0 && i > length - 3 && text.charAt(i - 1) >= '0' && text.charAt(i - 1) <= '9') {
      i--;
    }
    if (i == length || i == 0) {
      return length;
    }
    int end = text.charAt(i - 1) == ' ' ? i - 1 : i;
    boolean clause = end > 0 && ".,;:”\"".indexOf(text.charAt(end - 1)) >= 0;
    return clause && !isAbbreviation(text, end) ? end : length;
  }

  /** Does a short word with a full stop, or a figure, end here: {@code No.}, {@code 1,}? */
  private static boolean isAbbreviation(CharSequence text, int end) {
    int i = end - 1;
    while (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))) {
      i--;
    }
    boolean figure = i < end - 1 && Character.isDigit(text.charAt(i));
    return figure || (text.charAt(end - 1) == '.' && end - 1 - i < SHORTEST_WORD);
  }

  /** Written without spaces between words: Chinese, Japanese. */
  public static boolean isIdeographic(int c) {
    return c >= 0x2e80
        && (Character.isIdeographic(c)
            || (c >= 0x3000 && c <= 0x30ff)
            || (c >= 0xff00 && c <= 0xffef));
  }

  /** The first letter or digit, or 0. */
  public static int firstLetterOrDigit(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        return c;
      }
      i += Character.charCount(c);
    }
    return 0;
  }

  /** Does the text begin as the middle of a sentence does? */
  public static boolean beginsLow(String text) {
    return Character.isLowerCase(firstLetterOrDigit(text));
  }

  /** Is it written in a script that has no capitals? */
  public static boolean isCaseless(String text) {
    int c = firstLetterOrDigit(text);
    return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
  }

  /** Is it written from the right to the left? */
  public static boolean isRightToLeft(String text) {
    byte direction = Character.getDirectionality(firstLetterOrDigit(text));
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Has it a letter of any script? */
  public static boolean hasLetter(String text) {
    return Character.isLetter(firstLetterOrDigit(text))
        || text.codePoints().anyMatch(Character::isLetter);
  }

  /** Has it a digit of any script? */
  public static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasForeignDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x2ff && Character.isDigit(c)) {
        return true;
      }
    }
    return false;
  }

  /** The text with digits of every script as ASCII digits. */
  public static String asciiDigits(String text) {
    if (!hasForeignDigit(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c > 0x7f && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return out.toString();
  }
}
