package org.vademecum.server.ingest.language;

/** Roman numerals in lower case. */
public final class RomanNumerals {
  private RomanNumerals() {}

  /** The number that letters stand for; letters that are no numerals count nothing. */
  public static int value(String letters) {
    int sum = 0;
    for (int i = 0; i < letters.length(); i++) {
      int value = digit(letters.charAt(i));
      int next = i + 1 < letters.length() ? digit(letters.charAt(i + 1)) : 0;
      sum += value < next ? -value : value;
    }
    return sum;
  }

  private static int digit(char c) {
    return switch (c) {
      case 'i' -> 1;
      case 'v' -> 5;
      case 'x' -> 10;
      case 'l' -> 50;
      case 'c' -> 100;
      case 'd' -> 500;
      case 'm' -> 1000;
      default -> 0;
    };
  }
}
