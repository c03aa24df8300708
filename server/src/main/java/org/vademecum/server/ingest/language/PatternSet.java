package org.vademecum.server.ingest.language;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Patterns that are looked for together: one scan of a text finds for each of them what {@link
 * FastPattern#find} finds. At most 64.
 */
public final class PatternSet {
  private static final int ASCII = 0x80;

  private final List<FastPattern> patterns;

  /** The patterns that match at the beginnings of words only, a bit each. */
  private final long atWords;

  /** By an ASCII character the patterns that may match from it, a bit each. */
  private final long[] first = new long[ASCII];

  /** The same by the ASCII character behind it, made when it is met. */
  private final @Nullable Seconds[] seconds = new Seconds[ASCII];

  @SuppressWarnings("ArrayRecordComponent")
  private record Seconds(long[] patterns) {}

  /**
   * A set of patterns.
   *
   * @throws IllegalArgumentException when there are more than 64
   */
  public PatternSet(List<FastPattern> patterns) {
    if (patterns.size() > Long.SIZE) {
      throw new IllegalArgumentException(
          "a set holds " + Long.SIZE + " patterns, not " + patterns.size());
    }
    this.patterns = List.copyOf(patterns);
    this.atWords = bits(FastPattern::isAtWords);
    for (char c = 0; c < ASCII; c++) {
      char at = c;
      first[c] = bits(pattern -> pattern.beginnings().mayBegin(at));
    }
  }

  private interface Test {
    boolean is(FastPattern pattern);
  }

  private long bits(Test test) {
    long bits = 0;
    for (int i = 0; i < patterns.size(); i++) {
      bits |= test.is(patterns.get(i)) ? 1L << i : 0;
    }
    return bits;
  }

  /**
   * A scan of a text.
   *
   * @param wanted the patterns looked for, a bit each by their index
   */
  public Scan scan(String text, long wanted) {
    return new Scan(text, wanted);
  }

  /** The patterns that may match somewhere in a text, a bit each by their index. */
  public long mayMatch(String text) {
    long all = patterns.size() == 64 ? -1 : (1L << patterns.size()) - 1;
    long may = 0;
    for (int i = 0; i < text.length() && may != all; i++) {
      may |= mayBegin(text, i, all & ~may);
    }
    return may;
  }

  private long mayBegin(String text, int at, long wanted) {
    char c = text.charAt(at);
    long may = wanted & (c < ASCII ? first[c] : bits(each -> each.beginnings().mayBegin(c)));
    if (may != 0 && at > 0 && Glyphs.isLetter(text.charAt(at - 1))) {
      may &= ~atWords;
    }
    if (may == 0 || c >= ASCII || at + 1 == text.length()) {
      return may;
    }
    char next = text.charAt(at + 1);
    return next < ASCII ? may & seconds(c)[next] : may;
  }

  private long[] seconds(char c) {
    Seconds known = seconds[c];
    if (known == null) {
      long[] made = new long[ASCII];
      for (char next = 0; next < ASCII; next++) {
        char behind = next;
        made[next] = bits(pattern -> pattern.beginnings().mayBegin(c, behind));
      }
      known = new Seconds(made);
      seconds[c] = known;
    }
    return known.patterns;
  }

  /** Goes through a text from match to match; those of one pattern do not overlap. */
  public final class Scan {
    private final String text;
    private final @Nullable Matcher[] matchers = new Matcher[patterns.size()];
    private final int[] from = new int[patterns.size()];
    private long wanted;
    private int at = -1;
    private long untried;
    private int found;

    private Scan(String text, long wanted) {
      this.text = text;
      this.wanted = wanted;
    }

    /** Goes on to the next match, if there is one. */
    public boolean next() {
      int length = text.length();
      while (untried != 0 || (wanted != 0 && at + 1 < length)) {
        if (untried == 0) {
          at++;
          untried = mayBegin(text, at, wanted);
        }
        while (untried != 0) {
          found = Long.numberOfTrailingZeros(untried);
          untried &= untried - 1;
          if (at >= from[found] && matcher(found).region(at, length).lookingAt()) {
            from[found] = Math.max(matcher(found).end(), at + 1);
            return true;
          }
        }
      }
      return false;
    }

    private Matcher matcher(int index) {
      Matcher known = matchers[index];
      if (known == null) {
        known = patterns.get(index).matcher(text);
        matchers[index] = known;
      }
      return known;
    }

    /** Looks no more for some patterns. */
    public void leave(long these) {
      wanted &= ~these;
      untried &= ~these;
    }

    /** Index of the pattern that matches. */
    public int pattern() {
      return found;
    }

    /** The match; good until the next one of its pattern. */
    public Matcher matcher() {
      return matcher(found);
    }
  }
}
