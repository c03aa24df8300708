package org.vademecum.server.ingest.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A number for each word in lower case, asked straight from the text: a word becomes an object when
 * it is first seen. Whoever cuts the words hashes them on the way, as {@link #hash} says.
 */
public final class WordTable {
  /** Longer ones are no words. */
  private static final int LONGEST = 40;

  private static final int SMALLEST = 1024;

  private String[] words = new String[SMALLEST];
  private int[] numbers = new int[SMALLEST];
  private int size;

  /**
   * The hash of a word with one more character; of none it is 0.
   *
   * @param low the character in lower case
   */
  public static int hash(int hash, char low) {
    return 31 * hash + low;
  }

  /** The hash of a stretch of a text in lower case. */
  public static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash(hash, low(text.charAt(i)));
    }
    return hash;
  }

  /** A character in lower case. */
  public static char low(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  /** Adds to the number of a word of a text. */
  public void add(String text, int from, int to, int hash, int more) {
    if (to - from > LONGEST) {
      return;
    }
    int slot = slot(text, from, to, hash);
    if (words[slot] == null) {
      words[slot] = lowered(text, from, to);
      size++;
    }
    numbers[slot] += more;
    if (2 * size > words.length) {
      grow();
    }
  }

  /** Adds to the number of a word in lower case. */
  void add(String word, int more) {
    add(word, 0, word.length(), word.hashCode(), more);
  }

  /** The number of a word of a text; 0 when it has none. */
  int of(String text, int from, int to, int hash) {
    return numbers[slot(text, from, to, hash)];
  }

  /** The number of a word in lower case; 0 when it has none. */
  public int of(String word) {
    return of(word, 0, word.length(), word.hashCode());
  }

  /** The words whose numbers are wanted. */
  public List<String> words(IntPredicate wanted) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (words[i] != null && wanted.test(numbers[i])) {
        found.add(words[i]);
      }
    }
    return found;
  }

  /** Where a word is, or where it would be put. */
  private int slot(String text, int from, int to, int hash) {
    int slot = spread(hash);
    while (words[slot] != null && !isSame(words[slot], text, from, to)) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }

  private void grow() {
    String[] oldWords = words;
    int[] oldNumbers = numbers;
    words = new String[2 * oldWords.length];
    numbers = new int[words.length];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] != null) {
        int slot = spread(oldWords[i].hashCode());
        while (words[slot] != null) {
          slot = (slot + 1) & (words.length - 1);
        }
        words[slot] = oldWords[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  private int spread(int hash) {
    return (hash ^ (hash >>> 15)) & (words.length - 1);
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
