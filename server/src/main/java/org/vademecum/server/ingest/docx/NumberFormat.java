package org.vademecum.server.ingest.docx;

import java.util.Locale;

/** Writes numbers as Word's number formats do (ECMA-376 part 1, 17.18.59). */
final class NumberFormat {
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";
  private static final String ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
  private static final String ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
  private static final String CHINESE = "〇一二三四五六七八九";
  private static final int MAX = 9999;

  private NumberFormat() {}

  /** The number in a format; in decimal digits where the format is unknown or does not reach. */
  static String format(String format, int number) {
    if (number < 1 || number > MAX) {
      return format.equals("none") ? "" : String.valueOf(number);
    }
    return switch (format) {
      case "none" -> "";
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "lowerLetter" -> letters(LATIN, number);
      case "upperLetter" -> letters(LATIN, number).toUpperCase(Locale.ROOT);
      case "russianLower" -> letters(RUSSIAN, number);
      case "russianUpper" -> letters(RUSSIAN, number).toUpperCase(Locale.ROOT);
      case "arabicAlpha" -> letters(ARABIC, number);
      case "arabicAbjad" -> letters(ABJAD, number);
      case "ordinal" -> number + ordinalEnding(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
      case "decimalFullWidth", "decimalFullWidth2" -> digits(number, '０');
      case "hindiNumbers" -> digits(number, '٠');
      case "ideographDigital" -> ideographs(number);
      case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting" ->
          chinese(number);
      default -> String.valueOf(number);
    };
  }

  static String roman(int number) {
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        out.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return out.toString();
  }

  /** a … z, aa, bb …: the letter once more for each round of the alphabet. */
  private static String letters(String alphabet, int number) {
    int index = (number - 1) % alphabet.length();
    int times = 1 + (number - 1) / alphabet.length();
    return alphabet.substring(index, index + 1).repeat(times);
  }

  private static String ordinalEnding(int number) {
    boolean teen = number % 100 >= 11 && number % 100 <= 13;
    int last = teen ? 0 : number % 10;
    return last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
  }

  private static String circled(int number) {
    return number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
  }

  private static String digits(int number, char zero) {
    StringBuilder out = new StringBuilder();
    String.valueOf(number).chars().forEach(c -> out.append((char) (zero + c - '0')));
    return out.toString();
  }

  private static String ideographs(int number) {
    StringBuilder out = new StringBuilder();
    String.valueOf(number).chars().forEach(c -> out.append(CHINESE.charAt(c - '0')));
    return out.toString();
  }

  private static String chinese(int number) {
    if (number < 10) {
      return CHINESE.substring(number, number + 1);
    }
    int unit = number >= 1000 ? 1000 : number >= 100 ? 100 : 10;
    String name = unit == 1000 ? "千" : unit == 100 ? "百" : "十";
    int rest = number % unit;
    String head = number < 20 ? "" : CHINESE.substring(number / unit, number / unit + 1);
    String gap = rest > 0 && rest < unit / 10 ? "零" : "";
    String tail = rest == 0 ? "" : rest >= 10 && rest < 20 ? "一" + chinese(rest) : chinese(rest);
    return head + name + gap + tail;
  }
}
