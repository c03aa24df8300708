package org.vademecum.server.ingest.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * A pattern that is searched for only where a match can begin: at pairs of characters that some
 * match begins with. Finds what {@link Matcher#find()} finds, many times faster where such
 * characters are few; a text that begins otherwise costs no matcher.
 */
public final class FastPattern {
  /** Characters from here on are not tried beforehand: any may begin a match. */
  private static final int TRIED = 0x700;

  private static final int ASCII = 0x80;

  private static final Map<Key, FastPattern> KNOWN = new ConcurrentHashMap<>();

  private record Key(String regex, int flags, boolean atWords) {}

  private final Pattern pattern;
  private final boolean atWords;
  private final boolean[] first = new boolean[TRIED];

  /** By the first character what may come second; made when it is met. */
  private final @Nullable Seconds[] seconds = new Seconds[ASCII];

  /** The ASCII characters that may come second, a bit each. */
  private record Seconds(long low, long high) {
    boolean has(char c) {
      return ((c < 64 ? low >>> c : high >>> (c - 64)) & 1) != 0;
    }
  }

  private FastPattern(Pattern pattern, boolean atWords) {
    this.pattern = pattern;
    this.atWords = atWords;
    Matcher matcher = pattern.matcher("");
    for (char c = 0; c < TRIED; c++) {
      first[c] = mayGoOn(matcher.reset(String.valueOf(c)));
    }
  }

  /**
   * The pattern made fast.
   *
   * @param pattern that matches no empty text, and looks behind for one character at most
   */
  public static FastPattern of(Pattern pattern) {
    return of(pattern, false);
  }

  /** The same of a regular expression. */
  public static FastPattern of(String regex) {
    return of(Pattern.compile(regex));
  }

  /** The same of a pattern that never matches within a word. */
  public static FastPattern atWords(Pattern pattern) {
    return of(pattern, true);
  }

  private static FastPattern of(Pattern pattern, boolean atWords) {
    Key key = new Key(pattern.pattern(), pattern.flags(), atWords);
    return KNOWN.computeIfAbsent(key, made -> new FastPattern(pattern, atWords));
  }

  /** A matcher for {@link #find}. */
  public Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** Finds the next match that begins at a place or after it. */
  public boolean find(Matcher matcher, String text, int from) {
    int length = text.length();
    for (int i = from; i < length; i++) {
      if (mayBegin(text, i) && !isWithinWord(text, i) && matcher.region(i, length).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayGoOn(Matcher matcher) {
    return matcher.lookingAt() || matcher.hitEnd();
  }

  private boolean mayBegin(String text, int at) {
    char c = text.charAt(at);
    if (c >= TRIED) {
      return true;
    }
    if (!first[c] || c >= ASCII || at + 1 == text.length()) {
      return first[c];
    }
    char next = text.charAt(at + 1);
    return next >= ASCII || seconds(c).has(next);
  }

  private Seconds seconds(char c) {
    Seconds known = seconds[c];
    if (known == null) {
      known = new Seconds(seconds(c, 0), seconds(c, 64));
      seconds[c] = known;
    }
    return known;
  }

  private long seconds(char c, int from) {
    Matcher matcher = pattern.matcher("");
    long bits = 0;
    for (int i = 0; i < 64; i++) {
      boolean may = mayGoOn(matcher.reset(new String(new char[] {c, (char) (from + i)})));
      bits |= may ? 1L << i : 0;
    }
    return bits;
  }

  private boolean isWithinWord(String text, int at) {
    return atWords && at > 0 && Glyphs.isLetter(text.charAt(at - 1));
  }

  /** The first match anywhere in the text, or null. */
  public @Nullable Matcher findIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (mayBegin(text, i) && !isWithinWord(text, i)) {
        Matcher matcher = matcher(text);
        return find(matcher, text, i) ? matcher : null;
      }
    }
    return null;
  }

  /** Does it match anywhere in the text? */
  public boolean isIn(String text) {
    return findIn(text) != null;
  }

  /** The match with which the text begins, or null. */
  public @Nullable Matcher atStartOf(String text) {
    if (text.isEmpty() || !mayBegin(text, 0)) {
      return null;
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.lookingAt() ? matcher : null;
  }

  /** Does the text begin with a match? */
  public boolean begins(String text) {
    return atStartOf(text) != null;
  }

  /** The match that is the whole text, or null. */
  public @Nullable Matcher whole(String text) {
    if (text.isEmpty() || !mayBegin(text, 0)) {
      return null;
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? matcher : null;
  }

  /** Is the whole text a match? */
  public boolean is(String text) {
    return whole(text) != null;
  }
}
