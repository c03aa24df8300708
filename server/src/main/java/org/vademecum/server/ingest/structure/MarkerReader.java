package org.vademecum.server.ingest.structure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.RomanNumerals;
import org.vademecum.server.ingest.source.Glyphs;

/** Reads the marker that a line begins with. */
final class MarkerReader {
  private static final String BULLETS = "•●▪■◦○‣►➢❖✓·";

  /** Letters of the longest label that is no word. */
  private static final int LONGEST_LABEL = 7;

  private static final String DASHES = "-–—";
  private static final FastPattern DECIMAL =
      FastPattern.of(
          "([0-9]{1,3}(?:\\.[0-9]{1,2}){0,3}(?: ?(?:bis|ter|quater|quinquies))?)"
              + " ?(?:[.．](?=[ \\p{IsHan}\\p{IsArabic}“«\"]|$)|、| ?[-–—](?= \\p{IsArabic}))");

  /** "2.1 Scope": a number of two or more places needs no point behind it. */
  private static final FastPattern DIVIDED =
      FastPattern.of("([0-9]{1,2}(?:\\.[0-9]{1,2}){1,3})(?= \\p{Lu}\\p{Ll}+(?: |$))");

  private static final FastPattern ROMAN_HEADING = FastPattern.of("([IVXLC]{1,7})[.．](?= |$)");
  private static final FastPattern CAPITAL = FastPattern.of("([A-ZА-Я])[.．](?= |$)");
  private static final FastPattern BRACKETED =
      FastPattern.of("[(（](\\p{L}{1,2}|[ivxl]{1,6}|[0-9]{1,3}|[一二三四五六七八九十]{1,3})[)）]");
  private static final FastPattern HALF =
      FastPattern.of(
          "(?:(\\p{Ll}|\\p{IsArabic}|[ivx]{1,5}|[0-9]{1,3})\\)|([a-z]|[ivx]{2,5})\\.)(?= |$)");
  private static final FastPattern STARS = FastPattern.of("(\\*{1,4}) ?(?=[^* ])");

  private final List<String> first;
  private final List<String> second;
  private final FastPattern words;

  MarkerReader(LanguageData data) {
    this.first = data.list("heading.first");
    this.second = data.list("heading.second");
    String all =
        Stream.concat(first.stream(), second.stream())
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.words =
        FastPattern.of(
            all.isEmpty() ? "(?!)" : "(" + all + ")(?:[.．、](?: |(?=\\p{IsHan})|$)| ?[-–—](?= |$))");
  }

  Marker read(String text) {
    if (text.isEmpty() || !canBegin(text.charAt(0))) {
      return Marker.NONE;
    }
    char c = text.charAt(0);
    if (BULLETS.indexOf(c) >= 0 || DASHES.indexOf(c) >= 0) {
      return bullet(text, c);
    }
    Marker marker = words(text);
    if (!marker.isNone()) {
      return marker;
    }
    String ascii = Glyphs.asciiDigits(text);
    Marker found = pattern(ascii, ascii.charAt(0));
    return found.isNone() ? found : asPrinted(found, ascii, text);
  }

  /** The label with its digits as the text has them. */
  private static Marker asPrinted(Marker marker, String ascii, String text) {
    int at = ascii.indexOf(marker.label());
    String label = text.substring(at, at + marker.label().length());
    String printed = text.substring(0, marker.length()).strip();
    return new Marker(marker.type(), label, printed, marker.value(), marker.length());
  }

  private boolean canBegin(char c) {
    return c < 0x80 ? "(*-".indexOf(c) >= 0 || Character.isLetterOrDigit(c) : true;
  }

  private static Marker bullet(String text, char c) {
    boolean alone = text.length() == 1 || text.charAt(1) == ' ';
    boolean dash = DASHES.indexOf(c) >= 0;
    if (dash && (!alone || text.length() == 1)) {
      return Marker.NONE;
    }
    return marker(Marker.Type.BULLET, text.substring(0, 1), 0, text, 1);
  }

  private Marker words(String text) {
    Matcher matcher = words.atStartOf(text);
    if (matcher == null) {
      return Marker.NONE;
    }
    String label = matcher.group(1);
    boolean isFirst = first.contains(label);
    int value = 1 + (isFirst ? first : second).indexOf(label);
    return marker(
        isFirst ? Marker.Type.FIRST : Marker.Type.SECOND, label, value, text, matcher.end());
  }

  private static Marker pattern(String text, char c) {
    if (c == '*') {
      return match(STARS, text, Marker.Type.STAR);
    }
    if (Character.isDigit(c)) {
      Marker pointed = match(DECIMAL, text, Marker.Type.DECIMAL);
      Marker decimal = pointed.isNone() ? match(DIVIDED, text, Marker.Type.DECIMAL) : pointed;
      return decimal.isNone() ? item(HALF, text) : decimal;
    }
    if (c == '(' || c == '（') {
      return item(BRACKETED, text);
    }
    if (!closesLabel(text)) {
      return Marker.NONE;
    }
    Marker roman = match(ROMAN_HEADING, text, Marker.Type.FIRST);
    if (!roman.isNone() && !"CL".contains(roman.label())) {
      return roman;
    }
    Marker capital = match(CAPITAL, text, Marker.Type.SECOND);
    return capital.isNone() ? item(HALF, text) : capital;
  }

  /** Does a stop or bracket stand where a label of letters may end? */
  private static boolean closesLabel(String text) {
    for (int i = 1; i <= LONGEST_LABEL && i < text.length(); i++) {
      if (".．)".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Marker item(FastPattern pattern, String text) {
    Matcher matcher = pattern.atStartOf(text);
    if (matcher == null) {
      return Marker.NONE;
    }
    boolean dotted = matcher.groupCount() > 1 && matcher.group(2) != null;
    String label = matcher.group(dotted ? 2 : 1);
    boolean digits =
        Character.isDigit(label.charAt(0)) || "一二三四五六七八九十".indexOf(label.charAt(0)) >= 0;
    boolean roman = label.chars().allMatch(c -> "ivxl".indexOf(c) >= 0) && !label.equals("l");
    Marker.Type type = digits ? Marker.Type.NUMBER : roman ? Marker.Type.ROMAN : Marker.Type.LETTER;
    boolean letters = type == Marker.Type.LETTER && label.length() == 2;
    if (letters && label.charAt(0) != label.charAt(1)) {
      return Marker.NONE;
    }
    return marker(type, label, value(type, label), text, matcher.end());
  }

  private static Marker match(FastPattern pattern, String text, Marker.Type type) {
    Matcher matcher = pattern.atStartOf(text);
    if (matcher == null) {
      return Marker.NONE;
    }
    String label = matcher.group(1);
    return marker(type, label, value(type, label), text, matcher.end());
  }

  private static Marker marker(Marker.Type type, String label, int value, String text, int end) {
    boolean space = end < text.length() && text.charAt(end) == ' ';
    String printed = text.substring(0, end);
    return new Marker(type, label, printed, value, space ? end + 1 : end);
  }

  private static int value(Marker.Type type, String label) {
    return switch (type) {
      case DECIMAL, NUMBER -> leadingNumber(label);
      case FIRST, ROMAN -> RomanNumerals.value(label.toLowerCase(Locale.ROOT));
      case SECOND -> 1 + (label.charAt(0) >= 'А' ? label.charAt(0) - 'А' : label.charAt(0) - 'A');
      case LETTER -> 1 + (label.charAt(0) - 'a');
      case NONE, BULLET, STAR -> 0;
    };
  }

  static int leadingNumber(String label) {
    int value = 0;
    for (int i = 0; i < label.length() && Character.isDigit(label.charAt(i)); i++) {
      value = 10 * value + Character.digit(label.charAt(i), 10);
    }
    return value;
  }
}
