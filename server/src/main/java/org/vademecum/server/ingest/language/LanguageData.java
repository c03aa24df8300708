package org.vademecum.server.ingest.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How documents in one language are made: the content of one data file, whose keys {@code
 * docs/ingest.md} explains. An absent key is an empty list, and an empty list matches nothing.
 */
public final class LanguageData {
  /** All patterns come from data files, so there are only so many. */
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private final String tag;
  private final Properties properties;
  private final Set<String> stopWords;
  private final Set<String> frequentWords;
  private final Map<String, FastPattern> patterns = new HashMap<>();
  private final Map<String, LiteralSet> literalSets = new ConcurrentHashMap<>();

  LanguageData(String tag, Properties properties) {
    this.tag = tag;
    this.properties = properties;
    this.stopWords = new HashSet<>(list("stop"));
    this.frequentWords = new HashSet<>(list("frequent"));
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith("kind.") || key.equals("byline") || key.equals("resolution")) {
        patterns.put(key, FastPattern.of(compile(eitherApostrophe(value(key)))));
      }
    }
  }

  /** BCP 47 tag of the language. */
  public String tag() {
    return tag;
  }

  /** The value of a key, or empty. */
  public String value(String key) {
    return properties.getProperty(key, "").strip();
  }

  /** The value of a key that is a regular expression; either apostrophe fits. */
  public String regex(String key) {
    return eitherApostrophe(value(key));
  }

  /** The alternatives of a key; a bar within brackets parts none. */
  public List<String> list(String key) {
    String value = value(key);
    List<String> out = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      char c = i < value.length() ? value.charAt(i) : '|';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && depth == 0 && i > from) {
        out.add(value.substring(from, i));
        from = i + 1;
      }
    }
    return out;
  }

  /** A key whose alternatives are pairs {@code name:value}, the longest names first. */
  public Map<String, String> pairs(String key) {
    Map<String, String> out = new LinkedHashMap<>();
    list(key).stream()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .map(pair -> pair.split(":", 2))
        .forEach(pair -> out.put(pair[0].toLowerCase(Locale.ROOT), pair[1]));
    return out;
  }

  /** The keys that begin so, without that beginning. */
  public List<String> keysUnder(String prefix) {
    return properties.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .sorted()
        .toList();
  }

  /** Does a text begin as the pattern of a key says ({@code kind.letter}, {@code byline})? */
  public boolean begins(String key, String text) {
    FastPattern pattern = patterns.get(key);
    return pattern != null && pattern.begins(text);
  }

  /** The words that are everywhere in the language, in lower case. */
  public Set<String> stopWords() {
    return stopWords;
  }

  /** Words of the field that are certainly spelled right, in lower case. */
  public Set<String> frequentWords() {
    return frequentWords;
  }

  /** A regular expression in which a straight apostrophe stands for the typographic one too. */
  static String eitherApostrophe(String regex) {
    return regex.replace("'", "['’]");
  }

  private static String quote(String literal) {
    return Pattern.quote(literal).replace("'", "\\E['’]\\Q");
  }

  /** A pattern of alternatives that ignores case; never matches when there are none. */
  public static Pattern compile(String alternatives) {
    return COMPILED.computeIfAbsent(
        alternatives.isEmpty() ? "(?!)" : "(?:" + alternatives + ")",
        regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** A pattern of the alternatives of some keys taken literally, the longest first. */
  public Pattern literally(String... keys) {
    return compile(literals(keys));
  }

  /** The alternatives of some keys taken literally. */
  public LiteralSet literalSet(String... keys) {
    return literalSets.computeIfAbsent(
        String.join("|", keys),
        joined -> LiteralSet.of(Arrays.stream(keys).flatMap(key -> list(key).stream()).toList()));
  }

  /** The same as a regular expression to build on. */
  public String literals(String... keys) {
    return Arrays.stream(keys)
        .flatMap(key -> list(key).stream())
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .map(LanguageData::quote)
        .reduce((a, b) -> a + "|" + b)
        .orElse("");
  }
}
