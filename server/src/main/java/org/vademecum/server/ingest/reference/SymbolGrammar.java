package org.vademecum.server.ingest.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What symbols of United Nations documents look like: {@code A/58/619}, {@code S/RES/1373 (2001)},
 * {@code A/C.6/58/L.10}, {@code A/80/6 (Sect. 24)/Corr.1}, double ones {@code A/79/866-S/2025/222}.
 */
public final class SymbolGrammar {
  private static final String SEGMENT = "/[A-Z0-9][A-Za-z0-9.()\\[\\]-]*+";
  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?<![\\p{IsLatin}\\p{IsCyrillic}\\p{Nd}/.:@_-])[A-ZАВЕКМНОРСТХ]{1,6}(?:\\.[A-Z0-9]{1,4}){0,3}(?:"
              + SEGMENT
              + "){1,8}(?: \\((?:19|20)[0-9]{2}\\)| \\((?:Sect|Part|Vol|Prog|Income|Plan)[^)/]{0,20}\\)(?:"
              + SEGMENT
              + "){0,3})?");
  private static final Pattern RANGE = Pattern.compile("(.*\\.[0-9]+)-[0-9]+");
  private static final String CYRILLIC = "АВЕКМНОРСТХ";
  private static final String LATIN = "ABEKMHOPCTX";

  /** Behind the Latin, Greek and Cyrillic letters. */
  private static final char LAST_ALPHABET = '\u0530';

  private SymbolGrammar() {}

  /** A symbol found in a text: where it stands, and itself. */
  public record Found(int start, int end, String symbol) {}

  /** The symbols in a text, in order. */
  public static List<Found> findAll(String text) {
    if (text.indexOf('/') < 0) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    Matcher matcher = SYMBOL.matcher(text).useTransparentBounds(true);
    int from = 0;
    for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', from)) {
      int start = tokenStart(text, from, slash);
      from = slash + 1;
      if (matcher.region(start, text.length()).lookingAt()) {
        from = Math.max(from, matcher.end());
        String surface = trim(matcher.group());
        if (isSymbol(surface)) {
          found.add(new Found(start, start + surface.length(), latin(surface)));
        }
      }
    }
    return Collections.unmodifiableList(found);
  }

  /** Where the letters and full stops before a slash begin. */
  private static int tokenStart(String text, int from, int slash) {
    int start = slash;
    while (start > from && isOfToken(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isOfToken(char c) {
    return c == '.' || (c < LAST_ALPHABET && Character.isLetterOrDigit(c));
  }

  /** Is the whole text one symbol, an asterisk after it allowed? */
  public static boolean isOnlySymbol(String text) {
    String bare = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
    List<Found> found = findAll(bare);
    return found.size() == 1 && found.get(0).start() == 0 && found.get(0).end() == bare.length();
  }

  /** No full stop, bracket or hyphen of the sentence around it; of a range only its beginning. */
  private static String trim(String match) {
    String out = match;
    Matcher range = RANGE.matcher(out);
    if (range.matches()) {
      out = range.group(1);
    }
    while (!out.isEmpty() && isOuter(out)) {
      out = out.substring(0, out.length() - 1);
    }
    return out;
  }

  private static boolean isOuter(String text) {
    char last = text.charAt(text.length() - 1);
    boolean unopened = last == ')' && text.indexOf('(') < 0;
    boolean unopenedSquare = last == ']' && text.indexOf('[') < 0;
    return ".-([".indexOf(last) >= 0 || unopened || unopenedSquare;
  }

  private static boolean isSymbol(String text) {
    int slash = text.indexOf('/');
    return slash > 0
        && slash < text.length() - 1
        && text.substring(slash).chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static String latin(String symbol) {
    StringBuilder out = new StringBuilder(symbol.length());
    for (int i = 0; i < symbol.length(); i++) {
      int at = CYRILLIC.indexOf(symbol.charAt(i));
      out.append(at < 0 ? symbol.charAt(i) : LATIN.charAt(at));
    }
    return out.toString();
  }
}
