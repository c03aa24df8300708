package org.vademecum.server.ingest.reference;

import java.util.Locale;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.language.RomanNumerals;
import org.vademecum.server.ingest.source.Glyphs;

/** Numbers of sections and parts in the digits of any script, Roman or Chinese. */
public final class Numerals {
  private static final String CHINESE = "一二三四五六七八九";
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}");

  private Numerals() {}

  /** The number, or 0 when it is none. */
  public static int value(String numeral) {
    String ascii = Glyphs.asciiDigits(numeral.strip());
    if (DIGITS.matcher(ascii).matches()) {
      return Integer.parseInt(ascii);
    }
    if (!ascii.isEmpty() && ascii.charAt(0) < 0x80) {
      return RomanNumerals.value(ascii.toLowerCase(Locale.ROOT));
    }
    return chinese(ascii);
  }

  /** {@code 二十一} is 21, {@code 一百零五} is 105. */
  private static int chinese(String text) {
    int total = 0;
    int digit = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int unit = c == '十' ? 10 : c == '百' ? 100 : 0;
      if (unit > 0) {
        total += Math.max(1, digit) * unit;
        digit = 0;
      } else if (CHINESE.indexOf(c) >= 0) {
        digit = 1 + CHINESE.indexOf(c);
      } else if (c != '零' && c != '〇') {
        return 0;
      }
    }
    return total + digit;
  }
}
