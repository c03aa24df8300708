package org.vademecum.core.coding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The numbers of the tokens that a writer has met, found by their characters. */
final class TokenTable {
  /** There is no such token. */
  static final int NONE = -1;

  private char[] characters = new char[1 << 13];
  private int[] starts = new int[1 << 10];
  private byte[] kinds = new byte[1 << 10];
  private int[] slots = new int[1 << 11];
  private int size = Vocabulary.FIRST;

  /** Numbers given so far; every token's is below. */
  int size() {
    return size;
  }

  /** The number of a token of a text, or {@link #NONE}. */
  int find(String text, int from, int end) {
    for (int at = hash(text, from, end); slots[at & mask()] != 0; at++) {
      int number = slots[at & mask()];
      if (equals(number, text, from, end)) {
        return number;
      }
    }
    return NONE;
  }

  /** Gives a token that is not there the next number. */
  int add(String text, int from, int end) {
    int start = starts[size];
    int length = end - from;
    if (start + length > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(2 * characters.length, start + length));
    }
    if (size + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      kinds = Arrays.copyOf(kinds, starts.length);
    }
    if (2 * size >= slots.length) {
      grow();
    }
    text.getChars(from, end, characters, start);
    starts[size + 1] = start + length;
    kinds[size] = (byte) TokenRule.kindAt(text, from, end);
    put(size, hash(text, from, end));
    return size++;
  }

  /** What a token is; see {@link TokenRule}. */
  int kind(int number) {
    return kinds[number];
  }

  /** UTF-8 of a token. */
  byte[] spelling(int number) {
    int start = starts[number];
    return new String(characters, start, starts[number + 1] - start)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void put(int number, int hash) {
    int at = hash;
    while (slots[at & mask()] != 0) {
      at++;
    }
    slots[at & mask()] = number;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int number = Vocabulary.FIRST; number < size; number++) {
      int hash = 0;
      for (int i = starts[number]; i < starts[number + 1]; i++) {
        hash = hash * 31 + characters[i];
      }
      put(number, spread(hash));
    }
  }

  private boolean equals(int number, String text, int from, int end) {
    int start = starts[number];
    if (starts[number + 1] - start != end - from) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (characters[start + i - from] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int hash(String text, int from, int end) {
    int hash = 0;
    for (int i = from; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return spread(hash);
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9e3779b1;
    return mixed ^ (mixed >>> 15);
  }

  private int mask() {
    return slots.length - 1;
  }
}
