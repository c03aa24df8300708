package org.vademecum.server.ingest.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Words and phrases taken literally, whatever their case; either apostrophe fits. As a pattern of
 * alternatives, the longest first, but made for being asked at every line.
 */
public final class LiteralSet {
  private static final char[] FOLDED = fold();
  private static final int PAIR_BITS = 7;

  /** Literals by the low byte of their first character folded, the longest first. */
  private final String[][] byFirst = new String[256][];

  /** What pairs of characters literals begin with, by the low bits of both, folded. */
  private final boolean[] pairs = new boolean[1 << (2 * PAIR_BITS)];

  private LiteralSet() {}

  static LiteralSet of(Collection<String> literals) {
    LiteralSet set = new LiteralSet();
    List<List<String>> buckets = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      buckets.add(new ArrayList<>());
    }
    for (String literal : literals) {
      if (!literal.isEmpty()) {
        buckets.get(bucket(literal.charAt(0))).add(folded(literal));
        set.addPair(literal);
      }
    }
    for (int i = 0; i < 256; i++) {
      buckets.get(i).sort(Comparator.comparingInt(String::length).reversed());
      set.byFirst[i] = buckets.get(i).toArray(String[]::new);
    }
    return set;
  }

  private void addPair(String literal) {
    int first = pair(literal.charAt(0), '\0');
    if (literal.length() > 1) {
      pairs[pair(literal.charAt(0), literal.charAt(1))] = true;
    } else {
      Arrays.fill(pairs, first, first + (1 << PAIR_BITS), true);
    }
  }

  private static int pair(char c, char next) {
    int low = (1 << PAIR_BITS) - 1;
    return (FOLDED[c] & low) << PAIR_BITS | (FOLDED[next] & low);
  }

  private static char[] fold() {
    char[] folded = new char[1 << 16];
    for (int c = 0; c < folded.length; c++) {
      folded[c] = Character.toLowerCase(Character.toUpperCase((char) c));
    }
    folded['’'] = '\'';
    return folded;
  }

  private static int bucket(char c) {
    return FOLDED[c] & 0xff;
  }

  private static String folded(String text) {
    char[] out = text.toCharArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = FOLDED[out[i]];
    }
    return new String(out);
  }

  /** Length of the longest literal that stands at a place, or -1. */
  public int lengthAt(String text, int at) {
    if (at >= text.length()) {
      return -1;
    }
    for (String literal : byFirst[bucket(text.charAt(at))]) {
      if (stands(literal, text, at)) {
        return literal.length();
      }
    }
    return -1;
  }

  private static boolean stands(String literal, String text, int at) {
    int length = literal.length();
    if (at + length > text.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (FOLDED[text.charAt(at + i)] != literal.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Does the text begin with a literal? */
  public boolean begins(String text) {
    return lengthAt(text, 0) >= 0;
  }

  /** Does a literal stand anywhere in the text? */
  public boolean isIn(String text) {
    int last = text.length() - 1;
    for (int i = 0; i < last; i++) {
      if (pairs[pair(text.charAt(i), text.charAt(i + 1))] && lengthAt(text, i) >= 0) {
        return true;
      }
    }
    return last >= 0 && lengthAt(text, last) >= 0;
  }

  /** Is the text one of the literals? */
  public boolean contains(String text) {
    return lengthAt(text, 0) == text.length() && text.length() > 0;
  }
}
