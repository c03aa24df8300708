package org.vademecum.core.tree;

import java.util.Locale;
import java.util.Optional;

/**
 * A printed number taken apart: what stands before and after it, how it counts, and its value.
 *
 * @param style {@code d} decimal, {@code a}/{@code A} one Latin letter, {@code r}/{@code R} Roman
 *     of two letters or more
 */
record PrintedNumber(String prefix, char style, long value, String suffix) {
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final int MAX_DIGITS = 9;
  private static final int MAX_ROMAN = 3999;

  /** Takes a number apart; empty when it does not count in one of the styles. */
  static Optional<PrintedNumber> parse(String printed) {
    int from = indexOf(printed, 0, true);
    if (from < printed.length()) {
      return decimal(printed, from);
    }
    return letters(printed);
  }

  /** The number after this one, in the same dress. */
  Optional<String> next() {
    long following = value + 1;
    Optional<String> core =
        switch (style) {
          case 'd' -> Optional.of(Long.toString(following));
          case 'a' -> following > 26 ? Optional.empty() : Optional.of(letter('a', following));
          case 'A' -> following > 26 ? Optional.empty() : Optional.of(letter('A', following));
          case 'r' -> Optional.of(roman(following));
          default -> Optional.of(roman(following).toUpperCase(Locale.ROOT));
        };
    return core.map(text -> prefix + text + suffix)
        .filter(text -> parse(text).equals(Optional.of(withValue(following))));
  }

  /** What numbers of one series have in common. */
  String series() {
    return style + prefix + NumberCoder.MARK + suffix;
  }

  private PrintedNumber withValue(long other) {
    return new PrintedNumber(prefix, style, other, suffix);
  }

  private static Optional<PrintedNumber> decimal(String printed, int from) {
    int to = from;
    while (to < printed.length() && isDigit(printed.charAt(to))) {
      to++;
    }
    boolean plain = to - from <= MAX_DIGITS && (printed.charAt(from) != '0' || to - from == 1);
    if (!plain) {
      return Optional.empty();
    }
    long value = Long.parseLong(printed.substring(from, to));
    return Optional.of(
        new PrintedNumber(printed.substring(0, from), 'd', value, printed.substring(to)));
  }

  private static Optional<PrintedNumber> letters(String printed) {
    int from = indexOf(printed, 0, false);
    int to = from;
    while (to < printed.length() && isLatin(printed.charAt(to))) {
      to++;
    }
    if (from == to || indexOf(printed, to, false) < printed.length()) {
      return Optional.empty();
    }
    String core = printed.substring(from, to);
    String prefix = printed.substring(0, from);
    String suffix = printed.substring(to);
    if (core.length() == 1) {
      char c = core.charAt(0);
      boolean upper = c <= 'Z';
      long value = c - (upper ? 'A' : 'a') + 1L;
      return Optional.of(new PrintedNumber(prefix, upper ? 'A' : 'a', value, suffix));
    }
    String lower = core.toLowerCase(Locale.ROOT);
    boolean upper = core.equals(core.toUpperCase(Locale.ROOT));
    long value = romanValue(lower);
    if (value == 0 || (!upper && !core.equals(lower))) {
      return Optional.empty();
    }
    return Optional.of(new PrintedNumber(prefix, upper ? 'R' : 'r', value, suffix));
  }

  private static int indexOf(String text, int from, boolean digit) {
    int at = from;
    while (at < text.length() && !(digit ? isDigit(text.charAt(at)) : isLatin(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static String letter(char first, long value) {
    return String.valueOf((char) (first + value - 1));
  }

  /** The value of a Roman number in its usual spelling; 0 for anything else. */
  private static long romanValue(String lower) {
    long value = 0;
    String rest = lower;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest.startsWith(ROMAN[i])) {
        value += ROMAN_VALUES[i];
        rest = rest.substring(ROMAN[i].length());
      }
    }
    boolean usual = rest.isEmpty() && value <= MAX_ROMAN && roman(value).equals(lower);
    return usual ? value : 0;
  }

  private static String roman(long value) {
    if (value > MAX_ROMAN) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    long rest = value;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        out.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return out.toString();
  }
}
