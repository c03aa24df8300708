package org.vademecum.server.ingest.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * With which characters, and with which behind them, a match of a pattern can begin. Tried with the
 * pattern itself, for what stands in texts only.
 */
final class Beginnings {
  private static final int ASCII = 0x80;

  /** Characters of one page: those with the same upper byte. */
  private static final int PAGE = 0x100;

  private final Pattern pattern;
  private final boolean[] ascii = new boolean[ASCII];
  private final @Nullable Page[] pages = new Page[PAGE];
  private final @Nullable Seconds[] seconds = new Seconds[ASCII];

  /** Which characters of a page may come first. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Page(boolean[] first) {}

  /** The ASCII characters that may come second, a bit each. */
  private record Seconds(long low, long high) {
    boolean has(char c) {
      return ((c < 64 ? low >>> c : high >>> (c - 64)) & 1) != 0;
    }
  }

  Beginnings(Pattern pattern) {
    this.pattern = pattern;
    System.arraycopy(page(0).first, 0, ascii, 0, ASCII);
  }

  /** May a match begin at a place of a text? */
  boolean mayBegin(String text, int at) {
    char c = text.charAt(at);
    if (c >= ASCII) {
      return mayBegin(c);
    }
    if (!ascii[c] || at + 1 == text.length()) {
      return ascii[c];
    }
    char next = text.charAt(at + 1);
    return next >= ASCII || mayFollow(c, next);
  }

  /** May a match begin with a character? */
  boolean mayBegin(char c) {
    Page page = pages[c >> 8];
    return (page == null ? page(c >> 8) : page).first[c & 0xff];
  }

  /** May a match begin with two ASCII characters? */
  boolean mayBegin(char c, char next) {
    return ascii[c] && mayFollow(c, next);
  }

  private boolean mayFollow(char c, char next) {
    Seconds known = seconds[c];
    if (known == null) {
      known = new Seconds(seconds(c, 0), seconds(c, 64));
      seconds[c] = known;
    }
    return known.has(next);
  }

  /** Half of a character may begin any match. */
  private Page page(int upper) {
    boolean[] first = new boolean[PAGE];
    Matcher matcher = pattern.matcher("");
    for (int i = 0; i < PAGE; i++) {
      char c = (char) (upper << 8 | i);
      first[i] = Character.isSurrogate(c) || mayGoOn(matcher.reset(String.valueOf(c)));
    }
    Page page = new Page(first);
    pages[upper] = page;
    return page;
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

  private static boolean mayGoOn(Matcher matcher) {
    return matcher.lookingAt() || matcher.hitEnd();
  }
}
