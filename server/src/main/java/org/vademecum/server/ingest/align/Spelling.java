package org.vademecum.server.ingest.align;

import java.util.Arrays;
import java.util.Locale;

/** How alike two short texts are letter by letter, where whole words would say too little. */
final class Spelling {
  /** Longest text compared, in UTF-16 code units. */
  static final int MAX_LENGTH = 64;

  private Spelling() {}

  /**
   * Dice coefficient of the texts' pairs of neighbouring letters, 0 to 1. Texts whose digits differ
   * are not alike: "Article 3" is no spelling of "Article 4".
   */
  static double similarity(String text, String other) {
    if (text.length() > MAX_LENGTH || other.length() > MAX_LENGTH) {
      return 0;
    }
    if (!digits(text).equals(digits(other))) {
      return 0;
    }
    int[] a = pairs(text);
    int[] b = pairs(other);
    return a.length + b.length == 0 ? 0 : 2.0 * common(a, b) / (a.length + b.length);
  }

  private static String digits(String text) {
    return text.codePoints()
        .filter(Character::isDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int[] pairs(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    int[] pairs = new int[Math.max(0, folded.length() - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = folded.charAt(i) << 16 | folded.charAt(i + 1);
    }
    Arrays.sort(pairs);
    return pairs;
  }

  private static int common(int[] a, int[] b) {
    int common = 0;
    int j = 0;
    for (int pair : a) {
      while (j < b.length && b[j] < pair) {
        j++;
      }
      if (j < b.length && b[j] == pair) {
        common++;
        j++;
      }
    }
    return common;
  }
}
