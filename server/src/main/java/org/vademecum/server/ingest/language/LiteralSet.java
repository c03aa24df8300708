package org.vademecum.server.ingest.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Words and phrases taken literally, whatever their case; either apostrophe fits. As a pattern of
 * alternatives, the longest first, but made for being asked at every line.
 */
public final class LiteralSet {
  private static final char[] FOLDED = fold();

  /** Literals by the low byte of their first character folded, the longest first. */
  private final String[][] byFirst = new String[256][];

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
      }
    }
    for (int i = 0; i < 256; i++) {
      buckets.get(i).sort(Comparator.comparingInt(String::length).reversed());
      set.byFirst[i] = buckets.get(i).toArray(String[]::new);
    }
    return set;
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
  public int lengthAt(CharSequence text, int at) {
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

  private static boolean stands(String literal, CharSequence text, int at) {
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
  public boolean begins(CharSequence text) {
    return lengthAt(text, 0) >= 0;
  }

  /** Does a literal stand anywhere in the text? */
  public boolean isIn(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (lengthAt(text, i) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Is the text one of the literals? */
  public boolean contains(CharSequence text) {
    return lengthAt(text, 0) == text.length() && text.length() > 0;
  }
}
