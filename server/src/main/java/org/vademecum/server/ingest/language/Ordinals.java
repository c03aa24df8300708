package org.vademecum.server.ingest.language;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Reads the number in "seventy-ninth session", "58e session", "第五十八届会议": digits, else the sum of
 * the ordinal words.
 */
public final class Ordinals {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");

  private final Map<String, String> words;

  public Ordinals(LanguageData data) {
    this(data.pairs("ordinals"));
  }

  private Ordinals(Map<String, String> words) {
    this.words = words;
  }

  /** Those under another key of the data. */
  public static Ordinals of(LanguageData data, String key) {
    return new Ordinals(data.pairs(key));
  }

  /** The number that a phrase says, if it says one. */
  public OptionalInt read(String phrase) {
    Matcher digits = DIGITS.matcher(Glyphs.asciiDigits(phrase));
    if (digits.find()) {
      return OptionalInt.of(Integer.parseInt(digits.group()));
    }
    String low = phrase.toLowerCase(Locale.ROOT);
    int sum = 0;
    for (int i = 0; i < low.length(); ) {
      String word = wordAt(low, i);
      sum += word.isEmpty() ? 0 : Integer.parseInt(words.getOrDefault(word, "0"));
      i += Math.max(1, word.length());
    }
    return sum == 0 ? OptionalInt.empty() : OptionalInt.of(sum);
  }

  private String wordAt(String low, int at) {
    for (String word : words.keySet()) {
      if (low.startsWith(word, at) && isWhole(low, at, at + word.length())) {
        return word;
      }
    }
    return "";
  }

  private static boolean isWhole(String low, int start, int end) {
    if (Glyphs.isIdeographic(low.charAt(start))) {
      return true;
    }
    boolean before = start == 0 || !Character.isLetter(low.charAt(start - 1));
    return before && (end == low.length() || !Character.isLetter(low.charAt(end)));
  }
}
