package org.vademecum.server.ingest.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Counts words in lower case, straight from the text: a word becomes an object when it is first
 * seen.
 */
final class WordCounts {
  /** Longer ones are no words. */
  private static final int LONGEST = 40;

  private static final int SMALLEST = 1024;

  private String[] words = new String[SMALLEST];
  private int[] counts = new int[SMALLEST];
  private int size;

  /** Counts a word of a text. */
  void add(String text, int from, int to) {
    if (to - from > LONGEST) {
      return;
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + low(text.charAt(i));
    }
    int slot = spread(hash);
    while (words[slot] != null && !isSame(words[slot], text, from, to)) {
      slot = (slot + 1) & (words.length - 1);
    }
    if (words[slot] == null) {
      words[slot] = lowered(text, from, to);
      size++;
    }
    counts[slot]++;
    if (2 * size > words.length) {
      grow();
    }
  }

  /** Times that a word in lower case was counted. */
  int of(String word) {
    int slot = spread(word.hashCode());
    while (words[slot] != null) {
      if (words[slot].equals(word)) {
        return counts[slot];
      }
      slot = (slot + 1) & (words.length - 1);
    }
    return 0;
  }

  /** The words whose counts are wanted. */
  List<String> words(IntPredicate wanted) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (words[i] != null && wanted.test(counts[i])) {
        found.add(words[i]);
      }
    }
    return found;
  }

  private void grow() {
    String[] oldWords = words;
    int[] oldCounts = counts;
    words = new String[2 * oldWords.length];
    counts = new int[words.length];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] != null) {
        int slot = spread(oldWords[i].hashCode());
        while (words[slot] != null) {
          slot = (slot + 1) & (words.length - 1);
        }
        words[slot] = oldWords[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private int spread(int hash) {
    return (hash ^ (hash >>> 15)) & (words.length - 1);
  }

  private static char low(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  private static boolean isSame(String word, String text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (word.charAt(i - from) != low(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String lowered(String text, int from, int to) {
    char[] out = new char[to - from];
    for (int i = from; i < to; i++) {
      out[i - from] = low(text.charAt(i));
    }
    return new String(out);
  }
}
